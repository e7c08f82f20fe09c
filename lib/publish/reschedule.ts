import { askedFor } from '../shared/post/order.ts';
import { tell } from '../ledger/run.ts';
import { mayMove } from '../ledger/schedule.ts';
import type { Job } from '../ledger/job.ts';
import type { When } from '../shared/post/draft.ts';
import { readJob } from '../store/jobs/read.ts';
import type { Driver } from './driver.ts';
import { leavingOf, remindingAt } from './submit.ts';

type Planned = Extract<When, { kind: 'at' }>;

/** The job with its minute written into its order, which is what lists show. */
const withWhen = (job: Job, when: Planned): Job => ({
  ...job,
  steps: job.steps.map((step, at) =>
    at === job.main ? { ...step, payload: { ...(step.payload as object), when } } : step,
  ),
});

/** Gives a job that has not begun another minute; false where it came too late. */
export async function moveTo(driver: Driver, jobId: string, when: Planned): Promise<boolean> {
  const { queue, now } = driver;
  await driver.ready();
  const row = await readJob(jobId);
  const order = row && askedFor(row.job);
  if (!row || !order || !mayMove(row.job)) return false;
  const at = now();
  const leaving = 'parts' in order ? leavingOf(when, order.parts, at) : remindingAt(when, at);
  // Both at once or neither: a list must not show a minute at which nothing leaves.
  const port = {
    load: async (id: string) => {
      const job = await queue.load(id);
      return job && withWhen(job, when);
    },
    save: queue.save,
    run: () => Promise.reject(new Error('nothing is run to move a job')),
  };
  return tell(port, jobId, { kind: 'moved', leaving }, now);
}
