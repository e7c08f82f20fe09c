import { vi } from 'vitest';
import { db } from '../../../../lib/store/db.ts';
import { derivePost } from '../../../../lib/store/derive/post.ts';
import type { PackRow, PileRow } from '../../../../lib/store/desk-rows.ts';
import type { CommentRow } from '../../../../lib/store/rows.ts';
import {
  type DeskIndex,
  emptyIndex,
  indexWith,
} from '../../../../lib/view/desk/list/desk-index.ts';
import { layOut } from '../../../../lib/view/desk/list/lay-out.ts';
import { deskList } from '../../../../lib/view/desk/list/places.ts';
import { search } from '../../../../lib/view/desk/list/search.ts';
import { wishOf } from '../../../../lib/view/desk/list/wish.ts';
import type { DeskList, Filter } from '../../../../lib/view/desk/models.ts';
import { accountRow, at, commentRow, mediaRow } from '../../../help/rows.ts';

export const account = accountRow();
const owner = { id: account.id, username: account.username };
const minute = 60_000;

/** A comment that was written so many minutes after the first of all. */
export const said = (
  id: string,
  mediaId: string,
  after: number,
  patch: Partial<CommentRow> = {},
): CommentRow =>
  commentRow({ id, mediaId, timestamp: at + after * minute, username: `guest_${id}`, ...patch });

export const ours = { username: owner.username, fromId: owner.id };

/** Comments with all that the store derives from them. */
export function kept(
  comments: readonly CommentRow[],
  changedAt = 1,
): { comments: CommentRow[]; piles: PileRow[]; packs: PackRow[] } {
  const posts = [...new Set(comments.map(({ mediaId }) => mediaId))].map((mediaId) =>
    derivePost(
      owner,
      {
        accountId: account.id,
        mediaId,
        rows: comments.filter((row) => row.mediaId === mediaId),
        marks: [],
      },
      at,
    ),
  );
  return {
    comments: posts.flatMap(({ rows }) => rows),
    piles: posts.flatMap(({ pile }) => pile ?? []),
    packs: posts.flatMap(({ packs }) => packs.map((pack) => ({ ...pack, changedAt }))),
  };
}

export const indexFor = (comments: readonly CommentRow[]): DeskIndex =>
  indexWith(emptyIndex, kept(comments).packs);

export const filterOf = (patch: Partial<Filter> = {}): Filter => ({
  ...{ shelf: 'all', questions: false, links: false, mediaId: null, person: null },
  ...{ tongue: null, text: '', sort: 'oldest' },
  ...patch,
});

/** Waits until something holds, however busy the computer is. */
export const soon = (holds: () => void): Promise<void> =>
  vi.waitFor(holds, { timeout: 30_000, interval: 2 });

/** The lines' ids, in order. */
export const idsIn = (list: DeskList): string[] =>
  Array.from({ length: list.length }, (_, place) => list.at(place)?.id ?? '');

/** What a filter shows of an index. */
export const shown = (
  index: DeskIndex,
  patch: Partial<Filter> = {},
  unseen = new Set<string>(),
): string[] => {
  const filter = filterOf(patch);
  const laid = layOut(index, search(index, wishOf(filter)), filter.sort, unseen);
  return idsIn(deskList(laid, () => undefined));
};

/** The same without the lines of posts, in the order of ids. */
export const hits = (index: DeskIndex, patch: Partial<Filter> = {}): string[] =>
  shown(index, patch)
    .filter((id) => !id.includes(':'))
    .sort();

/** Writes comments and what is derived from them, as one reading of Meta would leave them. */
export async function keep(comments: readonly CommentRow[], changedAt = 1): Promise<void> {
  const tables = kept(comments, changedAt);
  const media = tables.piles.map(({ mediaId: id, kept: comments }) =>
    mediaRow({ id, comments, commentsSeen: comments, commentsReadAt: at }),
  );
  const tx = (await db()).transaction(['comments', 'piles', 'packs', 'media'], 'readwrite');
  for (const row of tables.comments) void tx.objectStore('comments').put(row);
  for (const row of tables.piles) void tx.objectStore('piles').put(row);
  for (const row of tables.packs) void tx.objectStore('packs').put(row);
  for (const row of media) void tx.objectStore('media').put(row);
  await tx.done;
}
