import type { Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import { readsUntilGone, rebuild } from './container.ts';
import type { Answer } from './flight.ts';
import type { Job, Processing } from './job.ts';
import { verdictOn } from './outcome.ts';
import { enter, fail, settle, wait } from './settle.ts';
import { pauseAfter, unstatedLimit } from './times.ts';

/** Reads again a little later. */
export const readLater = (job: Job, phase: Processing, now: Instant): Job => {
  const reads = phase.reads + 1;
  return enter(job, { ...phase, reads, ready: false, nextAt: now + pauseAfter(reads) });
};

/**
 * What a read of a container came to. That the post's own is finished is for the caller, who goes on
 * to send; a child that is finished makes room for the next.
 */
export function statusRead(job: Job, phase: Processing, answer: Answer, now: Instant): Job {
  if (answer.kind === 'problem') return readFailed(job, phase, answer.problem, now);
  if (answer.kind !== 'state') return readLater(job, phase, now);
  const { state, problem } = answer;
  const { child, children } = phase;
  switch (state) {
    case 'published':
      return child === null
        ? settle(job, { kind: 'done', id: null }, now)
        : readLater(job, phase, now);
    case 'error':
      return problem?.code === 'temporary' && job.intents === 0
        ? rebuild(job, problem, now)
        : fail(job, problem ?? { code: 'unexpected' }, now);
    case 'expired':
      return rebuild(job, null, now);
    case 'gone':
      return gone(job, phase, now);
    case 'finished':
      return child === null
        ? readLater(job, phase, now)
        : enter(job, { name: 'creating', attempts: 0, children, nextAt: now });
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
