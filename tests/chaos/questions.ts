import type { Word } from '../../lib/ledger/flight.ts';
import { type Job, newJob, type Why } from '../../lib/ledger/job.ts';
import { next } from '../../lib/ledger/next.ts';
import { atOnce } from '../../lib/ledger/schedule.ts';
import { askPerson } from '../../lib/ledger/settle.ts';
import { wakeAt } from '../../lib/ledger/wake.ts';
import { steps } from '../unit/ledger/help/ledger-client.ts';

const seen = { looks: 1, container: null, quotaRose: null, several: false };
/** One of each, so that a cause without answers does not compile into the list. */
const whys: { [C in Why['cause']]: Extract<Why, { cause: C }> } = {
  'no-witness': { cause: 'no-witness', intentAt: 0, seen },
  'not-made': { cause: 'not-made', problem: null },
  expired: { cause: 'expired' },
  missed: { cause: 'missed', since: 0 },
};
const answers: Word[] = ['again', 'done', 'discard'];

/** A question is an end only with a cause to tell and three answers, each of which ends it. */
export function questions(): string[] {
  const about = { id: 'job', accountId: '1', createdAt: 0, payloadHash: '', main: 0 };
  const job = newJob({ ...about, steps: [steps.post] }, atOnce(0));
  return Object.values(whys).flatMap((why) =>
    [null, 'container'].flatMap((containerId) => {
      const asks: Job = askPerson(job, why, containerId);
      const deaf = answers.filter(
        (word) => next(asks, { kind: 'said', word }, 1).job.phase.name === 'asks',
      );
      const faults = deaf.map((word) => `a job that asks (${why.cause}) does not hear “${word}”`);
      const alone = next(asks, { kind: 'tick' }, 1);
      const restless = wakeAt(asks) !== null || alone.effect !== null || alone.job !== asks;
      return restless ? [...faults, `a job that asks (${why.cause}) goes on by itself`] : faults;
    }),
  );
}
