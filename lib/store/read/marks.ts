import type { AccountId, CommentId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { MarkRow } from '../desk-rows.ts';

/** What is noted of these comments. */
export async function readMarks(
  accountId: AccountId,
  ids: readonly CommentId[],
): Promise<MarkRow[]> {
  const store = (await db()).transaction('marks').store;
  const marks = ids.map((id) =>
    store.getAll(IDBKeyRange.bound([accountId, id], [accountId, id, []])),
  );
  return (await Promise.all(marks)).flat();
}
