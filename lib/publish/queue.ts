import type { Job } from '../ledger/job.ts';
import type { Port } from '../ledger/run.ts';
import { wakeAt } from '../ledger/wake.ts';
import type { Clock } from '../shared/ids.ts';
import { dropJob, keepJob, wipeJobs } from '../store/jobs/keep.ts';
import { readJob } from '../store/jobs/read.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { isJobRow } from '../store/jobs/shape.ts';
import { readAccount } from '../store/read/people.ts';
import { logProblem } from '../work/log.ts';
import type { PublishDeps } from './deps.ts';

export type Queue = Pick<Port, 'load' | 'save'> & {
  /** Takes a new job on; false where there is one of this id. */
  add: (job: Job, kind: JobRow['kind']) => Promise<boolean>;
  drop: (id: string) => Promise<void>;
  wipe: (accounts: readonly string[]) => Promise<void>;
};

/** Bytes of a film that Meta says it has. */
function sentOf({ phase }: Job, before: JobRow['sent']): JobRow['sent'] {
  if (phase.name !== 'uploading') return before;
  return phase.of === null ? before : { bytes: phase.offset, of: phase.of };
}

/**
 * Where jobs are kept: their own database first, on disk before anything is sent, and then the
 * mirror, so that what comes back from there is never behind what was sent.
 */
export function createQueue(
  deps: PublishDeps,
  clock: Clock,
  changed: (before: JobRow | null, row: JobRow) => void,
): Queue {
  async function reflect(row: JobRow): Promise<void> {
    try {
      if (row.job.phase.name === 'ended') await deps.mirror.drop(row.id);
      else {
        await deps.mirror.write(row.id, row);
        // Forgotten meanwhile, it must not stand here for ever, nor come back from here.
        if (!(await readJob(row.id))) await deps.mirror.drop(row.id);
      }
    } catch (error) {
      await logProblem(deps, 'mirror of the queue', error);
    }
  }

  async function put(before: JobRow | null, row: JobRow): Promise<boolean> {
    if (!(await keepJob(row))) return false;
    await reflect(row);
    deps.announce('jobs');
    changed(before, row);
    return true;
  }

  return {
    load: async (id) => (await readJob(id))?.job ?? null,

    async save(job) {
      const before = await readJob(job.id);
      if (!before) return false;
      const sent = sentOf(job, before.sent);
      return put(before, { ...before, job, sent, wakeAt: wakeAt(job), changedAt: clock() });
    },

    async add(job, kind) {
      const { id, accountId } = job;
      const personId = (await readAccount(accountId))?.signInId;
      const fresh = { sent: null, posted: null, told: false };
      const by = personId === undefined ? {} : { personId };
      const row = { id, accountId, ...by, job, kind, wakeAt: wakeAt(job), ...fresh };
      return put(null, { ...row, changedAt: clock() });
    },

    async drop(id) {
      await dropJob(id);
      await deps.mirror.drop(id);
      deps.announce('jobs');
    },

    async wipe(accounts) {
      // The mirror first: what is left in it after a stop in between would come back.
      for (const row of (await deps.mirror.read()).filter(isJobRow)) {
        if (accounts.includes(row.accountId)) await deps.mirror.drop(row.id);
      }
      for (const id of await wipeJobs(accounts)) await deps.mirror.drop(id);
      deps.announce('jobs');
    },
  };
}
