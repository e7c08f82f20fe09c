import type { AccountId } from '../../shared/ids.ts';
import { db, rangeOf } from '../db.ts';
import type { ActRow, LimitsRow, LogRow, LookRow } from '../rows.ts';

export async function readLooks(accountId: AccountId): Promise<LookRow[]> {
  return (await db()).getAll('looks', rangeOf(accountId));
}

export async function readLook(
  accountId: AccountId,
  what: LookRow['what'],
): Promise<LookRow | null> {
  return (await (await db()).get('looks', [accountId, what])) ?? null;
}

export async function readLimits(accountId: AccountId): Promise<LimitsRow | null> {
  return (await (await db()).get('limits', accountId)) ?? null;
}

/** What Loupe sent to Meta, newest first. */
export async function readActs(): Promise<ActRow[]> {
  return (await (await db()).getAll('acts')).reverse();
}

/** The last problems, newest first. */
export async function readLog(): Promise<LogRow[]> {
  return (await (await db()).getAll('log')).reverse();
}
