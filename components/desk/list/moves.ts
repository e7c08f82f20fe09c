import type { DeskList } from '../../../lib/view/desk/models.ts';
import type { Desk } from '../desk.ts';
import type { Heights } from './heights.ts';

/** Where the list is looked at; filled in by the list itself. */
export type Glass = { first: () => number };

type Options = {
  list: DeskList;
  heights: Heights;
  desk: Desk;
  glass: Glass;
  first: () => number;
};

/** The next comment from here on, in either direction; -1 where there is none. */
export function nextComment(list: DeskList, from: number, step: 1 | -1): number {
  for (let place = from; place >= 0 && place < list.length; place += step) {
    if (list.at(place)?.kind === 'comment') return place;
  }
  return -1;
}

/** Keys inside the list: one tab stop, arrows, Home and End, and a windowful at a time. */
export function useMoves({ list, heights, desk, glass, first }: Options) {
  glass.first = first;
  const leaf = (place: number, step: 1 | -1): number =>
    heights.at(heights.top(place) + step * innerHeight * 0.8);
  return (event: KeyboardEvent): void => {
    const row = event.target;
    if (!(row instanceof HTMLElement) || row.dataset['line'] === undefined) return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const place = list.placeOf(row.dataset['line']);
    if (event.key === 'Enter') {
      event.preventDefault();
      desk.open();
      return;
    }
    const to = {
      ArrowDown: place + 1,
      ArrowUp: place - 1,
      Home: 0,
      End: list.length - 1,
      PageDown: leaf(place, 1),
      PageUp: leaf(place, -1),
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const line = list.at(Math.max(0, Math.min(to, list.length - 1)));
    if (line) desk.acts.select(line.id, true);
  };
}
