import { describe, requestFor } from '../endpoint.ts';
import { type Field, fieldList } from '../fields.ts';
import { type CommentSeen, commentFields, readCommentEdge } from '../parse/comments.ts';
import { readEdgeBody } from '../parse/edge.ts';
import { readFigures } from '../parse/insights.ts';
import { deepMedia, type Figures } from '../parse/media.ts';
import type { Asking, Send } from '../types.ts';
import { postMetrics } from './media-insights.ts';

/*
 * GET /{ig-user}/media with comments, replies and insights inside
 * Permission: instagram_basic, pages_read_engagement; instagram_manage_comments for comments,
 * instagram_manage_insights for insights. Task: MODERATE and ANALYZE for these two.
 * Units: counts. Errors: 1 when it is too much at once, 100/2108006 for the whole answer when one
 * post is older than the professional account.
 * Source: Instagram Platform reference, "IG User Media"; Graph API, "Field Expansion".
 */

export const endpoints = describe({
  deep: {
    call: 'GET /{ig-user}/media',
    permissions: ['instagram_basic', 'pages_read_engagement'],
    part: null,
    speaker: 'either',
    lane: 'reads',
    source: 'IG User Media',
  },
});

export type DeepAsk = Asking & {
  mediaLimit: number;
  after: string | null;
  withComments: boolean;
  withInsights: boolean;
  commentLimit: number;
};

export type DeepMedia = {
  id: string;
  /** Flat, replies after their comment; null when not asked for. */
  comments: CommentSeen[] | null;
  commentsAfter: string | null;
  /** Some comment has more replies than came. */
  repliesCut: boolean;
  figures: Figures | null;
};

export type DeepAnswer = { media: DeepMedia[]; after: string | null; dropped: number };

/** Comments with replies and insights of a page of posts, in one call. */
export async function readDeep(send: Send, ask: DeepAsk): Promise<DeepAnswer> {
  const { accountId, after, withComments, withInsights, commentLimit } = ask;
  const fields: Field[] = ['id'];
  if (withComments) {
    const inside = commentFields(commentLimit);
    fields.push({ name: 'comments', limit: commentLimit, fields: inside });
  }
  if (withInsights) fields.push({ name: 'insights', args: { metric: postMetrics } });
  const query = {
    fields: fieldList(fields),
    limit: String(ask.mediaLimit),
    ...(after === null ? {} : { after }),
  };
  const { body } = await send(requestFor(endpoints.deep, ask, [accountId], { query }));
  const edge = readEdgeBody(body, deepMedia);
  let { dropped } = edge;
  const media = edge.items.map(({ id, comments, insights }): DeepMedia => {
    const read = withComments ? readCommentEdge(comments, id) : null;
    dropped += read?.dropped ?? 0;
    return {
      id,
      comments: read?.comments ?? null,
      commentsAfter: read?.after ?? null,
      repliesCut: read?.cut ?? false,
      figures: withInsights && insights !== undefined ? readFigures(insights) : null,
    };
  });
  return { media, after: edge.after, dropped };
}
