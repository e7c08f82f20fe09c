import type { Instant } from '../../shared/ids.ts';
import { full } from '../../words/numbers.ts';
import { say } from '../../words/say.ts';
import { ageInWords } from '../../words/times.ts';
import type { Around, JobModel } from './models.ts';

const day = 24 * 3_600_000;

/** How many posts Meta would count on the day that ends with this one, itself included. */
export function countedThen(id: string, at: Instant, { quota, others }: Around): number {
  const planned = others.filter((one) => one.id !== id && one.at > at - day && one.at <= at).length;
  // What was used up to the last count has left the day's window if a day lies in between.
  const used = quota !== null && at - quota.readAt < day ? quota.used : 0;
  return planned + used + 1;
}

/** What will stand in a planned post's way, told while there is time. Nothing here stops it. */
export function conflictsOf(id: string, at: Instant, around: Around): JobModel['conflicts'] {
  const { signInEnds, quota } = around;
  const found: JobModel['conflicts'] = [];
  if (signInEnds !== null && signInEnds < at) {
    found.push({
      title: say('job_sign_in_ends', ageInWords(signInEnds, at)),
      body: say('job_sign_in_ends_body'),
      renew: true,
    });
  }
  if (quota !== null) {
    const counted = countedThen(id, at, around);
    if (counted > quota.total) {
      found.push({
        title: say('job_over_quota', full(counted), full(quota.total)),
        body: say('job_over_quota_body'),
        renew: false,
      });
    }
  }
  return found;
}
