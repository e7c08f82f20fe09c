import type { Instant } from '../../shared/ids.ts';

type Placed = { id: string; timestamp: Instant };

/** Oldest first; of one second the lower id, as numbers that are too long to be numbers. */
export const inTime = (a: Placed, b: Placed): number =>
  a.timestamp - b.timestamp ||
  a.id.length - b.id.length ||
  (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
