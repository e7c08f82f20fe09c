import type { Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import { readsUntilGone, rebuild } from './container.ts';
import type { Answer } from './flight.ts';
import type { Job, Processing, Uploading } from './job.ts';
import { verdictOn } from './outcome.ts';
import { enter, fail, wait } from './settle.ts';
import { pauseAfter } from './times.ts';

/** Meta could not take the bytes in, and says that a new container may. */
const wantsAnother = ({ code, metaSubcode }: Problem): boolean =>
  code === 'temporary' && metaSubcode === 2207053;

function later(job: Job, phase: Uploading, now: Instant): Job {
  const tries = phase.tries + 1;
  return enter(job, { ...phase, tries, nextAt: now + pauseAfter(tries) });
}

/** What Meta has by now; where that is more than before, the pauses begin anew. */
export const arrived = (phase: Uploading, offset: number, of: number): Uploading => ({
  ...phase,
  offset,
  of,
  tries: offset > phase.offset ? 0 : phase.tries,
});

/**
 * What the sending of bytes came to. It may always be tried again, for Meta tells what it has; the
 * container's own life is the only end to it.
 */
export function uploaded(job: Job, phase: Uploading, answer: Answer, now: Instant): Job {
  if (answer.kind === 'problem') return failed(job, phase, answer.problem, now);
  if (answer.kind !== 'uploaded') return later(job, phase, now);
  const { offset, of } = answer;
  if (offset === of) {
    const { containerId, madeAt, child, children } = phase;
    const made = { containerId, madeAt, child, children, nextAt: now };
    return enter(job, { name: 'processing', ...made, reads: 0, ready: false } satisfies Processing);
  }
  const known = arrived(phase, offset, of);
  return offset > phase.offset ? enter(job, { ...known, nextAt: now }) : later(job, known, now);
}

function failed(job: Job, phase: Uploading, problem: Problem, now: Instant): Job {
  switch (verdictOn(problem)) {
    case 'refused':
      if (problem.code !== 'not-found') return fail(job, problem, now);
      return phase.tries + 1 >= readsUntilGone ? rebuild(job, null, now) : later(job, phase, now);
    case 'limited':
    case 'signed-out':
      return wait(job, problem, { ...phase, nextAt: now }, now);
    case 'not-ready':
    case 'unknown':
      return wantsAnother(problem) ? rebuild(job, problem, now) : later(job, phase, now);
  }
}
