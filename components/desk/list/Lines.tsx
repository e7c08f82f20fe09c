import { Fragment } from 'preact';
import { useRef } from 'preact/hooks';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { DeskList, DeskReads } from '../../../lib/view/desk/models.ts';
import { say } from '../../../lib/words/say.ts';
import type { Desk } from '../desk.ts';
import type { Memory } from '../memory.ts';
import { LineBox } from './LineBox.tsx';
import css from './Lines.module.css';
import { type Glass, useMoves } from './moves.ts';
import { useWindow } from './window.ts';

type Props = {
  list: DeskList;
  reads: DeskReads;
  desk: Desk;
  view: string;
  memory: Pick<Memory, 'view' | 'anchors'>;
  now: Instant;
  /** Told where the list is looked at, for keys that are pressed outside of it. */
  glass: Glass;
};

/** A line of one line of text, as the default density draws it. */
const guess = 64;

/** Posts with their comments, however many: only what is in sight is drawn. */
export function Lines({ list, reads, desk, view, memory, now, glass }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const { from, to, heights, ruler, first } = useWindow({ list, root, guess, view, memory });
  const press = useMoves({ list, heights, desk, glass, first });
  const places = Array.from({ length: to - from }, (_, step) => from + step);
  const kept = desk.selected === null ? -1 : list.placeOf(desk.selected);
  // What is answered or has the focus stays drawn, wherever the list is scrolled to.
  if (kept >= 0 && kept < from) places.unshift(kept);
  if (kept >= to && kept < list.length) places.push(kept);
  const stop = kept >= 0 ? kept : first();
  return (
    <div class={css.lines} ref={root} role="list" aria-label={say('desk_list')} onKeyDown={press}>
      {places.map((place, index) => {
        const before = index === 0 ? 0 : (places[index - 1] ?? 0) + 1;
        const line = list.at(place);
        return (
          <Fragment key={line?.id ?? place}>
            {place > before && <Gap height={heights.top(place) - heights.top(before)} />}
            <LineBox
              line={line}
              place={place}
              length={list.length}
              comment={line?.kind === 'comment' ? reads.comment(line.id) : null}
              post={line?.kind === 'post' ? reads.post(line.mediaId) : null}
              unseen={line?.kind === 'unseen' ? reads.unseen(line.mediaId) : null}
              thread={line?.kind === 'comment' && place === kept ? reads.thread(line.id) : null}
              state={place === kept ? desk.state : null}
              marked={line !== null && desk.marked.has(line.id)}
              stop={place === stop}
              acts={desk.acts}
              ruler={ruler}
              now={now}
            />
          </Fragment>
        );
      })}
      <Gap height={heights.total() - heights.top((places.at(-1) ?? -1) + 1)} />
    </div>
  );
}

/** Stands for the lines that are out of sight. */
const Gap = ({ height }: { height: number }) => (
  <div class={css.gap} style={{ blockSize: `${height}px` }} />
);
