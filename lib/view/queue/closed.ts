import type { AccountId } from '../../shared/ids.ts';
import { type Problem, problemOf } from '../../shared/problem.ts';
import { countStrangeJobs, readJobs } from '../../store/jobs/read.ts';
import type { JobRow } from '../../store/jobs/rows.ts';
import { isJobRow } from '../../store/jobs/shape.ts';
import type { QueueModel } from './models.ts';

/** What there is of a queue, and why that is not all; `closed` where nothing can be said to it. */
export type Rows = { rows: JobRow[]; problem: Problem | null; closed: boolean };

/** An account's jobs, or where they cannot be read what the mirror has of them. */
export async function readRows(
  accountId: AccountId,
  mirror: () => Promise<unknown[]>,
  /** Whether the background has found no room to write the queue. */
  full: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<Rows> {
  try {
    const rows = await readJobs(accountId);
    const strange = await countStrangeJobs(accountId);
    const newer: Problem = { code: 'unexpected', reason: 'newer-version' };
    const noRoom: Problem = { code: 'unexpected', reason: 'storage-full' };
    const stuck = (await full().catch(() => false)) ? noRoom : null;
    return { rows, problem: strange > 0 ? newer : stuck, closed: false };
  } catch (error) {
    const kept = (await mirror().catch((): unknown[] => [])).filter(isJobRow);
    const rows = kept.filter((row) => row.accountId === accountId);
    return { rows, problem: problemOf(error), closed: true };
  }
}

/** The queue with its jobs to be read and no more: nobody could hear what was said to them. */
export const readOnly = (model: QueueModel): QueueModel => ({
  ...model,
  jobs: model.jobs.map((job) => {
    return { ...job, choices: [], menu: [], movable: false, conflicts: [] };
  }),
});
