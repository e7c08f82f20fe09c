import { signal } from '@preact/signals';
import type { DeskList } from '../models.ts';
import type { ListWishes, OpenedList } from './opened.ts';

const nothing: DeskList = { length: 0, at: () => null, placeOf: () => -1, show: () => undefined };

/** Opens the list of an account's desk; it follows the filter until it is closed. */
export function openList(_wishes: ListWishes): OpenedList {
  return {
    list: signal(nothing),
    fresh: signal(0),
    busy: signal(true),
    hits: signal(null),
    tongues: signal(null),
    people: signal(null),
    posts: signal(null),
    failed: signal(null),
    want: () => undefined,
    refresh: () => undefined,
    changed: () => undefined,
    exportCsv: () => Promise.resolve(),
    close: () => undefined,
  };
}
