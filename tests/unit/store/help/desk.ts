import { IDBFactory } from 'fake-indexeddb';
import { closeDb, db } from '../../../../lib/store/db.ts';
import type { DeskRow, MarkRow, PackRow, PileRow } from '../../../../lib/store/desk-rows.ts';
import { type CommentsKept, keepComments } from '../../../../lib/store/keep/comments.ts';
import { keepMediaSeen } from '../../../../lib/store/keep/media.ts';
import { keepAccounts } from '../../../../lib/store/keep/people.ts';
import type { CommentSeen } from '../../../../lib/store/keep/seen.ts';
import type { CommentRow } from '../../../../lib/store/rows.ts';
import { accountRow, at, mediaRow } from '../../../help/rows.ts';

export const account = accountRow();

/** A comment as Meta tells it; the higher its number, the later it was written. */
export const seen = (id: number, patch: Partial<CommentSeen> = {}): CommentSeen => ({
  id: String(id),
  mediaId: '1',
  parentId: null,
  text: `Glaze number ${id}`,
  username: `reader_${id}`,
  fromId: `9${id}`,
  timestamp: at - 3_600_000 + id * 1_000,
  likes: 0,
  hidden: false,
  ...patch,
});

export const ours = (id: number, patch: Partial<CommentSeen> = {}): CommentSeen =>
  seen(id, { username: account.username, fromId: account.id, ...patch });

/** Keeps one post's comments as a reading that saw them all, or a part of them. */
export const read = (
  comments: CommentSeen[],
  { whole = true, now = at, mediaId = '1' } = {},
): Promise<CommentsKept> =>
  keepComments(account.id, [{ mediaId, comments, count: comments.length, whole }], now);

/** A new database with one account and three posts that nothing was read of. */
export async function emptyDesk(): Promise<void> {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  await keepAccounts([account]);
  await keepMediaSeen(['1', '2', '3'].map((id) => mediaRow({ id, timestamp: at + Number(id) })));
}

export type Kept = {
  comments: CommentRow[];
  marks: MarkRow[];
  piles: PileRow[];
  packs: PackRow[];
  desk: DeskRow | undefined;
};

export async function allKept(): Promise<Kept> {
  const database = await db();
  return {
    comments: await database.getAll('comments'),
    marks: await database.getAll('marks'),
    piles: await database.getAll('piles'),
    packs: await database.getAll('packs'),
    desk: await database.get('desks', account.id),
  };
}
