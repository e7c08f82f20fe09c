import type { Commands } from '../bus/contract.ts';
import { commentText, messageText } from '../graph/checks.ts';
import { resultOf } from '../ledger/settle.ts';
import type { Driver } from '../publish/driver.ts';
import { refusal } from '../publish/refuse.ts';
import { type PrivateOrder, privateUntil, type ReplyOrder } from '../shared/comment/act.ts';
import { addressed, readyText } from '../shared/comment/reply-text.ts';
import { isOurs } from '../shared/comment/waiting.ts';
import type { Instant } from '../shared/ids.ts';
import { readCommentsByIds } from '../store/read/comments.ts';
import { readMarks } from '../store/read/marks.ts';
import type { AccountRow, CommentRow } from '../store/rows.ts';
import {
  accountThatMay,
  commentGone,
  commentHidden,
  keptComment,
  mustTakeComments,
  privateLate,
} from './boundary.ts';
import { type Act, inTurn, isOpen, readActs, take } from './jobs.ts';

type Asked = Commands['desk.reply']['takes'];

async function replyOrder(
  { text, seen }: Asked,
  row: CommentRow,
  account: AccountRow,
): Promise<ReplyOrder> {
  const { id: commentId, mediaId, username } = row;
  const parentId = row.parentId ?? commentId;
  const top = (await readCommentsByIds(account.id, [parentId])).get(parentId);
  if (!top) throw commentGone();
  if (row.hidden || top.hidden) throw commentHidden();
  await mustTakeComments(account.id, mediaId);
  const whole = commentText(addressed(readyText(text), row, isOurs(row, account)));
  return { name: 'reply', mediaId, commentId, parentId, username, text: whole, seen };
}

/** Who may answer in private, and whom: one message a comment, within seven days. */
async function mayAnswer(
  row: CommentRow,
  account: AccountRow,
  acts: readonly Act[],
  now: Instant,
): Promise<void> {
  if (account.pageId === null) {
    throw refusal('not-allowed', 'page-unknown', 'no Page to write a message from');
  }
  if (isOurs(row, account)) {
    throw refusal('not-allowed', 'comment-own', 'no message to oneself');
  }
  const marks = await readMarks(account.id, [row.id]);
  const before = acts.some((act) => isOpen(act) || resultOf(act.row.job)?.kind === 'done');
  if (before || marks.some(({ kind }) => kind === 'private')) {
    throw refusal('not-allowed', 'replied-privately', 'a comment has one private reply');
  }
  if (now >= privateUntil(row.timestamp)) {
    throw privateLate();
  }
}

const privateOrder = ({ text }: Asked, { id, mediaId, username }: CommentRow): PrivateOrder => ({
  ...{ name: 'private', mediaId, commentId: id, username },
  text: messageText(text),
});

/** Takes an answer on as a job, or refuses it with the reason. */
export const answer = (driver: Driver, asked: Asked): Promise<string> =>
  inTurn(driver, async () => {
    const { accountId, commentId, privately } = asked;
    const account = await accountThatMay(accountId, ['comments']);
    const row = await keptComment(accountId, commentId);
    await driver.ready();
    const acts = await readActs(accountId);
    const wish = { acts, holds: true };
    if (!privately) {
      return take(driver, accountId, await replyOrder(asked, row, account), wish);
    }
    const order = privateOrder(asked, row);
    const before = acts.filter(
      (act) => act.order.name === 'private' && act.order.commentId === commentId,
    );
    const same = before.find(
      (act) => isOpen(act) && 'text' in act.order && act.order.text === order.text,
    );
    if (same) return same.row.id;
    await mayAnswer(row, account, before, driver.now());
    return take(driver, accountId, order, wish);
  });
