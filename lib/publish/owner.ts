import { writes } from '../ledger/flight.ts';
import type { Job, People } from '../ledger/job.ts';
import { askedAbout } from '../ledger/person.ts';
import { type Port, tell } from '../ledger/run.ts';
import type { Clock } from '../shared/ids.ts';
import { AppError } from '../shared/problem.ts';
import { noteJob } from '../store/jobs/keep.ts';
import { readJob } from '../store/jobs/read.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { readAccount, readSignIn } from '../store/read/people.ts';

/** Whose a job is, and whether they may still send it. */
export type Owner = {
  /** Asks, or goes on, where the account has changed hands; whether anything changed. */
  look: (row: JobRow) => Promise<boolean>;
  /** The person was told of it and sends it all the same: it is theirs from now on. */
  adopt: (id: string) => Promise<void>;
};

/** Who asked for a job and who its account works through now; null where that is the same person. */
async function peopleOf({ personId, accountId }: JobRow): Promise<People | null> {
  const account = await readAccount(accountId);
  if (personId === undefined || !account || account.signInId === personId) return null;
  const [asked, now] = await Promise.all([readSignIn(personId), readSignIn(account.signInId)]);
  return { asked: asked?.name ?? null, now: now?.name ?? `@${account.username}` };
}

/** Only what is sent to Meta for good has an owner: a reminder and a dry run send nothing. */
const hasOwner = ({ kind }: JobRow): boolean => kind === 'publish' || kind === 'desk';

/** Whether what is about to leave is surely the first of its kind, and owed to nobody. */
function mayKeepBack({ steps, at, main, phase }: Job): boolean {
  if (steps[at]?.always === true) return false;
  return phase.name !== 'repeating' || at < main || phase.doubt !== true;
}

/** Long enough for a job to be let go of by whoever is at it, and looked at as a whole. */
const moment = 1000;

/**
 * Sends nothing for an account that changed hands since the step before; the job waits for a
 * moment, and is asked about then. What may have been done already goes on.
 */
export const whileOwned =
  (clock: Clock, run: Port['run']): Port['run'] =>
  async (job, effect, alive) => {
    const row = writes(effect) && mayKeepBack(job) ? await readJob(job.id) : null;
    if (row && hasOwner(row) && (await peopleOf(row))) {
      const problem = { code: 'signed-out', retryAt: clock() + moment } as const;
      throw new AppError(problem, 'not sent: the account works through somebody else');
    }
    return run(job, effect, alive);
  };

export function createOwner(port: Port, clock: Clock): Owner {
  return {
    async look(row) {
      if (!hasOwner(row)) return false;
      const people = await peopleOf(row);
      return tell(port, row.id, { kind: 'person', people }, clock);
    },

    async adopt(id) {
      const row = await readJob(id);
      const account = row && askedAbout(row.job) ? await readAccount(row.accountId) : null;
      if (account) await noteJob(id, { personId: account.signInId });
    },
  };
}
