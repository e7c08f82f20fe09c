import { replyTo } from '../../graph/endpoints/commenting.ts';
import type { Answer, Baseline } from '../../ledger/flight.ts';
import { type Candidate, witnessIn } from '../../ledger/witness.ts';
import { refusal } from '../../publish/refuse.ts';
import { takenByOthers } from '../../publish/taken.ts';
import type { ReplyOrder } from '../../shared/comment/act.ts';
import { isOurs } from '../../shared/comment/waiting.ts';
import type { Said } from '../../shared/comment/talk.ts';
import type { Instant } from '../../shared/ids.ts';
import { AppError, problemOf } from '../../shared/problem.ts';
import { readThread } from '../../store/read/comments.ts';
import { commentGone, commentHidden, mustTakeComments } from '../boundary.ts';
import { isFresh, readAnew } from '../thread.ts';
import { askingOf, type At } from './step.ts';

/** A thread as it is now, the first comment among the rest. */
type There = { said: readonly Said[]; whole: boolean };

async function anew({ deps, client, ...at }: At<ReplyOrder>): Promise<There> {
  const { mediaId, parentId } = at.order;
  const { accountId, priority } = askingOf({ deps, client, ...at });
  const of = { accountId, mediaId, parentId };
  const { top, replies, whole } = await readAnew(deps, client.send, of, priority);
  return { said: [top, ...replies], whole };
}

/** As it was read within the last minutes, or else as Meta tells it. */
async function asItIs(at: At<ReplyOrder>): Promise<There> {
  const { mediaId, parentId } = at.order;
  const kept = await readThread(at.job.accountId, mediaId, parentId);
  const known = kept.some(({ id }) => id === parentId) && isFresh(kept, at.deps.clock());
  return known ? { said: kept, whole: true } : anew(at);
}

const ownIn = ({ said }: There, { client, order }: At<ReplyOrder>): Said[] =>
  said.filter((one) => one.id !== order.parentId && isOurs(one, client.account));

/** Refuses where the thread is not what the person saw when they wrote. */
async function mustFit(there: There, at: At<ReplyOrder>): Promise<void> {
  const { commentId, parentId, seen } = at.order;
  const target = there.said.find(({ id }) => id === commentId);
  if (!target && there.whole) throw commentGone();
  const top = there.said.find(({ id }) => id === parentId);
  if (target?.hidden || top?.hidden) throw commentHidden();
  await mustTakeComments(at.job.accountId, at.order.mediaId);
  const since = target?.timestamp ?? at.job.createdAt;
  const known = new Set([...seen, ...(await takenByOthers(at.job))]);
  // What is older than the comment answers another, and what we sent ourselves is no surprise.
  const news = ownIn(there, at).some(({ id, timestamp }) => timestamp >= since && !known.has(id));
  if (news) throw refusal('not-allowed', 'answered-meanwhile', 'another answer stands there');
}

/** What stands there before a reply is sent, and whether it still fits. */
export async function readBaseline(at: At<ReplyOrder>): Promise<Answer> {
  const there = await asItIs(at);
  await mustFit(there, at);
  const knownIds = ownIn(there, at).map(({ id }) => id);
  return { kind: 'baseline', baseline: { quotaUsed: null, knownIds } };
}

/** The one request that must not be repeated. */
export async function sendReply(at: At<ReplyOrder>): Promise<Answer> {
  const { parentId: commentId, text } = at.order;
  const ask = { ...askingOf(at), commentId, text };
  const id = await replyTo(at.client.send, ask).catch((error: unknown) => {
    const problem = problemOf(error);
    if (problem.code !== 'not-found') throw error;
    const reason = 'comment-gone' as const;
    throw new AppError({ ...problem, reason }, 'the comment is not there', error);
  });
  return { kind: 'made', id };
}

/** Looks in the thread whether a reply was made. */
export async function lookForReply(
  at: At<ReplyOrder>,
  sent: { baseline: Baseline; intentAt: Instant },
): Promise<Answer> {
  const own = ownIn(await anew(at), at).map(({ id, timestamp, text }): Candidate => ({
    ...{ id, at: timestamp, text, kind: 'reply', children: 0 },
  }));
  const expected = { text: at.order.text, kind: 'reply', children: 0 };
  const taken = await takenByOthers(at.job);
  const found = witnessIn(own, expected, { ...sent, quotaUsed: null, taken });
  return { kind: 'looked', looked: { state: null, found, quotaUsed: null } };
}
