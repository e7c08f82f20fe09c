import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { mostItems } from '../../../lib/shared/post/draft.ts';
import type { ComposerActions, ItemModel } from '../../../lib/view/publish/models.ts';
import { plain } from '../../../lib/words/numbers.ts';
import { say } from '../../../lib/words/say.ts';
import { Film } from '../../ui/Film.tsx';
import css from './FilmStrip.module.css';
import { FilmStripFrame } from './FilmStripFrame.tsx';
import { StagePicker } from './StagePicker.tsx';

type Props = {
  items: ItemModel[];
  current: string | null;
  onCurrent: (id: string) => void;
  /** How many there can be. */
  most?: number | undefined;
  actions: Pick<ComposerActions, 'addFiles' | 'move' | 'remove'>;
  /** What lies at the end of the strip: the grid. */
  children?: ComponentChildren;
};

/** All pictures and films of the post in their order, on film. One tab stop, arrows inside. */
export function FilmStrip({
  items,
  current,
  onCurrent,
  most = mostItems,
  actions,
  children,
}: Props) {
  const list = useRef<HTMLUListElement>(null);
  const [told, setTold] = useState('');
  const at = Math.max(
    0,
    items.findIndex(({ id }) => id === current),
  );

  const go = (index: number): void => {
    const frames = list.current?.querySelectorAll<HTMLElement>('[data-frame]');
    frames?.[Math.min(items.length - 1, Math.max(0, index))]?.focus();
  };
  const move = (id: string, to: number): void => {
    if (to < 0 || to >= items.length) return;
    actions.move(id, to);
    setTold(say('stage_moved', plain(to + 1), plain(items.length)));
  };
  const remove = (index: number): void => {
    const item = items[index];
    if (!item) return;
    const next = items[index + 1] ?? items[index - 1];
    actions.remove(item.id);
    setTold(say('stage_removed', item.name));
    if (next) go(items.indexOf(next));
  };
  const press = (event: KeyboardEvent): void => {
    const item = items[at];
    if (!item || event.ctrlKey || event.metaKey) return;
    const start = event.currentTarget as HTMLElement;
    // Film runs the other way in scripts that do.
    const on = getComputedStyle(start).direction === 'rtl' ? -1 : 1;
    const step = { ArrowRight: on, ArrowLeft: -on }[event.key];
    if (step !== undefined) {
      if (event.altKey) move(item.id, at + step);
      else go(at + step);
    } else if (event.altKey) return;
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(items.length - 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(at);
    else return;
    event.preventDefault();
  };

  return (
    <Film>
      <div class={css.line}>
        <div class={css.reel}>
          <ul class={css.frames} ref={list} aria-label={say('stage_strip')} onKeyDown={press}>
            {items.map((item, index) => (
              <FilmStripFrame
                key={item.id}
                item={item}
                index={index}
                count={items.length}
                current={index === at}
                stop={index === at}
                onPick={() => onCurrent(item.id)}
                onTake={(id) => move(id, index)}
              />
            ))}
          </ul>
          {items.length < most && (
            <StagePicker
              look="frame"
              several
              label={say('stage_add')}
              onFiles={(files) => void actions.addFiles(files)}
            />
          )}
        </div>
        {children}
      </div>
      <p class="vh" role="status">
        {told}
      </p>
    </Film>
  );
}
