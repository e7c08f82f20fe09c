import { readDeep, type DeepAnswer } from '../graph/endpoints/deep.ts';
import { readMediaFigures } from '../graph/endpoints/media-insights.ts';
import type { Priority, Send } from '../graph/types.ts';
import type { MediaId } from '../shared/ids.ts';
import { problemOf } from '../shared/problem.ts';
import { keepComments, type CommentRead } from '../store/keep/comments.ts';
import { keepMediaFigures } from '../store/keep/media.ts';
import { readMediaByIds } from '../store/read/media.ts';
import type { AccountRow, CommentRow, MediaFigures, MediaRow } from '../store/rows.ts';
import { deepMedia, figuresDue } from './freshness.ts';

export type DeepAsk = {
  account: AccountRow;
  priority: Priority;
  after: string | null;
  withComments: boolean;
  withInsights: boolean;
  /** A post is known to fail the nested answer: insights are asked post by post at once. */
  apart: boolean;
};

export type DeepGain = {
  /** Comments that newly wait. */
  fresh: CommentRow[];
  after: string | null;
  /** Posts with more comments than one answer holds, and where to go on. */
  unfinished: { mediaId: MediaId; after: string }[];
};

const commentLimit = 50;

/** One poisoned post fails a nested answer: then its insights are asked for post by post, once. */
async function figuresOneByOne(
  send: Send,
  ask: DeepAsk,
  posts: MediaRow[],
  now: number,
): Promise<Map<MediaId, MediaFigures>> {
  const found = new Map<MediaId, MediaFigures>();
  for (const post of posts) {
    if (!figuresDue(post, now)) continue;
    const empty = { reach: null, views: null, saved: null, shares: null, interactions: null };
    try {
      const request = { accountId: ask.account.id, priority: ask.priority, mediaId: post.id };
      const figures = await readMediaFigures(send, { ...request, kind: post.kind });
      found.set(post.id, { ...empty, ...figures, fetchedAt: now, missing: null });
    } catch (error) {
      const { code, reason } = problemOf(error);
      if (['signed-out', 'rate-limited', 'offline', 'temporary'].includes(code)) throw error;
      const missing = reason === 'before-professional' ? reason : 'refused';
      found.set(post.id, {
        ...empty,
        fetchedAt: now,
        missing: reason === 'too-few-viewers' ? 'too-few' : missing,
      });
    }
  }
  return found;
}

async function read(send: Send, ask: DeepAsk, mediaLimit: number): Promise<DeepAnswer> {
  const { account, priority, after, withComments, withInsights } = ask;
  const request = { accountId: account.id, priority, after, withComments, withInsights };
  try {
    return await readDeep(send, { ...request, mediaLimit, commentLimit });
  } catch (error) {
    const halved = Math.floor(mediaLimit / 2);
    if (problemOf(error).reason !== 'too-much-data' || halved < 3) throw error;
    return read(send, ask, halved);
  }
}

/** Whether a nested answer failed because of its insights part alone. */
const insightsFailed = (error: unknown): boolean =>
  ['before-professional', 'too-few-viewers', 'bad-request'].includes(problemOf(error).reason ?? '');

/** The deep look: comments with replies and insights of the newest posts, in one call. */
export async function lookDeep(send: Send, ask: DeepAsk, now: number): Promise<DeepGain> {
  const { account } = ask;
  let answer: DeepAnswer;
  let apart = ask.apart && ask.withInsights;
  try {
    answer = await read(send, apart ? { ...ask, withInsights: false } : ask, deepMedia);
  } catch (error) {
    if (apart || !ask.withInsights || !insightsFailed(error)) throw error;
    apart = true;
    answer = await read(send, { ...ask, withInsights: false }, deepMedia);
  }
  const known = await readMediaByIds(
    account.id,
    answer.media.map((media) => media.id),
  );
  const reads: CommentRead[] = [];
  const unfinished: DeepGain['unfinished'] = [];
  for (const { id, comments, commentsAfter, repliesCut } of answer.media) {
    const count = known.get(id)?.comments;
    if (!comments || count === undefined) continue;
    // Only a read that saw everything may tell that something is gone.
    const whole = commentsAfter === null && !repliesCut;
    reads.push({ mediaId: id, comments, count, whole });
    if (commentsAfter !== null) unfinished.push({ mediaId: id, after: commentsAfter });
  }
  const owner = { id: account.id, username: account.username };
  const fresh = ask.withComments ? await keepComments(account.id, owner, reads, now) : [];
  if (apart) {
    await keepMediaFigures(account.id, await figuresOneByOne(send, ask, [...known.values()], now));
  } else if (ask.withInsights) {
    const figures = answer.media.flatMap((media) =>
      media.figures
        ? [[media.id, { ...media.figures, fetchedAt: now, missing: null }] as const]
        : [],
    );
    await keepMediaFigures(account.id, new Map(figures));
  }
  return { fresh, after: answer.after, unfinished };
}
