import type { Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import type { Answer, Looked } from './flight.ts';
import type { Job, Phase, Reconciling, Seen } from './job.ts';
import { verdictOn } from './outcome.ts';
import { askPerson, enter, settle, wait } from './settle.ts';
import { longestLook, pauseAfter, quarantine, unstatedLimit } from './times.ts';

const nothing: Seen = { looks: 0, container: null, quotaRose: null, several: false };

/** A send nobody knows the outcome of: it is looked for from now on. */
export function doubt(
  job: Job,
  { intentAt, baseline, containerId }: Extract<Phase, { name: 'sending' }>,
  now: Instant,
): Job {
  const never = { firstReadAt: null, until: null, tries: 0, nextAt: now, seen: nothing };
  return enter(job, { name: 'reconciling', intentAt, baseline, containerId, ...never });
}

function seenWith(phase: Reconciling, { state, found, quotaUsed }: Looked): Seen {
  const { seen, baseline } = phase;
  const rose =
    quotaUsed === null || baseline.quotaUsed === null ? null : quotaUsed > baseline.quotaUsed;
  return {
    looks: seen.looks + 1,
    container: state === null || state === 'published' ? seen.container : state,
    quotaRose: rose ?? seen.quotaRose,
    several: found === null ? seen.several : found.kind === 'several',
  };
}

const giveUp = (job: Job, { intentAt, seen, containerId }: Reconciling): Job =>
  askPerson(job, { cause: 'no-witness', intentAt, seen }, containerId);

/** Goes on looking; the last look falls on the end of the quarantine and not before it. */
function lookAgain(job: Job, phase: Reconciling, now: Instant): Job {
  if (now - phase.intentAt > longestLook) return giveUp(job, phase);
  const tries = phase.tries + 1;
  const soon = now + pauseAfter(tries);
  const { until } = phase;
  const nextAt = until !== null && until > now ? Math.min(soon, until) : soon;
  return enter(job, { ...phase, tries, nextAt });
}

/** Meta answered without a witness: the quarantine starts, goes on, or is over. */
function noWitness(job: Job, phase: Reconciling, now: Instant): Job {
  // An end further ahead than a whole quarantine was reckoned by a clock that was wrong.
  const kept = phase.until !== null && phase.until - now <= quarantine ? phase.until : null;
  const until = kept ?? now + quarantine;
  const looked = { ...phase, firstReadAt: phase.firstReadAt ?? now, until };
  return until <= now ? giveUp(job, looked) : lookAgain(job, looked, now);
}

/** What a look came to. One witness is enough; no number of empty looks is proof of the contrary. */
export function lookedFor(job: Job, phase: Reconciling, answer: Answer, now: Instant): Job {
  if (answer.kind === 'problem') return lookFailed(job, phase, answer.problem, now);
  if (answer.kind !== 'looked') return lookAgain(job, phase, now);
  const { looked } = answer;
  const id = looked.found?.kind === 'one' ? looked.found.id : null;
  if (looked.state === 'published' || id !== null) return settle(job, { kind: 'done', id }, now);
  if (looked.state === null && looked.found === null) return lookAgain(job, phase, now);
  return noWitness(job, { ...phase, seen: seenWith(phase, looked) }, now);
}

function lookFailed(job: Job, phase: Reconciling, problem: Problem, now: Instant): Job {
  switch (verdictOn(problem)) {
    case 'refused':
      // Meta will not let us look: that is an answer, and the person is asked in the end.
      return noWitness(job, phase, now);
    case 'limited':
      return enter(job, { ...phase, nextAt: problem.retryAt ?? now + unstatedLimit });
    case 'signed-out':
      return wait(job, problem, { ...phase, nextAt: now }, now);
    case 'not-ready':
    case 'unknown':
      return lookAgain(job, phase, now);
  }
}
