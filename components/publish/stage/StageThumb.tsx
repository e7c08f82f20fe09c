import type { ItemModel } from '../../../lib/view/publish/models.ts';
import { Picture } from '../../ui/Picture.tsx';
import css from './StageThumb.module.css';

/** A picture, or a film's own frame at its cover, filling the frame around it. */
export function StageThumb({ item }: { item: ItemModel }) {
  if (item.kind !== 'film' || item.url === null)
    return (
      <Picture src={item.url} alt="" class={css.fill}>
        {null}
      </Picture>
    );
  return (
    <video
      class={css.fill ?? ''}
      src={`${item.url}#t=${(item.coverMs ?? 0) / 1000}`}
      muted
      playsInline
      preload="metadata"
      tabIndex={-1}
      aria-hidden="true"
    />
  );
}
