import type { AccountId, MediaId } from '../../shared/ids.ts';
import { db, rangeOf } from '../db.ts';
import type { ActRow, LearntRow, LimitsRow, LogRow, LookRow, Pool } from '../rows.ts';

export async function readLooks(accountId: AccountId): Promise<LookRow[]> {
  return (await db()).getAll('looks', rangeOf(accountId));
}

export async function readLook(
  accountId: AccountId,
  what: LookRow['what'],
): Promise<LookRow | null> {
  return (await (await db()).get('looks', [accountId, what])) ?? null;
}

/** What holds for a pool of an account, or of the person behind it for `platform`. */
export async function readLimits(owner: string, pool: Pool): Promise<LimitsRow | null> {
  return (await (await db()).get('limits', [owner, pool])) ?? null;
}

/** All that an account taught so far. */
export async function readLearnt(accountId: AccountId): Promise<LearntRow[]> {
  return (await db()).getAll('learnt', rangeOf(accountId));
}

/** Those of these posts whose comments are still being read. */
export async function readGaps(
  accountId: AccountId,
  ids: readonly MediaId[],
): Promise<Set<MediaId>> {
  const store = (await db()).transaction('learnt').store;
  const keys = await Promise.all(ids.map((id) => store.getKey([accountId, `gap ${id}`])));
  return new Set(ids.filter((_, at) => keys[at] !== undefined));
}

/** What Loupe sent to Meta, newest first. */
export async function readActs(): Promise<ActRow[]> {
  return (await (await db()).getAll('acts')).reverse();
}

/** The last problems, newest first. */
export async function readLog(): Promise<LogRow[]> {
  return (await (await db()).getAll('log')).reverse();
}
