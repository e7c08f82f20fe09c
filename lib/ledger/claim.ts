import type { Instant } from '../shared/ids.ts';
import type { Job } from './job.ts';

/** How long a worker may keep a job to itself without a sign of life: longer than any request. */
export const leaseLife = 90_000;

export const leaseOf = (holder: string, now: Instant): NonNullable<Job['lease']> => ({
  holder,
  until: now + leaseLife,
});

/** Whether a holder may take a job; that two do not is seen to by compare-and-set on `version`. */
export function mayClaim({ lease }: Job, holder: string, now: Instant): boolean {
  if (lease === null || lease.holder === holder) return true;
  // A lease further ahead than any can be was given by a clock that was wrong.
  return lease.until <= now || lease.until - now > leaseLife;
}

/** What is written in place of what was read. */
export const nextVersion = (job: Job): Job => ({ ...job, version: job.version + 1 });

/** Whether a job may take the place of what is kept: nobody has written since it was read. */
export const replaces = (job: Job, kept: Job | null): boolean =>
  kept !== null && kept.version + 1 === job.version;
