import type { Facts } from '../shared/access/facts.ts';
import type { AccountId, Instant, UserId } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';

/** The last time a sign-in's chain was read from end to end. */
export type CheckupRow = {
  signInId: UserId;
  /** When it was last read to its end; null before. */
  checkedAt: Instant | null;
  /** Set while one is under way. */
  startedAt: Instant | null;
  /** When one was last begun, whatever came of it; left out before. */
  triedAt?: Instant;
  /** Calls the last one took. */
  calls: number;
  facts: Facts | null;
  /** Why the last one came to no end: no line, a limit. */
  problem: Problem | null;
  /** Ids of Pages or accounts that the person typed in; tried at every check. */
  typed: string[];
  /** Pages the person said are not theirs to mend. */
  ignored: string[];
  /** When the portfolios were last gone through; left out before. */
  walkedAt?: Instant;
  /** Accounts the person took off this computer: a sign-in brings them back, and no check. */
  removed?: AccountId[];
};
