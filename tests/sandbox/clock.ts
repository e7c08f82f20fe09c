import type { Instant } from '../../lib/shared/ids.ts';

export interface MovingClock {
  now: () => Instant;
  /** Sets the clock; it runs on from there. */
  set: (at: Instant) => void;
  advance: (ms: number) => void;
  reset: () => void;
}

/** A clock that runs with the one below it, and can be moved by hand; `moved` is told so. */
export function movingClock(
  base: () => Instant = Date.now,
  moved: (now: Instant) => void = () => undefined,
): MovingClock {
  let ahead = 0;
  const move = (to: number): void => {
    ahead = to;
    moved(base() + ahead);
  };
  return {
    now: () => base() + ahead,
    set: (at) => move(at - base()),
    advance: (ms) => move(ahead + ms),
    reset: () => move(0),
  };
}

/** Meta's way to write an instant: UTC, no colon in the offset. */
export const stamp = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19)}+0000`;
