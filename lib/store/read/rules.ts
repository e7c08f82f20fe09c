import type { AccountId } from '../../shared/ids.ts';
import { db, rangeOf } from '../db.ts';
import type { RuleRow } from '../desk-rows.ts';

/** All rules of an account, the oldest first. */
export async function readRules(accountId: AccountId): Promise<RuleRow[]> {
  const rows = await (await db()).getAll('rules', rangeOf(accountId));
  return rows.sort((a, b) => a.createdAt - b.createdAt);
}
