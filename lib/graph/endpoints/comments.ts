import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { type Turn, turnQuery } from '../paging.ts';
import {
  type CommentSeen,
  type CommentsSeen,
  commentFields,
  oneCommentFields,
  readCommentEdge,
  readOneComment,
  readReplyEdge,
  readThreadPage,
  replyFields,
  threadFields,
} from '../parse/comments.ts';
import { readEdgeBody } from '../parse/edge.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-media}/comments, /{ig-comment}, /{ig-comment}/replies
 * Permission: instagram_basic, instagram_manage_comments, pages_read_engagement.
 * Task: MANAGE, CREATE_CONTENT or MODERATE. Units: counts; times in UTC.
 * Top-level comments, newest first, fifty a page at most; replies only when asked for inside or
 * by themselves, one level deep. `user` stands on own comments alone, `parent_id` on replies.
 * Errors: 10 or 200 without the permission, 100/33 for what is gone.
 * Source: Instagram Platform reference, "IG Media Comments" and "IG Comment".
 */

export const endpoints = describe({
  comments: {
    ...needs.comments,
    call: 'GET /{ig-media}/comments',
    limits: 'Fifty a page.',
    source: 'IG Media Comments',
  },
  comment: { ...needs.comments, call: 'GET /{ig-comment}', source: 'IG Comment' },
  thread: {
    ...needs.comments,
    call: 'GET /{ig-comment}',
    limits: 'Fifty replies inside it.',
    source: 'IG Comment',
  },
  replies: {
    ...needs.comments,
    call: 'GET /{ig-comment}/replies',
    limits: 'Fifty a page.',
    source: 'IG Comment Replies',
  },
});

export type { CommentSeen, CommentsSeen } from '../parse/comments.ts';

/** One page of a post's comments with their replies, flat. */
export async function readComments(
  send: Send,
  ask: Asking & Turn & { mediaId: string },
): Promise<CommentsSeen> {
  const { mediaId, limit } = ask;
  const query = { fields: fieldList(commentFields(limit)), ...turnQuery(ask) };
  const body = await answerTo(send, endpoints.comments, ask, [mediaId], { query });
  readEdgeBody(body, v.unknown());
  return readCommentEdge(body, mediaId);
}

/** One comment or reply by its id; its post has to be known or told. */
export async function readComment(
  send: Send,
  ask: Asking & { commentId: string; mediaId?: string },
): Promise<CommentSeen> {
  const query = { fields: fieldList(oneCommentFields) };
  const body = await answerTo(send, endpoints.comment, ask, [ask.commentId], { query });
  const seen = readOneComment(body, ask.mediaId ?? null);
  if (!seen) throw badRequest('a comment whose post is not told');
  return seen;
}

/** One page of a comment's replies, from a cursor on. */
export async function readReplies(
  send: Send,
  ask: Asking & Turn & { commentId: string; mediaId: string },
): Promise<CommentsSeen> {
  const { commentId: parentId, mediaId } = ask;
  const query = { fields: fieldList(replyFields), ...turnQuery(ask) };
  const body = await answerTo(send, endpoints.replies, ask, [parentId], { query });
  readEdgeBody(body, v.unknown());
  return readReplyEdge(body, { mediaId, parentId });
}

/** A comment with what stands below it; `whole` where no reply was left out. */
export type ThreadSeen = { top: CommentSeen; replies: CommentSeen[]; whole: boolean };

/** As many replies as Meta gives at once, and pages of a thread before it is left at that. */
const repliesMost = 50;
const pagesMost = 20;

/** A thread by the id of its first comment, in one call for each fifty replies. */
export async function readThread(
  send: Send,
  ask: Asking & { commentId: string; mediaId: string },
): Promise<ThreadSeen> {
  const query = { fields: fieldList(threadFields(repliesMost)) };
  const body = await answerTo(send, endpoints.thread, ask, [ask.commentId], { query });
  const { top, replies: first } = readThreadPage(body, ask.mediaId);
  const replies = [...first.comments];
  let { after, dropped } = first;
  for (let page = 1; after !== null && page < pagesMost; page += 1) {
    const from: string = after;
    const more = await readReplies(send, { ...ask, after: from, limit: repliesMost });
    replies.push(...more.comments);
    dropped += more.dropped;
    after = more.after === from ? null : more.after;
  }
  return { top, replies, whole: after === null && dropped === 0 };
}
