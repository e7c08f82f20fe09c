import type { Outcome } from '../ledger/job.ts';
import type { DeskOrder, HideOrder } from '../shared/comment/act.ts';
import type { AccountId, Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import type { AuditRow } from '../store/desk-rows.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { changeAudit, keepAudit } from '../store/keep/audits.ts';
import { readCommentsByIds } from '../store/read/comments.ts';
import type { CommentRow } from '../store/rows.ts';

/** The entry of what was just asked; it has its job's id. */
export const auditOf = (
  jobId: string,
  { name: act, commentId, mediaId, username, ruleId }: HideOrder,
  { accountId, text }: Pick<CommentRow, 'accountId' | 'text'>,
  rule: { name: string } | null,
  at: Instant,
): AuditRow => ({
  ...{ id: jobId, accountId, at, act, commentId, mediaId, username, text },
  ...{ by: ruleId === null ? 'person' : 'rule', ruleId, ruleName: rule?.name ?? null },
  ...{ result: 'under-way', problem: null },
});

const gone: Problem = { code: 'not-found', reason: 'comment-gone' };

function endOf(outcome: Outcome, overtaken: boolean): Pick<AuditRow, 'result' | 'problem'> {
  switch (outcome.kind) {
    case 'done':
      if (overtaken) return { result: 'cancelled', problem: null };
      return { result: 'done', problem: outcome.id === null ? gone : null };
    case 'failed':
      return { result: 'refused', problem: outcome.problem };
    case 'cancelled':
    case 'discarded':
      return { result: 'cancelled', problem: null };
  }
}

/** Notes what moderation came to; the entry is made anew where a death came before it was kept. */
export async function auditEnd(
  accountId: AccountId,
  order: DeskOrder,
  { id, job: { createdAt } }: JobRow,
  outcome: Outcome,
  overtaken: boolean,
): Promise<void> {
  if (order.name !== 'hide' && order.name !== 'show' && order.name !== 'delete') return;
  const end = endOf(outcome, overtaken);
  if (await changeAudit(accountId, id, end)) return;
  const text = (await readCommentsByIds(accountId, [order.commentId])).get(order.commentId)?.text;
  const row = { accountId, text: text ?? '' };
  await keepAudit({ ...auditOf(id, order, row, null, createdAt), ...end });
}
