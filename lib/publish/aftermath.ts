import { resultOf } from '../ledger/settle.ts';
import type { Job, Outcome } from '../ledger/job.ts';
import type { AccountId, Clock } from '../shared/ids.ts';
import { isSample } from '../shared/sample.ts';
import { noteJob } from '../store/jobs/keep.ts';
import { readJob } from '../store/jobs/read.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { keepAct } from '../store/keep/state.ts';
import { readAccount } from '../store/read/people.ts';
import type { ActRow } from '../store/rows.ts';
import type { Looks } from '../work/looks.ts';
import { logProblem } from '../work/log.ts';
import { giveBack, putAway } from './drafts.ts';
import type { PublishDeps } from './deps.ts';
import { notePermalinks } from './permalinks.ts';
import type { Others } from './port.ts';
import { countPost } from './quota.ts';

/** What follows from what became of a job. */
export type Aftermath = {
  changed: (before: JobRow | null, row: JobRow) => void;
  remind: (job: Job) => void;
  settled: () => Promise<void>;
};

const resultIn = (outcome: Outcome): ActRow['result'] => {
  if (outcome.kind === 'done') return 'done';
  return outcome.kind === 'discarded' ? 'unknown' : 'refused';
};

/**
 * Does, once, what a job's end asks for: the post is looked up, the person is told, the draft goes
 * or comes back. Nothing of it is needed for the job itself, so none of it can hold one up.
 */
export function createAftermath(
  deps: PublishDeps,
  looks: Pick<Looks, 'posted'>,
  clock: Clock,
  others: Others | null = null,
): Aftermath {
  const underWay = new Map<string, Promise<void>>();

  const nameOf = async (id: AccountId): Promise<string> => (await readAccount(id))?.username ?? id;

  async function act(row: JobRow, kind: ActRow['kind'], outcome: Outcome): Promise<void> {
    const { accountId } = row;
    const problem = outcome.kind === 'failed' ? outcome.problem : null;
    const who = `@${await nameOf(accountId)}`;
    await keepAct({ at: clock(), accountId, who, kind, result: resultIn(outcome), problem });
    deps.announce('acts');
  }

  async function tell(
    kind: 'published' | 'failed' | 'needs-you' | 'remind' | 'act-needs-you',
    { id, accountId }: Pick<JobRow, 'id' | 'accountId'>,
  ): Promise<void> {
    // Nothing of a sample's is out, or waits outside: there is only what it is time for.
    if (isSample(accountId) && kind !== 'remind') return;
    deps.tell({ kind, jobId: id, username: await nameOf(accountId) });
  }

  /** The permalink comes with the next look, which is made at once. */
  async function follow({ accountId }: JobRow): Promise<void> {
    await looks.posted(accountId);
    await notePermalinks(deps, clock, accountId);
  }

  async function publishEnded(row: JobRow, outcome: Outcome): Promise<void> {
    if (outcome.kind !== 'cancelled') await act(row, 'publish', outcome);
    if (outcome.kind !== 'done') {
      await giveBack(deps, row.job);
      await noteJob(row.id, { told: true });
      if (outcome.kind === 'failed') await tell('failed', row);
      return;
    }
    const posted = { mediaId: outcome.id, permalink: null, at: clock() };
    await putAway(deps, row.job);
    await countPost(deps, row.accountId);
    await noteJob(row.id, { posted, told: true });
    deps.announce('jobs');
    await tell('published', row);
    await follow(row);
  }

  async function ended(row: JobRow, outcome: Outcome): Promise<void> {
    if (row.kind === 'publish') return publishEnded(row, outcome);
    if (row.kind === 'desk') await others?.ended(row, outcome);
    // What a reminder was made of stays until the person says that it is posted.
    if (row.kind === 'remind' && outcome.kind !== 'done') await giveBack(deps, row.job);
    await noteJob(row.id, { told: true });
    deps.announce('jobs');
  }

  function once(key: string, run: () => Promise<void>): void {
    if (underWay.has(key)) return;
    const running = run()
      .catch((error: unknown) => void logProblem(deps, 'after a job', error))
      .finally(() => underWay.delete(key));
    underWay.set(key, running);
  }

  function commented(before: JobRow | null, row: JobRow): void {
    row.job.steps.forEach(({ name }, at) => {
      const [was, is] = [before?.job.outcomes[at] ?? null, row.job.outcomes[at] ?? null];
      if (name !== 'comment' || was !== null || is === null || is.kind === 'cancelled') return;
      once(`${row.id} comment`, () => act(row, 'comment', is));
    });
  }

  return {
    changed(before, row) {
      const outcome = resultOf(row.job);
      if (outcome !== null && !row.told) {
        once(row.id, async () => {
          // Read before an earlier turn had told of it, the row does not know that yet.
          if ((await readJob(row.id))?.told === false) await ended(row, outcome);
        });
      }
      if (
        row.kind !== 'dry-run' &&
        row.job.phase.name === 'asks' &&
        before?.job.phase.name !== 'asks'
      ) {
        const kind = row.kind === 'desk' ? 'act-needs-you' : 'needs-you';
        once(`${row.id} asks`, () => tell(kind, row));
      }
      commented(before, row);
    },
    remind: (job) => once(`${job.id} remind`, () => tell('remind', job)),
    async settled() {
      while (underWay.size > 0) await Promise.all(underWay.values());
    },
  };
}
