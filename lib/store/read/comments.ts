import type { AccountId, CommentId, Instant, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { DeskRow } from '../desk-rows.ts';
import type { CommentRow } from '../rows.ts';

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

/** Those of these comments that are kept, read together. */
export async function readCommentsByIds(
  accountId: AccountId,
  ids: readonly CommentId[],
): Promise<Map<CommentId, CommentRow>> {
  const store = (await db()).transaction('comments').store;
  const rows = await Promise.all(ids.map((id) => store.get([accountId, id])));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** A thread: its first comment, where that is kept, and the replies below it, oldest first. */
export async function readThread(
  accountId: AccountId,
  mediaId: MediaId,
  parentId: CommentId,
): Promise<CommentRow[]> {
  const store = (await db()).transaction('comments').store;
  const thread = [accountId, mediaId, parentId] as const;
  const range = IDBKeyRange.bound([...thread, -Infinity], [...thread, Infinity]);
  const [top, replies] = await Promise.all([
    store.get([accountId, parentId]),
    store.index('byThread').getAll(range),
  ]);
  return top ? [top, ...replies] : replies;
}

/** What a person has written since a moment, oldest first; no more than `most` where given. */
export async function readPersonSince(
  accountId: AccountId,
  username: string,
  since: Instant,
  most?: number,
): Promise<CommentRow[]> {
  const range = IDBKeyRange.bound([accountId, username, since], [accountId, username, Infinity]);
  return (await db()).getAllFromIndex('comments', 'byPerson', range, most);
}
