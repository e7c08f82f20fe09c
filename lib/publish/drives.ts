import type { Effect } from '../ledger/flight.ts';
import type { Job } from '../ledger/job.ts';
import { drive, type Port } from '../ledger/run.ts';
import type { Clock } from '../shared/ids.ts';
import { AppError } from '../shared/problem.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { createLines, type Leave } from './line.ts';
import type { PublishDeps } from './deps.ts';

/** One job under way; false where it was left for later. */
export type Drive = {
  /** It no longer holds its account's line, if only for a while. */
  aside: Promise<void>;
  done: Promise<boolean>;
};

export type Drives = {
  /** What this worker is doing of a job, if it is. */
  going: (id: string) => Promise<boolean> | null;
  /** All that this worker is doing. */
  all: () => Promise<boolean>[];
  begin: (row: Pick<JobRow, 'id' | 'accountId'>) => Drive;
};

/** What sends bytes may take minutes, and may be done again: no other job has to wait for it. */
const goesAside = ({ at, main }: Job, { kind }: Effect): boolean =>
  kind === 'upload' || (kind === 'repeat' && at < main);

/**
 * Drives jobs, each under a lock of its own and in its account's line, which it leaves while it
 * sends bytes. Locks die with their worker: whoever has a job's lock is the only one alive that
 * could be at it, and does not wait for the lease of one that is not.
 */
export function createDrives(
  { lock }: Pick<PublishDeps, 'lock'>,
  port: Port,
  clock: Clock,
  failed: (error: unknown) => Promise<void>,
): Drives {
  const holder = crypto.randomUUID();
  const lines = createLines(lock);
  const under = new Map<string, Promise<boolean>>();

  async function inLine(
    { id, accountId }: Pick<JobRow, 'id' | 'accountId'>,
    stepped: () => void,
  ): Promise<boolean> {
    let leave: Leave | null = await lines.enter(accountId);
    if (!leave) return false;
    const run: Port['run'] = async (job, effect, alive) => {
      if (!goesAside(job, effect)) return port.run(job, effect, alive);
      await leave?.();
      leave = null;
      stepped();
      const [answer] = await Promise.allSettled([port.run(job, effect, alive)]);
      leave = await lines.enter(accountId);
      // Somebody else has the line: nothing goes on from here, and what was done is done again.
      if (!leave) throw new AppError({ code: 'unknown-outcome' }, 'the line was lost');
      if (answer.status === 'rejected') throw answer.reason;
      return answer.value;
    };
    try {
      await drive({ ...port, run }, { id, holder, clock, alone: true });
      return true;
    } finally {
      await (leave as Leave | null)?.();
    }
  }

  return {
    going: (id) => under.get(id) ?? null,
    all: () => [...under.values()],
    begin(row) {
      let stepped = (): void => undefined;
      const aside = new Promise<void>((resolve) => (stepped = resolve));
      const done = lock(`publish-job:${row.id}`, () => inLine(row, stepped))
        .then((ran) => ran ?? false)
        .catch((error: unknown) => failed(error).then(() => false))
        .finally(() => under.delete(row.id));
      under.set(row.id, done);
      return { aside, done };
    },
  };
}
