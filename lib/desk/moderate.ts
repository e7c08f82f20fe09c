import type { ActItem, Commands } from '../bus/contract.ts';
import { resultOf } from '../ledger/settle.ts';
import type { Driver } from '../publish/driver.ts';
import { refusal } from '../publish/refuse.ts';
import type { HideOrder } from '../shared/comment/act.ts';
import { isOurs } from '../shared/comment/waiting.ts';
import { problemOf } from '../shared/problem.ts';
import { keepAudit } from '../store/keep/audits.ts';
import { readCommentsByIds } from '../store/read/comments.ts';
import type { AccountRow, CommentRow } from '../store/rows.ts';
import { auditOf } from './audit.ts';
import { accountThatMay, commentGone } from './boundary.ts';
import { type Act, callOff, inTurn, isOpen, readActs, take } from './jobs.ts';
import { isRival, targetOf } from './overtaken.ts';

type Wish = Commands['desk.act']['takes'] & {
  /** The rule that wants it, which waits for no undo; null where the person does. */
  rule: { id: string; name: string } | null;
};

function mustFit(row: CommentRow, account: AccountRow, act: HideOrder['name']): void {
  if (act === 'hide' && isOurs(row, account)) {
    throw refusal('not-allowed', 'comment-own', 'Instagram always shows the owner’s words');
  }
  if (act === 'delete' && !row.hidden) {
    throw refusal('not-allowed', 'comment-shown', 'only what is hidden is deleted');
  }
}

/** Whether there is nothing to be done. */
const isSo = ({ hidden }: CommentRow, act: HideOrder['name']): boolean =>
  act === 'hide' ? hidden : act === 'show' && !hidden;

/** Whether what is kept of its comment does not show yet what it comes to. */
const isUnsettled = (act: Act): boolean =>
  isOpen(act) || (resultOf(act.row.job)?.kind === 'done' && !act.row.told);

/** Makes a job for one comment; null where what was held against it is called off, or it is so. */
async function one(
  driver: Driver,
  account: AccountRow,
  row: CommentRow,
  { act, rule }: Wish,
  acts: readonly Act[],
): Promise<string | null> {
  mustFit(row, account, act);
  const { id: commentId, mediaId, username } = row;
  const order: HideOrder = {
    ...{ name: act, mediaId, commentId, username, ruleId: rule?.id ?? null },
  };
  const mine = acts.filter(({ order: other }) => targetOf(other) === commentId);
  let stands = false;
  for (const other of mine.filter((one) => isUnsettled(one) && isRival(order, one.order))) {
    if (!(await callOff(driver, other.row.id))) stands = true;
  }
  if (!stands && isSo(row, act)) return null;
  const jobId = await take(driver, account.id, order, { acts: mine, holds: rule === null });
  const known = mine.some((other) => other.row.id === jobId);
  if (!known) await keepAudit(auditOf(jobId, order, row, rule, driver.now()));
  return jobId;
}

/**
 * Hides, shows or deletes comments, a job each, with what became of each. What is still held of the
 * opposite is called off instead, and what is so already takes no job.
 */
export const moderate = (driver: Driver, wish: Wish): Promise<ActItem[]> =>
  inTurn(driver, async () => {
    const { accountId } = wish;
    const account = await accountThatMay(accountId, ['comments']);
    await driver.ready();
    const ids = [...new Set(wish.commentIds)];
    const rows = await readCommentsByIds(accountId, ids);
    const acts = await readActs(accountId);
    const items: ActItem[] = [];
    for (const commentId of ids) {
      const row = rows.get(commentId);
      try {
        if (!row) throw commentGone();
        const jobId = await one(driver, account, row, wish, acts);
        items.push({ commentId, jobId, problem: null });
      } catch (error) {
        items.push({ commentId, jobId: null, problem: problemOf(error) });
      }
    }
    return items;
  });
