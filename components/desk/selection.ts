import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskList } from '../../lib/view/desk/models.ts';
import { lineId } from './list/anchor.ts';
import { nextComment } from './list/moves.ts';

export type Selection = {
  selected: string | null;
  /** The same at this very moment: keys come faster than the screen is drawn. */
  now: () => string | null;
  select: (id: string | null, focus: boolean) => void;
  /** Puts the focus on the selected row once it is drawn. */
  focus: () => void;
};

/** The line that takes the place of one that left: the next comment that stands, else the one before. */
export function heirOf(id: string, before: DeskList, after: DeskList): string | null {
  const from = before.placeOf(id);
  if (from < 0) return null;
  for (const step of [1, -1] as const) {
    let place = nextComment(before, from + step, step);
    while (place >= 0) {
      const line = before.at(place);
      if (line && after.placeOf(line.id) >= 0) return line.id;
      place = nextComment(before, place + step, step);
    }
  }
  return null;
}

/** Which line is selected, also when the list is laid out anew without it. */
export function useSelection(
  list: DeskList,
  onSelect: (id: string | null) => void,
  first: string | null = null,
): Selection {
  const [picked, setPicked] = useState<string | null>(first);
  const last = useRef(list);
  const wanted = useRef(false);
  const within = useRef(false);
  const gone = picked !== null && list.placeOf(picked) < 0;
  const selected = picked !== null && gone ? heirOf(picked, last.current, list) : picked;
  const held = useRef(selected);
  held.current = selected;
  useEffect(() => {
    last.current = list;
    if (selected !== picked) setPicked(selected);
  });
  const tell = useRef(onSelect);
  tell.current = onSelect;
  useEffect(() => tell.current(selected), [selected]);
  useEffect(() => {
    // A row that leaves with the focus says nothing of it: what had it last is remembered.
    const moved = ({ target }: FocusEvent): void => {
      within.current = target instanceof Element && target.closest('[data-line]') !== null;
    };
    document.addEventListener('focusin', moved);
    return () => document.removeEventListener('focusin', moved);
  }, []);
  useLayoutEffect(() => {
    const lost = within.current && document.activeElement === document.body;
    if (selected === null || !(wanted.current || lost)) return;
    const row = document.getElementById(lineId(selected));
    if (!row) return;
    wanted.current = false;
    row.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  });
  return {
    selected,
    now: () => held.current,
    select(id, focus) {
      held.current = id;
      wanted.current = focus;
      setPicked(id);
    },
    focus() {
      wanted.current = true;
      // Nothing else may be drawn anew: the row is there already.
      const row = selected === null ? null : document.getElementById(lineId(selected));
      row?.focus({ preventScroll: true });
    },
  };
}
