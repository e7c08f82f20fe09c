import type { Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import type { Answer, Effect } from './flight.ts';
import type { Job, Phase } from './job.ts';
import { verdictOn } from './outcome.ts';
import { enter, fail, settle, wait } from './settle.ts';
import { mostAttempts, pauseAfter, unstatedLimit } from './times.ts';

type Creating = Extract<Phase, { name: 'creating' }>;
type Processing = Extract<Phase, { name: 'processing' }>;

/** Reads that find no container before it is taken for gone: Meta may not know it yet. */
const readsUntilGone = 5;

export const askNotMade = (job: Job, problem: Problem | null): Job =>
  enter(job, { name: 'asks', why: { cause: 'not-made', problem }, containerId: null });

/** A new container for one that ran out: only where no intent was ever written for it. */
export function rebuild(job: Job, problem: Problem | null, now: Instant): Job {
  if (job.intents > 0) {
    return enter(job, { name: 'asks', why: { cause: 'expired' }, containerId: null });
  }
  if (job.rebuilt + 1 >= mostAttempts) return askNotMade(job, problem);
  const fresh: Creating = { name: 'creating', attempts: 0, children: [], nextAt: now };
  return { ...enter(job, fresh), rebuilt: job.rebuilt + 1 };
}

/**
 * What the making of a container came to. One whose answer was lost is an orphan that nobody sees,
 * so it is made again; each that is known is kept before anything else is done.
 */
export function created(
  job: Job,
  phase: Creating,
  { kind }: Effect,
  answer: Answer,
  now: Instant,
): Job {
  const { attempts, children } = phase;
  if (answer.kind === 'made' && answer.id !== null) {
    const { id } = answer;
    return enter(
      job,
      kind === 'create'
        ? { name: 'processing', containerId: id, madeAt: now, reads: 0, nextAt: now }
        : { name: 'creating', attempts: 0, children: [...children, id], nextAt: now },
    );
  }
  const problem: Problem = answer.kind === 'problem' ? answer.problem : { code: 'unknown-outcome' };
  switch (verdictOn(problem)) {
    case 'refused':
      return fail(job, problem, now);
    case 'limited':
    case 'signed-out':
      return wait(job, problem, { ...phase, attempts: attempts - 1, nextAt: now }, now);
    case 'not-ready':
    case 'unknown':
      return attempts >= mostAttempts
        ? askNotMade(job, problem)
        : enter(job, { ...phase, nextAt: now + pauseAfter(attempts) });
  }
}

/** Reads again a little later. */
export const readLater = (job: Job, phase: Processing, now: Instant): Job => {
  const reads = phase.reads + 1;
  return enter(job, { ...phase, reads, nextAt: now + pauseAfter(reads) });
};

/** What a read of the container came to; `finished` is for the caller, who goes on to send. */
export function statusRead(job: Job, phase: Processing, answer: Answer, now: Instant): Job {
  if (answer.kind === 'problem') return readFailed(job, phase, answer.problem, now);
  if (answer.kind !== 'state') return readLater(job, phase, now);
  const { state, problem } = answer;
  switch (state) {
    case 'published':
      return settle(job, { kind: 'done', id: null }, now);
    case 'error':
      return problem?.code === 'temporary' && job.intents === 0
        ? rebuild(job, problem, now)
        : fail(job, problem ?? { code: 'unexpected' }, now);
    case 'expired':
      return rebuild(job, null, now);
    case 'gone':
      return gone(job, phase, now);
    case 'finished':
    case 'in-progress':
    case 'other':
      return readLater(job, phase, now);
  }
}

const gone = (job: Job, phase: Processing, now: Instant): Job =>
  phase.reads + 1 >= readsUntilGone ? rebuild(job, null, now) : readLater(job, phase, now);

/** A read before the send that came to nothing. Nothing was sent, so nothing is in doubt. */
export function readFailed(job: Job, phase: Processing, problem: Problem, now: Instant): Job {
  switch (verdictOn(problem)) {
    case 'refused':
      return problem.code === 'not-found' ? gone(job, phase, now) : fail(job, problem, now);
    case 'limited':
      return enter(job, { ...phase, nextAt: problem.retryAt ?? now + unstatedLimit });
    case 'signed-out':
      return wait(job, problem, { ...phase, nextAt: now }, now);
    case 'not-ready':
    case 'unknown':
      return readLater(job, phase, now);
  }
}
