import type { Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import { askNotMade, postIn, rebuild } from './container.ts';
import type { Answer, Effect } from './flight.ts';
import type { Job, Phase } from './job.ts';
import { verdictOn } from './outcome.ts';
import { enter, fail, wait } from './settle.ts';
import { mostAttempts, pauseAfter } from './times.ts';

type Creating = Extract<Phase, { name: 'creating' }>;

/** What follows a container that was made: its bytes, its reading, or the next one. */
function made(job: Job, { children }: Creating, id: string, ofPost: boolean, now: Instant): Phase {
  const child = ofPost ? null : children.length;
  const all = ofPost ? children : [...children, id];
  // The whole of a carousel has no bytes of its own.
  const film = child ?? (all.length === 0 ? 0 : null);
  if (film !== null && job.steps[job.at]?.container?.films.includes(film)) {
    const known = { containerId: id, madeAt: now, child, children: all, nextAt: now };
    return { name: 'uploading', ...known, offset: 0, of: null, tries: 0 };
  }
  return ofPost
    ? postIn(id, now, now)
    : { name: 'creating', attempts: 0, children: all, nextAt: now };
}

/** Whether making it again at once would only make matters worse. */
const inVain = (problem: Problem, attempts: number): boolean =>
  attempts >= mostAttempts || problem.reason === 'action-blocked';

/** How often what an earlier step made is made anew. */
const mostRedone = 2;

/** Goes back to a step that prepared this one: what it lent does not outlast a long wait. */
function redo(job: Job, step: number, now: Instant): Job {
  const redone = (job.redone ?? 0) + 1;
  const prepares = step < job.at && job.steps[step]?.repeatable === true;
  if (!prepares || redone > mostRedone) return fail(job, { code: 'not-found' }, now);
  const outcomes = job.outcomes.map((one, index) => (index === step ? null : one));
  return { ...enter(job, { name: 'ready', from: now }), at: step, outcomes, redone };
}

/**
 * What the making of a container came to. One whose answer was lost is an orphan that nobody sees,
 * so it is made again; each that is known is kept before anything else is done.
 */
export function created(
  job: Job,
  phase: Creating,
  { kind }: Effect,
  answer: Answer,
  now: Instant,
): Job {
  const { attempts, children } = phase;
  if (answer.kind === 'made' && answer.id !== null) {
    return enter(job, made(job, phase, answer.id, kind === 'create', now));
  }
  if (answer.kind === 'lapsed') return redo(job, answer.step, now);
  const problem: Problem = answer.kind === 'problem' ? answer.problem : { code: 'unknown-outcome' };
  switch (verdictOn(problem)) {
    case 'refused': {
      // Children that waited for a day have run out, and are not there for the whole.
      const orphaned = kind === 'create' && children.length > 0 && problem.code === 'not-found';
      return orphaned ? rebuild(job, problem, now) : fail(job, problem, now);
    }
    case 'limited':
    case 'signed-out':
      return wait(job, problem, { ...phase, attempts: attempts - 1, nextAt: now }, now);
    case 'not-ready':
    case 'unknown':
      return inVain(problem, attempts)
        ? askNotMade(job, problem)
        : enter(job, { ...phase, nextAt: now + pauseAfter(attempts) });
  }
}
