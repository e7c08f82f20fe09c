import type { Job } from '../ledger/job.ts';
import { askPerson, resultOf } from '../ledger/settle.ts';
import type { AccountId, Instant } from '../shared/ids.ts';
import { restoreJob } from '../store/jobs/keep.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import type { Merged } from '../store/keep/merge.ts';

/** The job is over: what was not done of it is done by nobody here. */
const over = (job: Job): Job => ({
  ...job,
  outcomes: job.outcomes.map((one) => one ?? { kind: 'cancelled' }),
  phase: { name: 'ended' },
  flight: null,
});

/**
 * A job of another computer. What is over is history. What was open may be sent by that computer, or
 * was: it asks, and never runs by itself.
 */
function moved(row: JobRow): Job {
  const { job, kind } = row;
  if (job.phase.name === 'ended') {
    return { ...job, phase: { name: 'ended' }, flight: null, lease: null };
  }
  const next = { ...job, version: job.version + 1, lease: null };
  if (resultOf(job) !== null || kind === 'dry-run') return over(next);
  const problem = { code: 'unexpected', reason: 'planned-elsewhere' } as const;
  return askPerson(next, { cause: 'not-made', problem });
}

/** Takes jobs of another computer in; one that is here stays as it is. */
export async function takeJobs(
  rows: readonly JobRow[],
  known: ReadonlySet<AccountId>,
  now: Instant,
): Promise<Merged> {
  const merged: Merged = { taken: 0, here: 0, orphan: 0 };
  for (const row of rows) {
    const job = moved(row);
    const told = job.phase.name === 'ended';
    const next = { ...row, job, wakeAt: null, told, changedAt: told ? row.changedAt : now };
    if (!known.has(row.accountId)) merged.orphan += 1;
    else if (await restoreJob(next)) merged.taken += 1;
    else merged.here += 1;
  }
  return merged;
}
