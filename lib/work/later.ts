import type { AccountId } from '../shared/ids.ts';
import { dayOf } from '../shared/pacific.ts';
import { problemOf } from '../shared/problem.ts';
import { keepLook } from '../store/keep/state.ts';
import { readLook } from '../store/read/state.ts';
import type { LookRow } from '../store/rows.ts';
import { lookBackfill } from './backfill.ts';
import type { Deps } from './deps.ts';
import { failLook } from './fail.ts';
import type { Client } from './graph.ts';
import { lookHistory } from './history.ts';
import { laterDelay, tellOf } from './look.ts';
import { mayOf } from './may.ts';
import { lookSweep } from './sweep.ts';

type Later = 'history' | 'backfill' | 'sweep';
type ClientOf = (what: Later) => Promise<Client | null>;

/** Back-fill pages a single waking may read. */
const pagesAWaking = 10;

/** Once a Pacific day, since every midnight there adds a day and moves the window. */
async function history(deps: Deps, clientOf: ClientOf, accountId: AccountId): Promise<void> {
  const now = deps.clock();
  const kept = await readLook(accountId, 'history');
  if (kept?.fetchedAt && dayOf(kept.fetchedAt) === dayOf(now)) return;
  const client = await clientOf('history');
  if (!client || !(await mayOf(client.account)).insights) return;
  // Woken again should this worker be stopped on the way.
  deps.wakeAt(now + laterDelay);
  await lookHistory(client, now);
  await keepLook(accountId, 'history', { fetchedAt: now, problem: null });
  deps.announce(`figures:${accountId}`);
  deps.announce(`looks:${accountId}`);
}

async function backfill(deps: Deps, clientOf: ClientOf, accountId: AccountId): Promise<void> {
  if ((await readLook(accountId, 'backfill'))?.fetchedAt) return;
  const client = await clientOf('backfill');
  if (!client) return;
  const may = await mayOf(client.account);
  for (let page = 0; page < pagesAWaking; page += 1) {
    deps.wakeAt(deps.clock() + laterDelay);
    const done = await lookBackfill(deps, client, may, deps.clock());
    deps.announce(`media:${accountId}`);
    deps.announce(`comments:${accountId}`);
    if (done) return;
  }
}

async function sweep(deps: Deps, clientOf: ClientOf, accountId: AccountId): Promise<void> {
  // Until everything has been read once there is nothing to compare with.
  if (!(await readLook(accountId, 'backfill'))?.fetchedAt) return;
  const client = await clientOf('sweep');
  if (!client) return;
  const { comments } = await mayOf(client.account);
  const fresh = await lookSweep(deps, client, comments, deps.clock());
  if (fresh.length === 0) return;
  deps.announce(`comments:${accountId}`);
  await tellOf(deps, client.account, fresh);
}

const kinds = { history, backfill, sweep };

/** The work that waits until the person has their figures, each kind in its own turn. */
export async function lookLater(
  deps: Deps,
  clientOf: (what: LookRow['what']) => Promise<Client | null>,
  accountId: AccountId,
): Promise<void> {
  for (const what of ['history', 'backfill', 'sweep'] as const) {
    const since = deps.clock();
    try {
      await kinds[what](deps, clientOf, accountId);
    } catch (error) {
      // Work at rest that spares the budget is no trouble of the person's.
      if (problemOf(error).reason === 'usage-high') continue;
      await failLook(deps, accountId, what, error, since);
    }
  }
}
