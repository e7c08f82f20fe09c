import type { AccountId, Instant } from '../shared/ids.ts';
import type { Leaving } from '../shared/post/order.ts';
import type { Problem } from '../shared/problem.ts';

/** What was there before a send, so that what is there afterwards can bear witness. */
export type Baseline = { quotaUsed: number | null; knownIds: string[] };

/** What a job wants done in the world, as data. */
export type Effect =
  /** Makes the container of one child of a carousel. */
  | { kind: 'create-child'; index: number }
  /** Makes the container of the post itself, of its children's where it has any. */
  | { kind: 'create'; children: string[] }
  /** Sends a film's bytes, from where Meta says it is: the post's own or those of a child. */
  | { kind: 'upload'; containerId: string; child: number | null }
  | { kind: 'status'; containerId: string }
  /** What there is already: read right before a send, and never left out. */
  | { kind: 'baseline' }
  /** The one request that must not be repeated. */
  | { kind: 'send'; containerId: string | null }
  /** Looks whether a send was done: the container's status and, unless it says so, a list. */
  | { kind: 'look'; containerId: string | null; baseline: Baseline; intentAt: Instant }
  /** A request that may be repeated. */
  | { kind: 'repeat' };

/** An effect with its number within the job. */
export type Flight = { call: number; effect: Effect };

export type ContainerState =
  'in-progress' | 'finished' | 'published' | 'error' | 'expired' | 'other';

/** What a list had to say: see `witness.ts`. */
export type Found = { kind: 'one'; id: string } | { kind: 'none' } | { kind: 'several' };

/** Each part is null where it could not be read. */
export type Looked = {
  state: ContainerState | 'gone' | null;
  found: Found | null;
  quotaUsed: number | null;
};

export type Answer =
  /** `id` is that of what was made. */
  | { kind: 'made'; id: string | null }
  /** So many bytes are at Meta; all of them where the two are the same. */
  | { kind: 'uploaded'; offset: number; of: number }
  | { kind: 'state'; state: ContainerState | 'gone'; problem: Problem | null }
  | { kind: 'baseline'; baseline: Baseline }
  | { kind: 'looked'; looked: Looked }
  /** What an earlier step made for this one is no longer there. */
  | { kind: 'lapsed'; step: number }
  | { kind: 'problem'; problem: Problem };

/** What the person may say to a job. */
export type Word = 'cancel' | 'now' | 'again' | 'done' | 'discard';

/** Who asked for a job, by name where that is still known, and who its account works through now. */
export type People = { asked: string | null; now: string };

export type Event =
  | { kind: 'tick' }
  | { kind: 'answer'; call: number; answer: Answer }
  /** A worker took the job over: what was under way is of unknown outcome. */
  | { kind: 'started' }
  /** The hold is made longer, while the person hovers over the undo. */
  | { kind: 'hold'; until: Instant }
  /** It is to leave at another moment. */
  | { kind: 'moved'; leaving: Leaving }
  | { kind: 'signed-in'; accountId: AccountId }
  /** Who the account works through: these people, or null for whoever asked for the job. */
  | { kind: 'person'; people: People | null }
  | { kind: 'said'; word: Word };

/** Whether an effect changes something at Meta and is therefore written down before it is tried. */
export const writes = ({ kind }: Effect): boolean =>
  kind !== 'status' && kind !== 'baseline' && kind !== 'look';
