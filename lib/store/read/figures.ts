import type { AccountId, Day } from '../../shared/ids.ts';
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
