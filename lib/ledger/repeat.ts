import type { Instant } from '../shared/ids.ts';
import type { Answer } from './flight.ts';
import type { Job, Phase } from './job.ts';
import { verdictOn } from './outcome.ts';
import { enter, fail, settle, wait } from './settle.ts';
import { pauseBefore } from './times.ts';

type Repeating = Extract<Phase, { name: 'repeating' }>;

/** What a try of a repeatable step came to: in doubt it is simply done again. */
export function repeated(job: Job, phase: Repeating, answer: Answer, now: Instant): Job {
  if (answer.kind === 'made') return settle(job, { kind: 'done', id: answer.id }, now);
  const again: Phase = { ...phase, nextAt: now + pauseBefore(phase.tries), doubt: true };
  if (answer.kind !== 'problem') return enter(job, again);
  const { problem } = answer;
  switch (verdictOn(problem)) {
    case 'refused':
      // What is to be deleted or tidied and is not there is as it should be. What had to be there
      // says so by a reason.
      return problem.code === 'not-found' && problem.reason === undefined
        ? settle(job, { kind: 'done', id: null }, now)
        : fail(job, problem, now);
    case 'limited':
    case 'signed-out':
      return wait(job, problem, { ...phase, nextAt: now }, now);
    case 'not-ready':
    case 'unknown':
      return enter(job, again);
  }
}
