/** Chance that a seed decides: the same seed, the same throws. */
export type Dice = {
  /** A whole number, both ends included. */
  whole: (from: number, to: number) => number;
  /** Whether something of this likelihood happens. */
  chance: (share: number) => boolean;
  one: <T>(list: readonly T[]) => T;
};

/** Mulberry32, by Tommy Ettinger: 32 bits of state are plenty for a schedule. */
export function dice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const whole: Dice['whole'] = (from, to) => from + Math.floor(next() * (to - from + 1));
  return {
    whole,
    chance: (share) => next() < share,
    one: (list) => {
      if (list.length === 0) throw new Error('nothing to choose from');
      return list[whole(0, list.length - 1)] as (typeof list)[number];
    },
  };
}

/** The seed of the nth schedule; the first has the seed itself, so that it can be run alone. */
export const seedOf = (seed: number, nth: number): number =>
  nth === 0 ? seed : dice(seed * 31 + nth * 7919).whole(1, 999_999_999);
