import type { AccountId, Instant } from '../shared/ids.ts';
import type { Leaving } from '../shared/post/order.ts';
import type { Problem } from '../shared/problem.ts';
import type { Flight } from './flight.ts';
import type { Phase } from './phase.ts';

export type { People } from './flight.ts';
export type { Phase, Processing, Ready, Reconciling, Seen, Uploading, Why } from './phase.ts';

/** One thing asked of Instagram within a job: the post, its first comment, tidying up after it. */
export type Step = {
  /** What it is to whoever carries it out: `post`, `reply`, `hide`, `tidy` … */
  name: string;
  /** What goes with it; the ledger never looks inside. */
  payload: unknown;
  /** Whether doing it twice is the same as doing it once. If not, it is sent under an intent. */
  repeatable: boolean;
  /** Whether it is due even where the job came to nothing: what was borrowed is given back. */
  always: boolean;
  /**
   * For a post: the container it is built in, with one for each child of a carousel, and which of
   * those are films whose bytes are sent after them; without children `[0]` is the post itself. A
   * container of a step that is repeatable is built and never published.
   */
  container: { children: number; films: number[] } | null;
};

/** What became of one step. `id` is what Instagram called it, where that is known. */
export type Outcome =
  | { kind: 'done'; id: string | null }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'cancelled' }
  /** Given up by the person while nobody knew whether it had been done. */
  | { kind: 'discarded' };

/** One job as it is kept. Whoever changes it raises `version` by one, and only from the one read. */
export type Job = {
  id: string;
  /** Jobs belong to the account and not to a sign-in, which may come and go. */
  accountId: AccountId;
  createdAt: Instant;
  /** Tells what was meant, so that the same asked for twice can be noticed. */
  payloadHash: string;
  /**
   * When its work begins, when the one request of its main step may go at the earliest, and after
   * which moment nothing of it leaves by itself.
   */
  leaving: Leaving;
  steps: Step[];
  /** The step that the job is for; those before it prepare, those after it follow. */
  main: number;
  /** The step that is being done. */
  at: number;
  outcomes: (Outcome | null)[];
  phase: Phase;
  /** Intents written for the step at hand that the person has not answered for. */
  intents: number;
  /** Containers built anew after one had run out. */
  rebuilt: number;
  /** How often an earlier step was done anew, because what it had made did not last. */
  redone?: number;
  /** Counts what was asked of Meta, so that an answer that comes twice is known. */
  calls: number;
  /** What was written down as under way; found by a new worker, nobody knows what became of it. */
  flight: Flight | null;
  version: number;
  lease: { holder: string; until: Instant } | null;
};

type NewJob = Pick<Job, 'id' | 'accountId' | 'createdAt' | 'payloadHash' | 'steps' | 'main'>;

/** A job just asked for. */
export function newJob(asked: NewJob, leaving: Leaving): Job {
  return {
    ...asked,
    leaving,
    at: 0,
    outcomes: asked.steps.map(() => null),
    phase: { name: 'held' },
    intents: 0,
    rebuilt: 0,
    calls: 0,
    flight: null,
    version: 0,
    lease: null,
  };
}

/** The step at hand, or null where the job has ended. */
export const stepOf = (job: Job): Step | null =>
  job.phase.name === 'ended' ? null : (job.steps[job.at] ?? null);
