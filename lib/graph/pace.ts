import type { Instant } from '../shared/ids.ts';
import { createTurn, type Turn } from '../shared/turn.ts';

/** Who is under way on one lane of one account, and who waits for a place, first come first. */
export type Line = {
  busy: number;
  waiting: (() => void)[];
  /** When the last call went out. */
  startedAt: Instant | null;
};

/** What goes on with one limit: the call that tries whether a block has ended, and whose turn it is. */
export type Turnstile = { probe: Promise<void> | null; turn: Turn };

/**
 * What all clients of one worker share, so that they keep one pace together. In memory only: a
 * worker takes longer to start than any call here waits, and a block itself is in the store.
 */
export type Pace = { lines: Map<string, Line>; turnstiles: Map<string, Turnstile> };

export const createPace = (): Pace => ({ lines: new Map(), turnstiles: new Map() });

function kept<T>(all: Map<string, T>, key: string, fresh: () => T): T {
  const known = all.get(key) ?? fresh();
  all.set(key, known);
  return known;
}

export const lineOf = ({ lines }: Pace, key: string): Line =>
  kept(lines, key, () => ({ busy: 0, waiting: [], startedAt: null }));

export const turnstileOf = ({ turnstiles }: Pace, key: string): Turnstile =>
  kept(turnstiles, key, () => ({ probe: null, turn: createTurn() }));
