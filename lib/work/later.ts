import type { AccountId, Instant } from '../shared/ids.ts';
import { dayOf } from '../shared/pacific.ts';
import { problemOf } from '../shared/problem.ts';
import { keepLook } from '../store/keep/state.ts';
import { readLearnt, readLook } from '../store/read/state.ts';
import type { LookRow } from '../store/rows.ts';
import { lookBackfill } from './backfill.ts';
import type { Deps } from './deps.ts';
import { failLook } from './fail.ts';
import { callsAtRest, finishComments } from './finish.ts';
import { gapOf, gapsAmong } from './gaps.ts';
import type { Client } from './graph.ts';
import { lookHistory } from './history.ts';
import { laterDelay } from './look.ts';
import { mayOf } from './may.ts';
import { lookMonth, lookSweep } from './sweep.ts';
import { tellOf } from './telling.ts';
import { lookTongues } from './tongues.ts';

type Later = 'history' | 'backfill' | 'gaps' | 'sweep' | 'tongues';
type ClientOf = (what: Later) => Promise<Client | null>;

/** Back-fill pages a single waking may read. */
const pagesAWaking = 10;

/** Once a Pacific day, since every midnight there adds a day and moves the window. */
async function history(deps: Deps, clientOf: ClientOf, accountId: AccountId): Promise<void> {
  const now = deps.clock();
  const kept = await readLook(accountId, 'history');
  if (kept?.fetchedAt && dayOf(kept.fetchedAt) === dayOf(now)) return;
  const client = await clientOf('history');
  if (!client || !(await mayOf(client)).insights) return;
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
  const may = await mayOf(client);
  // Without the comments it could have, it would be done too soon.
  if (client.memory.recall('denied comments') === true) return;
  for (let page = 0; page < pagesAWaking; page += 1) {
    deps.wakeAt(deps.clock() + laterDelay);
    const done = await lookBackfill(client, may, deps.clock());
    deps.announce(`media:${accountId}`);
    deps.announce(`comments:${accountId}`);
    await tellOf(deps, client.account);
    if (done) return;
  }
}

/** Comments that one answer about many posts had no room for. */
async function gaps(deps: Deps, clientOf: ClientOf, accountId: AccountId): Promise<void> {
  const some = gapsAmong(await readLearnt(accountId));
  if (some.length === 0) return;
  const client = await clientOf('gaps');
  if (!client || !(await mayOf(client)).comments) return;
  const posts = some.filter((id) => gapOf(client.memory, id) !== null);
  if (posts.length === 0) return;
  deps.wakeAt(deps.clock() + laterDelay);
  const ask = { priority: 'background' as const, most: callsAtRest };
  try {
    await finishComments(deps, client, posts, ask, deps.clock());
  } finally {
    deps.announce(`comments:${accountId}`);
    await tellOf(deps, client.account);
  }
}

async function sweep(deps: Deps, clientOf: ClientOf, accountId: AccountId): Promise<void> {
  // Until everything has been read once there is nothing to compare with.
  if (!(await readLook(accountId, 'backfill'))?.fetchedAt) return;
  const client = await clientOf('sweep');
  if (!client) return;
  const { comments } = await mayOf(client);
  let calls = 0;
  const page = (): void => {
    calls += 1;
    // Woken again should this worker be stopped half-way.
    deps.wakeAt(deps.clock() + laterDelay);
  };
  try {
    await lookMonth(deps, client, comments, page, deps.clock());
    await lookSweep(deps, client, comments, page, deps.clock());
  } finally {
    if (calls > 0) {
      deps.announce(`media:${accountId}`);
      deps.announce(`comments:${accountId}`);
    }
    await tellOf(deps, client.account);
  }
}

const tongues = (deps: Deps, _clientOf: ClientOf, accountId: AccountId): Promise<void> =>
  lookTongues(deps, accountId);

const kinds = { history, backfill, gaps, sweep, tongues };

const minute = 60_000;
const longestPause = 6 * 60 * minute;

/** When work that came to nothing is tried again by itself: ever later, six hours at most. */
const retryAfter = (failures: number): number => Math.min(longestPause, 5 * minute * 2 ** failures);

/** Keeps that a kind of work came to nothing, so that it is not tried at every waking. */
async function failed(
  deps: Deps,
  accountId: AccountId,
  what: Later,
  error: unknown,
  since: Instant,
): Promise<void> {
  const problem = problemOf(error);
  const before = (await readLook(accountId, what))?.failures ?? 0;
  // Work at rest that spares the budget is no trouble of the person's.
  const spared = problem.reason === 'usage-high';
  if (!spared) await failLook(deps, accountId, what, error, since);
  await keepLook(accountId, what, {
    failures: spared ? before : Math.min(before + 1, 10),
    retryAt: problem.retryAt ?? deps.clock() + retryAfter(before),
  });
}

/** The work that waits until the person has their figures, each kind in its own turn. */
export async function lookLater(
  deps: Deps,
  clientOf: (what: LookRow['what']) => Promise<Client | null>,
  accountId: AccountId,
): Promise<void> {
  for (const what of ['history', 'backfill', 'gaps', 'sweep', 'tongues'] as const) {
    const since = deps.clock();
    const { retryAt = null, failures = 0 } = (await readLook(accountId, what)) ?? {};
    // A moment far ahead was written by a clock that was wrong.
    if (retryAt !== null && retryAt > since && retryAt <= since + longestPause) continue;
    try {
      await kinds[what](deps, clientOf, accountId);
      if (failures > 0 || retryAt !== null) {
        await keepLook(accountId, what, { failures: 0, retryAt: null, problem: null });
      }
    } catch (error) {
      await failed(deps, accountId, what, error, since);
    }
  }
}
