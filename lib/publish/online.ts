import type { Port } from '../ledger/run.ts';
import { AppError } from '../shared/problem.ts';
import { isSample } from '../shared/sample.ts';
import type { PublishDeps } from './deps.ts';

/** How long a job rests where there is surely no line. */
const pause = 30_000;

/**
 * Asks nothing while the browser has surely no line. A write that broke on its way may have been
 * done, and tries are few; what never left is no try at all, and the job waits.
 */
export const whileOnline =
  ({ online }: Pick<PublishDeps, 'online'>, now: () => number, run: Port['run']): Port['run'] =>
  (job, effect, alive) => {
    // A reminder needs no line, and the sample has none.
    const needs = job.steps[job.at]?.name !== 'remind' && !isSample(job.accountId);
    if (!needs || online?.() !== false) return run(job, effect, alive);
    const problem = { code: 'offline', retryAt: now() + pause } as const;
    return Promise.reject(new AppError(problem, 'not asked: no line'));
  };
