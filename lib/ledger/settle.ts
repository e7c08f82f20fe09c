import type { Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import type { Job, Outcome, Phase, Why } from './job.ts';
import { unstatedLimit } from './times.ts';

/** The job in another phase, with nothing under way. */
export const enter = (job: Job, phase: Phase): Job => ({ ...job, phase, flight: null });

const came = (outcome: Outcome | null): boolean => outcome?.kind === 'done';

/** A step's end, and the step that follows: after anything but success only what is always due. */
export function settle(job: Job, outcome: Outcome, now: Instant): Job {
  const outcomes = job.outcomes.map((one, index) => (index === job.at ? outcome : one));
  // A comment that failed under a post that is out stops nothing but itself.
  const whole = outcomes.every((one, index) => index > job.main || one === null || came(one));
  const next = job.steps.findIndex(
    (step, index) =>
      // What was gone back over has its outcome already.
      index > job.at && outcomes[index] === null && (whole || step.always),
  );
  const then: Phase = next < 0 ? { name: 'ended' } : { name: 'ready', from: now };
  const at = next < 0 ? job.at : next;
  return { ...enter(job, then), at, outcomes, intents: 0, rebuilt: 0 };
}

export const fail = (job: Job, problem: Problem, now: Instant): Job =>
  settle(job, { kind: 'failed', problem }, now);

/** Asks the person, who has three answers to every such question. */
export const askPerson = (job: Job, why: Why, containerId: string | null = null): Job =>
  enter(job, { name: 'asks', why, containerId });

/**
 * Keeps a job through what will pass: a limit until its moment, a sign-out until the return. A
 * sign-out with a moment is over by then: somebody has signed in anew without being asked.
 */
export function wait(job: Job, problem: Problem, then: Phase, now: Instant): Job {
  const { code, retryAt } = problem;
  const until = retryAt ?? (code === 'signed-out' ? null : now + unstatedLimit);
  // Who is told why it waits is told for how long, also where Meta did not say.
  const told = until === null ? problem : { ...problem, retryAt: until };
  return enter(job, { name: 'waits', until, problem: told, then });
}

/** What became of what the job is for; null while that is open. */
export function resultOf({ outcomes, main }: Job): Outcome | null {
  const upToMain = outcomes.slice(0, main + 1);
  return upToMain.find((one) => one !== null && !came(one)) ?? outcomes[main] ?? null;
}
