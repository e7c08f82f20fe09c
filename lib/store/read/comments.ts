import type { AccountId, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { CommentRow, DeskRow } from '../rows.ts';

/** What waits, as kept beside the comments: one read, whatever their number. */
export async function readDesk(accountId: AccountId): Promise<DeskRow | null> {
  return (await (await db()).get('desks', accountId)) ?? null;
}

/** The newest comments that wait for an answer, newest first. */
export async function readWaiting(accountId: AccountId, most: number): Promise<CommentRow[]> {
  const range = IDBKeyRange.bound([accountId, 1], [accountId, 1, Infinity]);
  const index = (await db()).transaction('comments').store.index('byWaiting');
  const rows: CommentRow[] = [];
  let cursor = await index.openCursor(range, 'prev');
  while (cursor && rows.length < most) {
    rows.push(cursor.value);
    cursor = rows.length < most ? await cursor.continue() : null;
  }
  return rows;
}

/** How many comments and replies of a post are kept. */
export async function countComments(accountId: AccountId, mediaId: MediaId): Promise<number> {
  const range = IDBKeyRange.bound([accountId, mediaId], [accountId, mediaId, []]);
  return (await db()).countFromIndex('comments', 'byPile', range);
}
