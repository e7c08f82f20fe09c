import type { Instant } from '../shared/ids.ts';
import type { Leaving } from '../shared/post/order.ts';
import type { Job } from './job.ts';
import { askPerson, enter } from './settle.ts';
import { containerFresh, longestBegun } from './times.ts';

/** Nothing keeps it any more: it leaves now, however long that takes. */
export const atOnce = (now: Instant): Leaving => ({ until: now, notBefore: null, latest: null });

/** Whether the one request of the main step may not go yet. */
const early = ({ at, main, leaving: { notBefore } }: Job, now: Instant): boolean =>
  at === main && notBefore !== null && now < notBefore;

/** Whether a job has still to leave: nothing it asks for is done, and nothing in doubt. */
function toLeave({ at, main, phase }: Job): boolean {
  switch (phase.name) {
    case 'held':
    case 'ready':
    case 'creating':
    case 'uploading':
    case 'processing':
      return at <= main;
    case 'repeating':
      return at < main;
    case 'sending':
    case 'reconciling':
    case 'waits':
    case 'asks':
    case 'ended':
      return false;
  }
}

/**
 * After which moment it no longer leaves by itself. What was to go at once and has begun may take
 * its time, a long film or a full day at Meta's; one whose undo was slept through may not.
 */
function lastMoment({ phase, leaving: { notBefore, latest } }: Job): Instant | null {
  const begun = notBefore === null && phase.name !== 'held';
  return latest !== null && begun ? latest + longestBegun : latest;
}

/** A job that has let its moment go by, as it asks about that; null where it has not. */
export function missed(job: Job, now: Instant): Job | null {
  const { phase, leaving } = job;
  const { until, notBefore } = leaving;
  const last = lastMoment(job);
  if (last === null || now <= last || !toLeave(job)) return null;
  const whole = phase.name === 'processing' && phase.child === null;
  const why = { cause: 'missed' as const, since: notBefore ?? until };
  return askPerson(job, why, whole ? phase.containerId : null);
}

/** A job that could send now and must not, or not yet; null where it may. */
export function keptBack(job: Job, now: Instant): Job | null {
  const late = missed(job, now);
  const { phase, leaving } = job;
  if (late || leaving.notBefore === null || !early(job, now)) return late;
  // What was finished is read again in its minute: it may have run out until then.
  const waiting = { reads: 0, ready: true, nextAt: leaving.notBefore };
  return phase.name === 'processing'
    ? enter(job, { ...phase, ...waiting })
    : enter(job, { name: 'ready', from: leaving.notBefore });
}

/** Whether everything is ready and waits for its minute, with nothing under way. */
const waitsReady = ({ phase, flight, intents }: Job): boolean =>
  phase.name === 'processing' && phase.ready && flight === null && intents === 0;

/** Whether a job can still be given another moment. */
export const mayMove = (job: Job): boolean => job.phase.name === 'held' || waitsReady(job);

/** Whether the undo can be held open: only what was just pressed has one. */
export const mayHold = ({ phase, leaving }: Job): boolean =>
  phase.name === 'held' && leaving.notBefore === null;

/** Gives a job another moment, and keeps the container that is ready where it will live so long. */
export function move(job: Job, leaving: Leaving, now: Instant): Job {
  if (!mayMove(job)) return job;
  const { phase } = job;
  const nextAt = leaving.notBefore ?? now;
  const keeps = phase.name === 'processing' && nextAt - phase.madeAt < containerFresh;
  return { ...enter(job, keeps ? { ...phase, nextAt } : { name: 'held' }), leaving };
}

/** Holds the undo open for longer: never for less, and never past the moment it must have left. */
export function hold(job: Job, asked: Instant): Job {
  const { until, latest } = job.leaving;
  const longer = latest === null ? asked : Math.min(asked, latest);
  if (!mayHold(job) || longer <= until) return job;
  return { ...enter(job, { name: 'held' }), leaving: { ...job.leaving, until: longer } };
}
