import type { IDBPTransaction } from 'idb';
import type { AccountId, MediaId } from '../../shared/ids.ts';
import type { MarkRow, PackRow, PileRow } from '../desk-rows.ts';
import type { CommentRow } from '../rows.ts';
import type { Schema } from '../schema.ts';

/** What a change of comments reads and writes. */
export const deskTables = [
  ...(['accounts', 'media', 'comments', 'marks'] as const),
  ...(['piles', 'packs', 'desks'] as const),
];

export type DeskTx = IDBPTransaction<Schema, typeof deskTables, 'readwrite'>;

/** One post's part of the desk, as it is kept. */
export type KeptPost = {
  mediaId: MediaId;
  rows: CommentRow[];
  marks: MarkRow[];
  pile: PileRow | null;
  packs: PackRow[];
};

/** Posts as they are kept. One without a pile has no comments, and costs no further read. */
export async function readPosts(
  tx: DeskTx,
  accountId: AccountId,
  mediaIds: readonly MediaId[],
): Promise<KeptPost[]> {
  const table = tx.objectStore('piles');
  const piles = await Promise.all(mediaIds.map((id) => table.get([accountId, id])));
  return Promise.all(
    mediaIds.map(async (mediaId, at): Promise<KeptPost> => {
      const pile = piles[at];
      if (!pile) return { mediaId, rows: [], marks: [], pile: null, packs: [] };
      const range = IDBKeyRange.bound([accountId, mediaId], [accountId, mediaId, []]);
      const [rows, marks, packs] = await Promise.all([
        tx.objectStore('comments').index('byPile').getAll(range),
        tx.objectStore('marks').index('byMedia').getAll([accountId, mediaId]),
        tx.objectStore('packs').getAll(range),
      ]);
      return { mediaId, rows, marks, pile, packs };
    }),
  );
}
