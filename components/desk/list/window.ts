import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskList } from '../../../lib/view/desk/models.ts';
import type { Memory } from '../memory.ts';
import { type Anchor, anchorsIn, insetOf, nudge, scrolledTo, toTop } from './anchor.ts';
import { createHeights, type Heights } from './heights.ts';
import { createRuler, type Ruler } from './ruler.ts';

/** What is drawn of a list: from one place up to, not including, another. */
export type Range = { from: number; to: number };

export type Window = Range & {
  heights: Heights;
  ruler: Ruler;
  /** The first place in sight, whatever is drawn around it. */
  first: () => number;
};

/** What is drawn beyond the edges, so that a turn of the wheel shows no empty ground. */
const beyond = 360;

type Options = {
  list: DeskList;
  root: RefObject<HTMLElement | null>;
  /** What a line is taken for before it was seen. */
  guess: number;
  /** What is asked for: another view begins at its top, the same one stays where it was. */
  view: string;
  /** Where the list was when it was left, and is found again. */
  memory: Pick<Memory, 'view' | 'anchors'>;
};

/** Which lines are drawn, with the heights they really have and without a jump. */
export function useWindow({ list, root, guess, view, memory }: Options): Window {
  const [range, setRange] = useState<Range>({ from: 0, to: 0 });
  const [width, setWidth] = useState(0);
  const ruler = useMemo(() => createRuler(), []);
  const anchors = useRef<Anchor[]>(memory.view === view ? memory.anchors : []);
  const begun = useRef(false);
  /** How far it was scrolled when the anchors were taken. */
  const at = useRef(0);
  const shown = useRef({ list, view });
  const heights = useMemo(() => {
    const made = createHeights(list.length, ruler.mean() ?? guess);
    ruler.tell(list, made);
    return made;
    // Other widths break lines elsewhere: what was measured is measured again.
  }, [list, guess, width]);
  const live = useRef(heights);
  live.current = heights;
  // Taken before anything is drawn anew: where what is in sight stands now.
  if (shown.current.list !== list && root.current) {
    anchors.current = anchorsIn(root.current);
    at.current = scrolledTo(root.current);
  }

  const edges = (): { from: number; to: number } => {
    const begin = root.current?.getBoundingClientRect().top ?? 0;
    return { from: -begin, to: innerHeight - begin };
  };
  const look = (): void => {
    const { from, to } = edges();
    const now = live.current;
    const next = {
      from: now.at(from - beyond),
      to: now.length === 0 ? 0 : now.at(to + beyond) + 1,
    };
    setRange((old) => (old.from === next.from && old.to === next.to ? old : next));
  };
  const note = (): void => {
    // A list that was left has no size, which is told, too.
    if (!root.current?.isConnected) return;
    anchors.current = memory.anchors = anchorsIn(root.current);
    at.current = scrolledTo(root.current);
  };

  const hold = (current: HTMLElement, of: DeskList, known: Heights): void => {
    // Scrolled since, and not told yet: what was in sight is to stand that much further on.
    const by = scrolledTo(current) - at.current;
    if (by !== 0) anchors.current = anchors.current.map(({ id, top }) => ({ id, top: top - by }));
    holdIn(current, of, known, anchors.current);
    at.current = scrolledTo(current);
  };

  useLayoutEffect(() => {
    const { current } = root;
    const another = shown.current.view !== view;
    const first = !begun.current;
    begun.current = true;
    if (current && first) at.current = scrolledTo(current);
    shown.current = { list, view };
    memory.view = view;
    if (current && first && anchors.current.length === 0) {
      toTop(current);
    } else if (current && another) {
      const above = current.getBoundingClientRect().top - insetOf(current);
      if (above < 0) nudge(current, above);
    } else if (current) {
      hold(current, list, heights);
    }
    look();
  }, [heights, view]);

  useEffect(() => {
    const { current } = root;
    if (!current) return;
    const scrolled = (): void => {
      note();
      look();
    };
    ruler.follow(current, {
      widened(next) {
        note();
        ruler.forget();
        setWidth(next);
      },
      moved() {
        hold(current, shown.current.list, live.current);
        look();
      },
    });
    addEventListener('scroll', scrolled, { capture: true, passive: true });
    addEventListener('resize', look);
    look();
    return () => {
      ruler.stop();
      removeEventListener('scroll', scrolled, { capture: true });
      removeEventListener('resize', look);
    };
  }, []);

  const { length } = list;
  const to = Math.min(length, range.to);
  const from = Math.min(range.from, Math.max(0, to - 1));
  useEffect(() => {
    if (to > from) list.show(from, to);
  }, [list, from, to]);
  return { from, to, heights, ruler, first: () => live.current.at(Math.max(0, edges().from)) };
}

/** Puts what was in sight back to where it stood, after something above it changed. */
function holdIn(root: HTMLElement, list: DeskList, heights: Heights, anchors: Anchor[]): void {
  for (const { id, top } of anchors) {
    const place = list.placeOf(id);
    if (place < 0) continue;
    const row = document.getElementById(id === '' ? '' : `line-${id}`);
    const now = row
      ? row.getBoundingClientRect().top
      : root.getBoundingClientRect().top + heights.top(place);
    if (Math.abs(now - top) >= 1) nudge(root, now - top);
    return;
  }
}
