import type { Instant } from '../../lib/shared/ids.ts';

export interface MovingClock {
  now: () => Instant;
  /** Sets the clock; it runs on from there. */
  set: (at: Instant) => void;
  advance: (ms: number) => void;
  reset: () => void;
}

/** A clock that runs with the one below it, and can be moved by hand. */
export function movingClock(base: () => Instant = Date.now): MovingClock {
  let ahead = 0;
  return {
    now: () => base() + ahead,
    set: (at) => void (ahead = at - base()),
    advance: (ms) => void (ahead += ms),
    reset: () => void (ahead = 0),
  };
}

/** Meta's way to write an instant: UTC, no colon in the offset. */
export const stamp = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}+0000`;
