import { writes } from '../ledger/flight.ts';
import type { Port } from '../ledger/run.ts';
import { AppError } from '../shared/problem.ts';
import type { PublishDeps } from './deps.ts';

/** How long a job rests where there is surely no line. */
const pause = 30_000;

/**
 * Sends nothing while the browser has surely no line. A write that broke on its way may have been
 * done, and tries are few; one that never left is no try at all, and the job waits.
 */
export const whileOnline =
  ({ online }: Pick<PublishDeps, 'online'>, now: () => number, run: Port['run']): Port['run'] =>
  (job, effect, alive) => {
    // A reminder needs no line.
    const needs = writes(effect) && job.steps[job.at]?.name !== 'remind';
    if (!needs || online?.() !== false) return run(job, effect, alive);
    const problem = { code: 'offline', retryAt: now() + pause } as const;
    return Promise.reject(new AppError(problem, 'not sent: no line'));
  };
