import type { AccountId, CommentId, Instant } from '../../shared/ids.ts';
import type { CommentRow } from '../rows.ts';
import { changeDesk, commentsOf } from './change-desk.ts';

/** Changes a comment's post; false where the comment is not kept. */
async function changeAround(
  accountId: AccountId,
  commentId: CommentId,
  now: Instant,
  change: (rows: CommentRow[]) => CommentRow[],
): Promise<boolean> {
  const changed = await changeDesk(accountId, now, async (desk) => {
    const row = (await commentsOf(desk, [commentId])).get(commentId);
    const [post] = row ? await desk.read([row.mediaId]) : [];
    if (post) desk.settle(post, change(post.rows));
    return post !== undefined;
  });
  return changed ?? false;
}

/** Notes what an act of ours has made of a comment; false where it is not kept. */
export const changeComment = (
  accountId: AccountId,
  commentId: CommentId,
  { hidden }: { hidden: boolean },
  now: Instant,
): Promise<boolean> =>
  changeAround(accountId, commentId, now, (rows) =>
    rows.map((row) => (row.id === commentId ? { ...row, hidden, fetchedAt: now } : row)),
  );

/** Forgets a comment that is deleted, with its replies; false where it was not kept. */
export const dropComment = (
  accountId: AccountId,
  commentId: CommentId,
  now: Instant,
): Promise<boolean> =>
  changeAround(accountId, commentId, now, (rows) =>
    rows.filter(({ id, parentId }) => id !== commentId && parentId !== commentId),
  );
