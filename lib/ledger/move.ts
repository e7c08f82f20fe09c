import type { Effect } from './flight.ts';
import type { Job } from './job.ts';

/** A job after an event, and what is to be done in the world once that is written down. */
export type Move = { job: Job; effect: Effect | null };

export const rest = (job: Job): Move => ({ job, effect: null });

/** Notes an effect as under way, under the next number. */
export function ask(job: Job, effect: Effect): Move {
  const call = job.calls + 1;
  return { job: { ...job, calls: call, flight: { call, effect } }, effect };
}
