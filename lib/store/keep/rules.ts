import type { AccountId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { RuleRow } from '../desk-rows.ts';

/** Keeps a rule, new or changed, unless its account was removed. */
export async function keepRule(row: RuleRow): Promise<void> {
  const tx = (await db()).transaction(['rules', 'accounts'], 'readwrite');
  const known = await tx.objectStore('accounts').getKey(row.accountId);
  if (known) await tx.objectStore('rules').put(row);
  await tx.done;
}

/** Forgets a rule; what it did stays in the list. */
export async function dropRule(accountId: AccountId, ruleId: string): Promise<void> {
  await (await db()).delete('rules', [accountId, ruleId]);
}
