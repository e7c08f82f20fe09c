import type { Job } from '../ledger/job.ts';
import { askPerson } from '../ledger/settle.ts';
import { wakeAt } from '../ledger/wake.ts';
import { restoreJob } from '../store/jobs/keep.ts';
import { readAllJobs } from '../store/jobs/read.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { isJobRow } from '../store/jobs/shape.ts';
import { logProblem } from '../work/log.ts';
import type { PublishDeps } from './deps.ts';

/**
 * A job that came back from the mirror. What may have been sent goes on being looked for; what
 * surely was not is asked about, for its pictures went with the database.
 */
function comeBack(job: Job): Job {
  const undone = job.intents === 0 && job.at <= job.main && job.phase.name !== 'asks';
  if (!undone) return { ...job, lease: null };
  const problem = { code: 'unexpected', reason: 'queue-lost' } as const;
  const asks = askPerson(job, { cause: 'not-made', problem });
  return { ...asks, version: job.version + 1, lease: null };
}

/**
 * Brings back open jobs from the mirror where their database was cleared, also where something new
 * has been taken on since.
 */
export async function restoreFrom(deps: PublishDeps): Promise<void> {
  const kept = new Set((await readAllJobs()).map(({ id }) => id));
  const open = (await deps.mirror.read())
    .filter(isJobRow)
    .filter(({ id, job }) => !kept.has(id) && job.phase.name !== 'ended');
  for (const row of open) {
    const job = comeBack(row.job);
    const back: JobRow = { ...row, job, wakeAt: wakeAt(job) };
    if (await restoreJob(back)) await deps.mirror.write(back.id, back);
  }
  if (open.length === 0) return;
  await logProblem(deps, 'queue', new Error(`${open.length} jobs came back from the mirror`));
  deps.announce('jobs');
}
