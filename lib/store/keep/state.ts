import type { AccountId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { ActRow, LearntRow, LimitsRow, LogRow, LookRow } from '../rows.ts';

const blank = (accountId: AccountId, what: LookRow['what']): LookRow => ({
  accountId,
  what,
  fetchedAt: null,
  startedAt: null,
  problem: null,
  resume: null,
  calls: 0,
});

export async function keepLook(
  accountId: AccountId,
  what: LookRow['what'],
  patch: Partial<LookRow> | ((row: LookRow) => Partial<LookRow>),
): Promise<void> {
  const tx = (await db()).transaction(['looks', 'accounts'], 'readwrite');
  const looks = tx.objectStore('looks');
  if (await tx.objectStore('accounts').getKey(accountId)) {
    const row = (await looks.get([accountId, what])) ?? blank(accountId, what);
    await looks.put({ ...row, ...(typeof patch === 'function' ? patch(row) : patch) });
  }
  await tx.done;
}

/** Keeps what holds for a pool, unless its owner was removed meanwhile. */
export async function keepLimits(row: LimitsRow): Promise<void> {
  const tx = (await db()).transaction(['limits', 'accounts', 'signIns'], 'readwrite');
  const owners = tx.objectStore(row.pool === 'platform' ? 'signIns' : 'accounts');
  const known = await owners.getKey(row.owner);
  if (known) await tx.objectStore('limits').put(row);
  await tx.done;
}

/** Keeps what an account taught, unless it was removed meanwhile. */
export async function keepLearnt(row: LearntRow): Promise<void> {
  const tx = (await db()).transaction(['learnt', 'accounts'], 'readwrite');
  const known = await tx.objectStore('accounts').getKey(row.accountId);
  if (known) await tx.objectStore('learnt').put(row);
  await tx.done;
}

/** Forgets one thing that no longer holds. */
export async function dropLearnt(accountId: AccountId, what: string): Promise<void> {
  await (await db()).delete('learnt', [accountId, what]);
}

export async function keepAct(row: ActRow): Promise<void> {
  await (await db()).add('acts', row);
}

/** Forgets what was done as an account. */
export async function dropActs(accountId: AccountId): Promise<void> {
  const tx = (await db()).transaction('acts', 'readwrite');
  for (const key of await tx.store.getAllKeys()) {
    if ((await tx.store.get(key))?.accountId === accountId) await tx.store.delete(key);
  }
  await tx.done;
}

const logLength = 100;

/** Adds a line to the log, which holds the last hundred. */
export async function keepLogLine(row: LogRow): Promise<void> {
  const tx = (await db()).transaction('log', 'readwrite');
  const id = await tx.store.add(row);
  if (id > logLength) await tx.store.delete(IDBKeyRange.upperBound(id - logLength));
  await tx.done;
}
