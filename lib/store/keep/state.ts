import type { AccountId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { ActRow, LimitsRow, LogRow, LookRow } from '../rows.ts';

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

export async function keepLimits(row: LimitsRow): Promise<void> {
  const tx = (await db()).transaction(['limits', 'accounts'], 'readwrite');
  const known = await tx.objectStore('accounts').getKey(row.accountId);
  if (known) await tx.objectStore('limits').put(row);
  await tx.done;
}

export async function keepAct(row: ActRow): Promise<void> {
  await (await db()).add('acts', row);
}

const logLength = 100;

/** Adds a line to the log, which holds the last hundred. */
export async function keepLogLine(row: LogRow): Promise<void> {
  const tx = (await db()).transaction('log', 'readwrite');
  const id = await tx.store.add(row);
  if (id > logLength) await tx.store.delete(IDBKeyRange.upperBound(id - logLength));
  await tx.done;
}
