import type { AccountId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { AuditRow } from '../desk-rows.ts';

/** Notes what is done to a comment, from the moment it is asked for. */
export async function keepAudit(row: AuditRow): Promise<void> {
  const tx = (await db()).transaction(['audits', 'accounts'], 'readwrite');
  const known = await tx.objectStore('accounts').getKey(row.accountId);
  if (known) await tx.objectStore('audits').put(row);
  await tx.done;
}

/** Notes what became of it; false where there is no such entry. */
export async function changeAudit(
  accountId: AccountId,
  id: string,
  patch: Partial<Pick<AuditRow, 'result' | 'problem'>>,
): Promise<boolean> {
  const tx = (await db()).transaction('audits', 'readwrite');
  const row = await tx.store.get([accountId, id]);
  if (row) await tx.store.put({ ...row, ...patch });
  await tx.done;
  return row !== undefined;
}
