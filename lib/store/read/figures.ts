import type { AccountId, Day } from '../../shared/ids.ts';
import { addDays } from '../../shared/pacific.ts';
import { db, rangeOf } from '../db.ts';
import type { DayRow, Metric, WindowRow } from '../rows.ts';

/** Every kept window of an account, of any metric. */
export async function readWindows(accountId: AccountId): Promise<WindowRow[]> {
  return (await db()).getAll('windows', rangeOf(accountId));
}

/** The kept days of one metric, oldest first; days without a figure are simply absent. */
export async function readDays(
  accountId: AccountId,
  metric: Metric,
  from: Day,
  to: Day,
): Promise<DayRow[]> {
  const range = IDBKeyRange.bound([accountId, metric, from], [accountId, metric, to]);
  return (await db()).getAll('days', range);
}

/** The newest kept window of one metric, and the one so many days before it; null where there is none. */
export async function readNewestWindows(
  accountId: AccountId,
  metric: Metric,
  daysBefore: number,
): Promise<[WindowRow | null, WindowRow | null]> {
  const store = (await db()).transaction('windows').store;
  const range = IDBKeyRange.bound([accountId, metric], [accountId, metric, []]);
  const newest = (await store.openCursor(range, 'prev'))?.value ?? null;
  if (!newest) return [null, null];
  const [from, to] = [addDays(newest.from, -daysBefore), addDays(newest.to, -daysBefore)];
  return [newest, (await store.get([accountId, metric, from, to])) ?? null];
}
