import type { Outcome } from '../ledger/job.ts';
import { type DeskOrder, deskOrderOf } from '../shared/comment/act.ts';
import type { AccountId, Instant } from '../shared/ids.ts';
import type { JobRow } from '../store/jobs/rows.ts';
import { doubtComments } from '../store/keep/doubt-comments.ts';
import { noteMark } from '../store/keep/marks.ts';
import { keepCommentsOpen } from '../store/keep/comments-open.ts';
import { changeComment, dropComment } from '../store/keep/one-comment.ts';
import { keepAct } from '../store/keep/state.ts';
import { keepOwnReply } from '../store/keep/thread.ts';
import { readAccount } from '../store/read/people.ts';
import type { ActRow } from '../store/rows.ts';
import type { Deps } from '../work/deps.ts';
import { logProblem } from '../work/log.ts';
import type { Vault } from '../work/vault.ts';
import { auditEnd } from './audit.ts';
import { readAgain } from './look-at-thread.ts';
import { isOvertaken } from './overtaken.ts';
import { noteShown } from './rule-undo.ts';

/** What is told under "What Loupe did"; likes are too small for that. */
const kinds: Readonly<Record<DeskOrder['name'], ActRow['kind'] | null>> = {
  ...{ reply: 'reply', private: 'private-reply' },
  ...{ hide: 'hide', show: 'show', delete: 'delete-comment' },
  ...{ like: null, unlike: null },
  ...{ 'open-comments': 'comments-switch', 'close-comments': 'comments-switch' },
};

const results: Readonly<Record<Exclude<Outcome['kind'], 'cancelled'>, ActRow['result']>> = {
  done: 'done',
  failed: 'refused',
  discarded: 'unknown',
};

async function noteAct(
  deps: Deps,
  { id: jobId, accountId }: JobRow,
  order: DeskOrder,
  outcome: Outcome,
): Promise<void> {
  const kind = kinds[order.name];
  if (kind === null || outcome.kind === 'cancelled') return;
  const username = (await readAccount(accountId))?.username ?? accountId;
  const who = `@${username}`;
  const problem = outcome.kind === 'failed' ? outcome.problem : null;
  const result = results[outcome.kind];
  await keepAct({ at: deps.clock(), accountId, who, kind, result, problem });
  deps.announce('acts');
  // Nobody may be looking any more when an answer comes back with its text.
  const answers = order.name === 'reply' || order.name === 'private';
  if (answers && outcome.kind === 'failed') deps.tell({ kind: 'answer-failed', username, jobId });
}

/** Changes what is kept as the act has changed what stands on Instagram. */
async function apply(
  accountId: AccountId,
  order: DeskOrder,
  id: string | null,
  now: Instant,
): Promise<void> {
  switch (order.name) {
    case 'reply': {
      const { mediaId, parentId, text } = order;
      if (id !== null) await keepOwnReply(accountId, { id, mediaId, parentId, text }, now);
      return;
    }
    case 'private':
      await noteMark(accountId, order.commentId, 'private', true, now);
      return;
    case 'hide':
    case 'show':
      if (id === null) await dropComment(accountId, order.commentId, now);
      else await changeComment(accountId, id, { hidden: order.name === 'hide' }, now);
      return;
    case 'delete':
      await dropComment(accountId, order.commentId, now);
      return;
    case 'like':
    case 'unlike':
      await noteMark(accountId, order.commentId, 'liked', order.name === 'like', now);
      return;
    case 'open-comments':
    case 'close-comments':
      await keepCommentsOpen(accountId, order.mediaId, order.name === 'open-comments', now);
  }
}

/** An answer that only the person has seen: what it is, its thread tells at once. */
async function readSeen(
  deps: Deps,
  vault: Vault,
  accountId: AccountId,
  order: DeskOrder,
): Promise<void> {
  if (order.name !== 'reply') return;
  try {
    const { mediaId, parentId } = order;
    await readAgain(deps, vault, { accountId, mediaId, parentId });
  } catch (error) {
    // The next reading of the post brings it as well.
    await logProblem(deps, 'desk', error);
  }
}

/** A private reply that Meta says was given before was given, perhaps elsewhere. */
const givenBefore = (order: DeskOrder, outcome: Outcome): boolean =>
  order.name === 'private' &&
  outcome.kind === 'failed' &&
  outcome.problem.reason === 'replied-privately';

/** Whether Meta was found to have less below a post than is kept. */
function foundLess({ name }: DeskOrder, outcome: Outcome): boolean {
  if (outcome.kind === 'failed') return outcome.problem.code === 'not-found';
  // A reply that only the person has seen, and what was to be hidden and is not there.
  const unseen = name === 'reply' || name === 'hide' || name === 'show';
  return outcome.kind === 'done' && (name === 'delete' || (unseen && outcome.id === null));
}

/** Does, once, what follows from the end of an act on comments. */
export async function follow(
  deps: Deps,
  vault: Vault,
  row: JobRow,
  outcome: Outcome,
): Promise<void> {
  const order = deskOrderOf(row.job);
  if (!order) return;
  const { accountId } = row;
  const overtaken = await isOvertaken(row.job, order);
  // What it comes to is kept before anything is changed or dropped that it tells of.
  await auditEnd(accountId, order, row, outcome, overtaken);
  const done = outcome.kind === 'done' || givenBefore(order, outcome);
  if (done && !overtaken) {
    const id = outcome.kind === 'done' ? outcome.id : null;
    await apply(accountId, order, id, deps.clock());
    if (id === null) await readSeen(deps, vault, accountId, order);
    if (order.name === 'show') await noteShown(accountId, order.commentId);
  }
  if (foundLess(order, outcome)) await doubtComments(accountId, order.mediaId);
  if (!overtaken) await noteAct(deps, row, order, outcome);
  deps.announce('commentId' in order ? `comments:${accountId}` : `media:${accountId}`);
}
