import type { AccountId } from '../../shared/ids.ts';
import { jobs } from './db.ts';
import type { JobRow } from './rows.ts';
import { isJobRow } from './shape.ts';

const newestFirst = (a: JobRow, b: JobRow): number => b.job.createdAt - a.job.createdAt;

/** An account's jobs, newest first, as far as this Loupe understands them. */
export async function readJobs(accountId: AccountId): Promise<JobRow[]> {
  const rows: unknown[] = await (await jobs()).getAllFromIndex('jobs', 'byAccount', accountId);
  return rows.filter(isJobRow).sort(newestFirst);
}

export async function readAllJobs(): Promise<JobRow[]> {
  const rows: unknown[] = await (await jobs()).getAll('jobs');
  return rows.filter(isJobRow).sort(newestFirst);
}

/** How many rows of an account only a newer Loupe understands. */
export async function countStrangeJobs(accountId: AccountId): Promise<number> {
  const rows: unknown[] = await (await jobs()).getAllFromIndex('jobs', 'byAccount', accountId);
  return rows.filter((row) => !isJobRow(row)).length;
}

/** How many rows there are, those of a newer Loupe too. */
export const countAllJobs = async (): Promise<number> => (await jobs()).count('jobs');

export async function readJob(id: string): Promise<JobRow | null> {
  const row: unknown = await (await jobs()).get('jobs', id);
  return isJobRow(row) ? row : null;
}
