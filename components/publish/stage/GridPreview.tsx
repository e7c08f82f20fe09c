import { useId, useState } from 'preact/hooks';
import { boxOf, largestBox } from '../../../lib/shared/post/boxes.ts';
import type { ItemModel } from '../../../lib/view/publish/models.ts';
import { say } from '../../../lib/words/say.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Picture } from '../../ui/Picture.tsx';
import { Ring } from '../../ui/Ring.tsx';
import css from './GridPreview.module.css';
import { StageThumb } from './StageThumb.tsx';

type Props = {
  first: ItemModel;
  /** Width to height of what is published. */
  ratio: number;
  cropped: boolean;
  /** The account's newest posts, newest first. */
  grid: (string | null)[];
};

/** What the grid's 3:4 frame shows of what is published: its middle. */
function cutOf(item: ItemModel, ratio: number): Record<string, string> {
  const box = boxOf(item.edit.box, item, ratio);
  const inner = largestBox({ width: ratio, height: 1 }, 3 / 4);
  const width = box.width * inner.width;
  const height = box.height * inner.height;
  return {
    position: 'absolute',
    maxWidth: 'none',
    width: `${100 / width}%`,
    height: `${100 / height}%`,
    left: `${(-100 * (box.x + box.width * inner.x)) / width}%`,
    top: `${(-100 * (box.y + box.height * inner.y)) / height}%`,
  };
}

/** The profile as it will be: this post first, the newest posts behind, all at 3:4. */
export function GridPreview({ first, ratio, cropped, grid }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const behind = Array.from({ length: 5 }, (_, index) => grid[index] ?? null);
  const cut = cropped && first.kind === 'picture' && first.url !== null && first.width > 0;
  return (
    <div class={css.corner}>
      <button
        class={css.show}
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <Icon name="grid" />
        <span>{say('stage_grid_show')}</span>
      </button>
      <div
        class={css.grid}
        id={id}
        data-open={open || undefined}
        role="img"
        aria-label={say('stage_grid')}
      >
        <span class={css.first}>
          <span class={css.cell}>
            {cut ? (
              <img src={first.url ?? ''} alt="" style={cutOf(first, ratio)} />
            ) : (
              <StageThumb item={first} />
            )}
          </span>
          <Ring />
        </span>
        {behind.map((picture, index) => (
          <span class={css.cell} key={index}>
            <Picture src={picture} alt="" class={css.fill}>
              {null}
            </Picture>
          </span>
        ))}
      </div>
    </div>
  );
}
