import type { Answer, Effect, Event, Word } from '../../../../lib/ledger/flight.ts';
import { type Job, newJob, type Phase, type Step } from '../../../../lib/ledger/job.ts';
import type { Move } from '../../../../lib/ledger/move.ts';
import { next } from '../../../../lib/ledger/next.ts';
import type { Problem } from '../../../../lib/shared/problem.ts';
import { steps } from './ledger-client.ts';

export const second = 1000;
export const minute = 60 * second;
export const start = 1_800_000_000_000;

export const jobOf = (...asked: Step[]): Job =>
  newJob(
    { id: 'job', accountId: '1', createdAt: start, payloadHash: 'hash', steps: asked, main: 0 },
    { until: start, notBefore: null, latest: null },
  );

const baseline = { quotaUsed: 3, knownIds: ['old'] };

/** Answers by short names. */
export const say = {
  made: (id: string): Answer => ({ kind: 'made', id }),
  state: (state: Extract<Answer, { kind: 'state' }>['state'], problem: Problem | null = null) =>
    ({ kind: 'state', state, problem }) satisfies Answer,
  baseline: { kind: 'baseline', baseline } satisfies Answer,
  problem: (code: Problem['code'], more: Partial<Problem> = {}): Answer => ({
    kind: 'problem',
    problem: { code, ...more },
  }),
  /** A look that finds nothing. */
  nothing: {
    kind: 'looked',
    looked: { state: 'finished', found: { kind: 'none' }, quotaUsed: 3 },
  } satisfies Answer,
};

/** A job and the moment it is at, with what happens to it written as a chain. */
export type Tale = {
  job: Job;
  effect: Effect | null;
  phase: Phase;
  now: number;
  answer: (answer: Answer) => Tale;
  after: (ms: number) => Tale;
  say: (word: Word) => Tale;
  event: (event: Event) => Tale;
};

export function tale({ job, effect }: Move, now: number): Tale {
  const event = (one: Event, at = now): Tale => tale(next(job, one, at), at);
  return {
    job,
    effect,
    phase: job.phase,
    now,
    event,
    answer: (answer) => event({ kind: 'answer', call: job.flight?.call ?? -1, answer }),
    after: (ms) => event({ kind: 'tick' }, now + ms),
    say: (word) => event({ kind: 'said', word }),
  };
}

/** A job just asked for, at its first waking. */
export const begun = (...asked: Step[]): Tale =>
  tale(next(jobOf(...asked), { kind: 'tick' }, start), start);

/** A picture whose container is there, about to be read. */
export const built = (...more: Step[]): Tale => begun(steps.post, ...more).answer(say.made('c1'));

/** A picture whose one request is under way. */
export const sending = (...more: Step[]): Tale =>
  built(...more)
    .answer(say.state('finished'))
    .answer(say.baseline);

/** A picture nobody knows the outcome of, about to be looked for. */
export const doubted = (...more: Step[]): Tale =>
  sending(...more).answer(say.problem('unknown-outcome'));
