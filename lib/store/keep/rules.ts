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

/**
 * Changes a rule as it stands at that moment, since whoever read it before may be behind; false where
 * it is gone. Where `change` throws, nothing is written.
 */
export async function changeRule(
  accountId: AccountId,
  ruleId: string,
  change: (rule: RuleRow) => RuleRow,
): Promise<boolean> {
  const tx = (await db()).transaction('rules', 'readwrite');
  const row = await tx.store.get([accountId, ruleId]);
  if (row) await tx.store.put(change(row));
  await tx.done;
  return row !== undefined;
}

/** Forgets a rule; what it did stays in the list. */
export async function dropRule(accountId: AccountId, ruleId: string): Promise<void> {
  await (await db()).delete('rules', [accountId, ruleId]);
}
