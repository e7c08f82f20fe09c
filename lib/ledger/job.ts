import type { AccountId, Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import type { Baseline, Flight } from './flight.ts';

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
  /** For a post: the container it is built in, with one for each child of a carousel. */
  container: { children: number } | null;
};

/** What the looks after an unclear send have told so far. */
export type Seen = {
  /** Looks that Meta answered. */
  looks: number;
  container: 'finished' | 'in-progress' | 'error' | 'expired' | 'gone' | 'other' | null;
  /** Whether Instagram counts more posts than before; a hint for the person and no proof. */
  quotaRose: boolean | null;
  /** Several things look like ours, and none is taken for it. */
  several: boolean;
};

export type Reconciling = {
  name: 'reconciling';
  intentAt: Instant;
  baseline: Baseline;
  containerId: string | null;
  /** The first look that was answered; the quarantine counts from here, not from the intent. */
  firstReadAt: Instant | null;
  until: Instant | null;
  tries: number;
  nextAt: Instant;
  seen: Seen;
};

/** Why the person is asked; each has its own sentence and the same three answers. */
export type Why =
  | { cause: 'no-witness'; intentAt: Instant; seen: Seen }
  | { cause: 'not-made'; problem: Problem | null }
  | { cause: 'expired' }
  | { cause: 'missed'; since: Instant };

/** Where a job stands. Every wait is an instant in here. */
export type Phase =
  /** Rests until a moment: the undo of what was just pressed, or a schedule. */
  | { name: 'held'; until: Instant; latest: Instant | null }
  | { name: 'ready'; from: Instant }
  | { name: 'creating'; attempts: number; children: string[]; nextAt: Instant }
  | { name: 'processing'; containerId: string; madeAt: Instant; reads: number; nextAt: Instant }
  /** The intent: written before the one request, so that no death can hide that it was sent. */
  | { name: 'sending'; intentAt: Instant; baseline: Baseline; containerId: string | null }
  | Reconciling
  /** A step that may be done again, until it is done. */
  | { name: 'repeating'; tries: number; nextAt: Instant }
  /** Waits for a moment or, where there is none, for the account to be signed in again. */
  | { name: 'waits'; until: Instant | null; problem: Problem; then: Phase }
  | { name: 'asks'; why: Why; containerId: string | null }
  | { name: 'ended' };

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
  /** Counts what was asked of Meta, so that an answer that comes twice is known. */
  calls: number;
  /** What was written down as under way; found by a new worker, nobody knows what became of it. */
  flight: Flight | null;
  version: number;
  lease: { holder: string; until: Instant } | null;
};

type NewJob = Pick<Job, 'id' | 'accountId' | 'createdAt' | 'payloadHash' | 'steps' | 'main'>;

/** A job just asked for. It leaves at `until`, but not by itself if that is found after `latest`. */
export function newJob(asked: NewJob, until: Instant, latest: Instant | null): Job {
  return {
    ...asked,
    at: 0,
    outcomes: asked.steps.map(() => null),
    phase: { name: 'held', until, latest },
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
