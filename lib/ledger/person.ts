import type { Instant } from '../shared/ids.ts';
import { postIn } from './container.ts';
import type { Word } from './flight.ts';
import type { Job, People, Phase } from './job.ts';
import { atOnce, mayMove } from './schedule.ts';
import { enter, settle } from './settle.ts';

/**
 * Whether a phase comes before the intent, so that what is called off is surely never done. What
 * is repeated before the main step only prepares it; the main step itself is called off as long as
 * every try was surely for nothing.
 */
function revocable(phase: Phase, prepares: boolean): boolean {
  switch (phase.name) {
    case 'held':
    case 'ready':
    case 'creating':
    case 'uploading':
    case 'processing':
      return true;
    case 'waits':
      return revocable(phase.then, prepares);
    case 'repeating':
      return prepares || phase.doubt !== true;
    case 'sending':
    case 'reconciling':
    case 'asks':
    case 'ended':
      return false;
  }
}

/** Whether a try of the main step is under way, and may be done by now. */
const isTrying = ({ flight, at, main }: Job): boolean =>
  flight?.effect.kind === 'repeat' && at >= main;

/** Whether the step at hand can still be called off; what is owed to others cannot. */
export const mayCancel = (job: Job): boolean =>
  revocable(job.phase, job.at < job.main) && !isTrying(job) && job.steps[job.at]?.always !== true;

/** Who a job asks about, where it asks because its account works through somebody else. */
export const askedAbout = ({ phase }: Pick<Job, 'phase'>): People | null =>
  phase.name === 'asks' && phase.why.cause === 'not-made' ? (phase.why.people ?? null) : null;

/** The person takes it on themselves: a container that is still there is asked about first. */
function again(job: Job, containerId: string | null, now: Instant): Job {
  const phase: Phase =
    containerId === null ? { name: 'ready', from: now } : postIn(containerId, now, now);
  const { notBefore } = job.leaving;
  // A job whose moment has come needs no other; one that is built ahead keeps it.
  const leaving = notBefore !== null && now < notBefore ? job.leaving : atOnce(now);
  return { ...enter(job, phase), leaving, intents: 0, rebuilt: 0 };
}

/** What rests until its moment does not wait for it. */
function leave(job: Job, now: Instant): Job {
  if (!mayMove(job)) return job;
  const { phase } = job;
  const then: Phase =
    phase.name === 'processing' ? { ...phase, nextAt: now } : { name: 'ready', from: now };
  return { ...enter(job, then), leaving: atOnce(now) };
}

/** What the person said; a word that does not fit the phase changes nothing. */
export function said(job: Job, word: Word, now: Instant): Job {
  const { phase } = job;
  if (word === 'cancel') return mayCancel(job) ? settle(job, { kind: 'cancelled' }, now) : job;
  if (word === 'now') return leave(job, now);
  if (phase.name !== 'asks') return job;
  switch (word) {
    case 'again':
      return again(job, phase.containerId, now);
    case 'done':
      return settle(job, { kind: 'done', id: null }, now);
    case 'discard':
      return settle(
        job,
        { kind: phase.why.cause === 'no-witness' ? 'discarded' : 'cancelled' },
        now,
      );
  }
}
