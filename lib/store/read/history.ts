import type { AccountId, CommentId, Instant } from '../../shared/ids.ts';
import { db, rangeOf } from '../db.ts';
import type { MarkRow } from '../desk-rows.ts';
import type { CommentRow, LearntRow } from '../rows.ts';

/** The next so many of an account's comments by their ids: all of them, one page after another. */
export async function readCommentsAfter(
  accountId: AccountId,
  after: CommentId | null,
  most: number,
): Promise<CommentRow[]> {
  const range =
    after === null
      ? rangeOf(accountId)
      : IDBKeyRange.bound([accountId, after], [accountId, []], true);
  return (await db()).getAll('comments', range, most);
}

/** All comments of an account that were written at an instant or later. */
export async function readCommentsSince(
  accountId: AccountId,
  since: Instant,
): Promise<CommentRow[]> {
  const index = (await db()).transaction('comments').store.index('byWaiting');
  const part = (waits: 0 | 1): Promise<CommentRow[]> =>
    index.getAll(IDBKeyRange.bound([accountId, waits, since], [accountId, waits, []]));
  return (await Promise.all([part(0), part(1)])).flat();
}

/** Everything noted of an account's comments. */
export async function readAllMarks(accountId: AccountId): Promise<MarkRow[]> {
  return (await db()).getAll('marks', rangeOf(accountId));
}

/** One thing an account taught. */
export async function readLearntOf(accountId: AccountId, what: string): Promise<LearntRow | null> {
  return (await (await db()).get('learnt', [accountId, what])) ?? null;
}
