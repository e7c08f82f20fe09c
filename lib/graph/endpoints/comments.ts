import { describe, requestFor } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { type CommentsSeen, commentFields, readCommentEdge } from '../parse/comments.ts';
import { readEdgeBody } from '../parse/edge.ts';
import * as v from 'valibot';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-media}/comments
 * Permission: instagram_basic, instagram_manage_comments, pages_read_engagement.
 * Task: MANAGE, CREATE_CONTENT or MODERATE. Units: counts; times in UTC.
 * Top-level comments, newest first, fifty a page at most; replies only when asked for inside.
 * Errors: 10 or 200 without the permission, 100/33 for a post that is gone.
 * Source: Instagram Platform reference, "IG Media Comments" and "IG Comment".
 */

export const endpoints = describe({
  comments: {
    call: 'GET /{ig-media}/comments',
    permissions: ['instagram_basic', 'instagram_manage_comments', 'pages_read_engagement'],
    part: 'comments',
    speaker: 'either',
    lane: 'reads',
    limits: 'Fifty a page.',
    source: 'IG Media Comments',
  },
});

export type { CommentSeen, CommentsSeen } from '../parse/comments.ts';

/** One page of a post's comments with their replies, flat. */
export async function readComments(
  send: Send,
  ask: Asking & { mediaId: string; after: string | null; limit: number },
): Promise<CommentsSeen> {
  const { mediaId, after, limit } = ask;
  const query = {
    fields: fieldList(commentFields(limit)),
    limit: String(limit),
    ...(after === null ? {} : { after }),
  };
  const { body } = await send(requestFor(endpoints.comments, ask, [mediaId], { query }));
  readEdgeBody(body, v.unknown());
  return readCommentEdge(body, mediaId);
}
