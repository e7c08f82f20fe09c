import type { Instant } from '../shared/ids.ts';
import { postIn } from './container.ts';
import type { Job, People, Phase } from './job.ts';
import { askedAbout, mayCancel } from './person.ts';
import { askPerson, enter } from './settle.ts';

/** The container that is finished or being read; one that is still being filled is built anew. */
function containerOf(phase: Phase): string | null {
  if (phase.name === 'waits') return containerOf(phase.then);
  return phase.name === 'processing' && phase.child === null ? phase.containerId : null;
}

/**
 * The account of a job works through these people's sign-ins, or through that of whoever asked for
 * it (null). For somebody else nothing is sent unasked; once the first is back it goes on by itself,
 * unless its moment has gone by. What may have been sent already goes on being looked for.
 */
export function owned(job: Job, people: People | null, now: Instant): Job {
  const { phase } = job;
  const asked = askedAbout(job);
  if (phase.name === 'asks' && asked) {
    if (people === null) {
      const { containerId } = phase;
      const then: Phase =
        containerId === null ? { name: 'ready', from: now } : postIn(containerId, now, now);
      return enter(job, then);
    }
    if (people.asked === asked.asked && people.now === asked.now) return job;
    return { ...job, phase: { ...phase, why: { cause: 'not-made', problem, people } } };
  }
  if (people === null || !mayCancel(job)) return job;
  return askPerson(job, { cause: 'not-made', problem, people }, containerOf(phase));
}

const problem = { code: 'not-allowed', reason: 'other-person' } as const;
