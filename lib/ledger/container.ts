import type { Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import type { Job, Phase, Processing } from './job.ts';
import { askPerson, enter } from './settle.ts';
import { mostAttempts } from './times.ts';

/** Reads that find no container before it is taken for gone: Meta may not know it yet. */
export const readsUntilGone = 5;

/** The container of the post itself, about to be read. */
export const postIn = (containerId: string, madeAt: Instant, nextAt: Instant): Processing => ({
  name: 'processing',
  containerId,
  madeAt,
  child: null,
  children: [],
  reads: 0,
  ready: false,
  nextAt,
});

export const askNotMade = (job: Job, problem: Problem | null): Job =>
  askPerson(job, { cause: 'not-made', problem });

/** Children that are still good when the one at hand is not: they did not run out with it. */
function before(phase: Phase): string[] {
  const made = phase.name === 'processing' || phase.name === 'uploading';
  return made && phase.child !== null ? phase.children.slice(0, phase.child) : [];
}

/**
 * A new container for one that came to nothing, through a problem that will pass or, where there
 * is none, because it ran out: only where no intent was ever written for it.
 */
export function rebuild(job: Job, problem: Problem | null, now: Instant): Job {
  if (job.intents > 0) return askPerson(job, { cause: 'expired' });
  if (job.rebuilt + 1 >= mostAttempts) return askNotMade(job, problem);
  const children = problem ? before(job.phase) : [];
  return {
    ...enter(job, { name: 'creating', attempts: 0, children, nextAt: now }),
    rebuilt: job.rebuilt + 1,
  };
}
