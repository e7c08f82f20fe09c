import type { AccountId, CommentId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { AuditRow } from '../desk-rows.ts';
import { walk } from './walk.ts';

/** What was done to comments, newest first; `before` is the last entry of the page before. */
export async function readAudits(
  accountId: AccountId,
  before: AuditRow | null,
  most: number,
): Promise<AuditRow[]> {
  const index = (await db()).transaction('audits').store.index('byTime');
  const range = IDBKeyRange.bound([accountId, -Infinity], [accountId, before?.at ?? Infinity]);
  const place = before && { key: [accountId, before.at], primaryKey: [accountId, before.id] };
  return walk(index, range, 'prev', place, most);
}

/** What was done to one comment, in no order. */
export async function readAuditsOf(
  accountId: AccountId,
  commentId: CommentId,
): Promise<AuditRow[]> {
  return (await db()).getAllFromIndex('audits', 'byComment', [accountId, commentId]);
}
