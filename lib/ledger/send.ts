import type { Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import { postIn } from './container.ts';
import type { Answer, Baseline } from './flight.ts';
import type { Job, Phase, Ready } from './job.ts';
import { ask, type Move } from './move.ts';
import { verdictOn } from './outcome.ts';
import { doubt } from './reconcile.ts';
import { enter, fail, settle, wait } from './settle.ts';
import { longestTry, mostAttempts, pauseAfter, pauseBefore } from './times.ts';

type Sending = Extract<Phase, { name: 'sending' }>;

/** The pause after a refusal that will pass. */
const shortPause = pauseAfter(4);

/** Writes the intent. From here on nothing about this step is sent again by itself. */
export function intend(job: Job, baseline: Baseline, now: Instant): Move {
  const containerId = job.phase.name === 'processing' ? job.phase.containerId : null;
  const phase: Sending = { name: 'sending', intentAt: now, baseline, containerId };
  const intended = { ...enter(job, phase), intents: job.intents + 1 };
  return ask(intended, { kind: 'send', containerId });
}

/** Where a send that was surely not done is taken up again. */
const before = ({ containerId, intentAt }: Sending, at: Instant): Phase =>
  containerId === null
    ? { name: 'ready', from: at }
    : { ...postIn(containerId, intentAt, at), reads: 1 };

/** What the one send came to. All that is not surely undone or done is in doubt. */
export function sent(job: Job, phase: Sending, answer: Answer, now: Instant): Job {
  if (answer.kind === 'made') return settle(job, { kind: 'done', id: answer.id }, now);
  if (answer.kind !== 'problem') return doubt(job, phase, now);
  const { problem } = answer;
  switch (verdictOn(problem)) {
    case 'refused':
      // A container that is gone may be gone because it was published.
      return phase.containerId !== null && problem.code === 'not-found'
        ? doubt(job, phase, now)
        : fail(job, problem, now);
    case 'limited':
    case 'signed-out':
      return wait(job, problem, before(phase, now), now);
    case 'not-ready':
      return job.intents >= mostAttempts
        ? fail(job, problem, now)
        : enter(job, before(phase, now + shortPause));
    case 'unknown':
      return doubt(job, phase, now);
  }
}

/**
 * A step without a container whose baseline could not be read: nothing was sent. It is tried ever
 * later, and after a day it has failed.
 */
export function baselineFailed(job: Job, phase: Ready, problem: Problem, now: Instant): Job {
  const tries = (phase.tries ?? 0) + 1;
  const since = phase.since ?? now;
  switch (verdictOn(problem)) {
    case 'refused':
      return fail(job, problem, now);
    case 'limited':
    case 'signed-out':
      return wait(job, problem, { ...phase, from: now }, now);
    case 'not-ready':
    case 'unknown':
      return now - since >= longestTry
        ? fail(job, problem, now)
        : enter(job, { name: 'ready', from: now + pauseBefore(tries), tries, since });
  }
}
