import type { AccountId, CommentId, MediaId } from '../shared/ids.ts';
import type { Feature } from '../shared/permissions.ts';
import { AppError } from '../shared/problem.ts';
import { mustAllow } from '../publish/may-publish.ts';
import { refusal } from '../publish/refuse.ts';
import { readCommentsByIds } from '../store/read/comments.ts';
import { readMediaByIds } from '../store/read/media.ts';
import { readAccount } from '../store/read/people.ts';
import type { AccountRow, CommentRow } from '../store/rows.ts';

/** What was deleted on Instagram, or was never kept here. */
export const commentGone = (): AppError =>
  refusal('not-found', 'comment-gone', 'the comment is not there');

export const commentHidden = (): AppError =>
  refusal('not-allowed', 'comment-hidden', 'a hidden comment takes no reply');

export const privateLate = (): AppError =>
  refusal('not-allowed', 'private-late', 'the seven days of a comment are over');

/** Refuses an answer below a post that takes none; where nobody has told, Meta's answer does. */
export async function mustTakeComments(accountId: AccountId, mediaId: MediaId): Promise<void> {
  const post = (await readMediaByIds(accountId, [mediaId])).get(mediaId);
  if (post?.commentsOpen !== false) return;
  throw refusal('not-allowed', 'comments-closed', 'the post takes no comments');
}

export const signedOut = (): AppError =>
  new AppError({ code: 'signed-out' }, 'no account to speak for');

/** The account, if all that these features take is granted: told before anything is asked. */
export async function accountThatMay(
  accountId: AccountId,
  features: readonly Feature[],
): Promise<AccountRow> {
  const account = await readAccount(accountId);
  if (!account) throw commentGone();
  await mustAllow(account, features);
  return account;
}

export async function keptComment(accountId: AccountId, id: CommentId): Promise<CommentRow> {
  const row = (await readCommentsByIds(accountId, [id])).get(id);
  if (!row) throw commentGone();
  return row;
}
