import type { Job } from '../ledger/job.ts';
import { readJobs } from '../store/jobs/read.ts';

/** What other jobs of the account have made: nothing is two jobs' own. */
export async function takenByOthers(job: Job): Promise<string[]> {
  const rows = await readJobs(job.accountId);
  return rows
    .filter(({ id }) => id !== job.id)
    .flatMap(({ job: other, posted }) => [
      ...other.outcomes.flatMap((one) => (one?.kind === 'done' && one.id ? [one.id] : [])),
      ...(posted?.mediaId ? [posted.mediaId] : []),
    ]);
}
