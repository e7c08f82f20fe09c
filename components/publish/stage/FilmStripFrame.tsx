import type { ItemModel } from '../../../lib/view/publish/models.ts';
import { plain } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Edge } from '../../ui/Film.tsx';
import css from './FilmStripFrame.module.css';
import { StageThumb } from './StageThumb.tsx';

const own = 'application/x-loupe-frame';

type Props = {
  item: ItemModel;
  index: number;
  count: number;
  current: boolean;
  stop: boolean;
  onPick: () => void;
  /** Another frame was let go over this one. */
  onTake: (itemId: string) => void;
};

/** "Picture 2 of 4, harbour.png, has a problem" */
function frameWords({ item, index, count }: Props): string {
  const kind = say(item.kind === 'film' ? 'stage_film' : 'stage_picture');
  const state =
    item.state === 'reading'
      ? say('stage_frame_reading')
      : item.state === 'refused' || item.problem
        ? say('stage_frame_problem')
        : '';
  return [say('stage_frame', kind, plain(index + 1), plain(count)), item.name, state]
    .filter(Boolean)
    .join(', ');
}

export function FilmStripFrame(props: Props) {
  const { item, index, current, stop, onPick, onTake } = props;
  const wrong = item.problem || item.state === 'refused';
  return (
    <li class={css.item}>
      <button
        class={css.frame}
        type="button"
        data-frame
        data-state={item.state}
        aria-label={frameWords(props)}
        aria-current={current || undefined}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Delete"
        tabIndex={stop ? 0 : -1}
        draggable
        onClick={onPick}
        onFocus={onPick}
        onDragStart={(event) => {
          event.dataTransfer?.setData(own, item.id);
          if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
        }}
        onDragOver={(event) => {
          if (event.dataTransfer?.types.includes(own)) event.preventDefault();
        }}
        onDrop={(event) => {
          const id = event.dataTransfer?.getData(own);
          if (!id) return;
          event.preventDefault();
          if (id !== item.id) onTake(id);
        }}
      >
        <span class={css.picture}>
          <StageThumb item={item} />
        </span>
        <span class={css.print} aria-hidden="true">
          <Edge>
            {plain(index + 1)}
            {current ? ' ◂' : ''}
            {wrong ? ' !' : ''}
          </Edge>
        </span>
      </button>
    </li>
  );
}
