import type { Instant } from '../../shared/ids.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { type Field, fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { turnQuery } from '../paging.ts';
import {
  type CommentSeen,
  type CommentsSeen,
  commentFields,
  type CutReplies,
  readCommentEdge,
} from '../parse/comments.ts';
import { readEdge, readEdgeBody, readNode } from '../parse/edge.ts';
import { readFigures } from '../parse/insights.ts';
import { deepMedia, type Figures, media, mediaFieldsWith, type MediaSeen } from '../parse/media.ts';
import { toSeconds } from '../parse/time.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/media with comments, replies and insights inside; GET /{ig-media} with the same
 * Permission: instagram_basic, pages_read_engagement; instagram_manage_comments for comments,
 * instagram_manage_insights for insights. Task: MODERATE and ANALYZE for these two.
 * Units: counts. Errors: 1 when it is too much at once, 100/2108006 for the whole answer when one
 * post is older than the professional account.
 * Source: Instagram Platform reference, "IG User Media"; Graph API, "Field Expansion".
 */

export const endpoints = describe({
  deep: { ...needs.reading, call: 'GET /{ig-user}/media', source: 'IG User Media' },
  post: { ...needs.reading, call: 'GET /{ig-media}', source: 'IG Media' },
});

/** What every kind but a story can be asked for, also all at once inside a list. */
export const postMetrics = ['reach', 'views', 'saved', 'shares', 'total_interactions'] as const;

/** What is wanted of each post. */
export type DeepWish = {
  /** The post's own fields, for posts that no light look has seen. */
  media: boolean;
  /** Whether it takes comments, as one of these fields. */
  commentsOpen?: boolean;
  /** So many comments, and replies under each; 0 for none. Meta gives fifty at most. */
  comments: number;
  /** Meta's names of the metrics; none for no insights. */
  metrics: readonly string[];
};

export type DeepAsk = Asking & {
  wish: DeepWish;
  limit: number;
  after?: string | null;
  /** Only posts of this time, both ends included. */
  from?: Instant;
  to?: Instant;
};

export type DeepMedia = {
  id: string;
  /** Null when not asked for, or unreadable. */
  seen: MediaSeen | null;
  /** Flat, replies after their comment; null when not asked for. */
  comments: CommentSeen[] | null;
  commentsAfter: string | null;
  repliesCut: CutReplies[];
  /** Every comment there is came, and could be read. */
  whole: boolean;
  /** Comments that could not be read. */
  unreadable: number;
  figures: Figures | null;
};

export type DeepAnswer = { media: DeepMedia[]; after: string | null; dropped: number };

function fieldsOf({ media: own, commentsOpen, comments, metrics }: DeepWish): Field[] {
  const inside = { name: 'comments', limit: comments, fields: commentFields(comments) };
  return [
    ...(own ? mediaFieldsWith(commentsOpen) : ['id']),
    ...(comments > 0 ? [inside] : []),
    ...(metrics.length > 0 ? [{ name: 'insights', args: { metric: metrics } }] : []),
  ];
}

type Read = { id: string; comments?: unknown; insights?: unknown };

/** An edge that is missing may be an empty one or one that was kept back: it tells nothing. */
const isWhole = (edge: unknown, seen: CommentsSeen | null): boolean =>
  edge !== undefined &&
  seen !== null &&
  seen.after === null &&
  seen.cut.length === 0 &&
  seen.dropped === 0;

function deepOf(read: Read, item: unknown, wish: DeepWish): DeepMedia {
  const comments = wish.comments > 0 ? readCommentEdge(read.comments, read.id) : null;
  const figured = wish.metrics.length > 0 && read.insights !== undefined;
  return {
    id: read.id,
    seen: wish.media ? (readEdge({ data: [item] }, media).items[0] ?? null) : null,
    comments: comments?.comments ?? null,
    commentsAfter: comments?.after ?? null,
    repliesCut: comments?.cut ?? [],
    whole: isWhole(read.comments, comments),
    unreadable: comments?.dropped ?? 0,
    figures: figured ? readFigures(read.insights) : null,
  };
}

/** A page of posts with comments, replies and insights, in one call. */
export async function readDeep(send: Send, ask: DeepAsk): Promise<DeepAnswer> {
  const { accountId, wish, limit, after = null, from, to } = ask;
  const query = {
    fields: fieldList(fieldsOf(wish)),
    ...turnQuery({ after, limit }),
    // A second more on either side: whether Meta counts the ends in is not written down.
    ...(from === undefined ? {} : { since: String(toSeconds(from) - 1) }),
    ...(to === undefined ? {} : { until: String(toSeconds(to) + 1) }),
  };
  const body = await answerTo(send, endpoints.deep, ask, [accountId], { query });
  const edge = readEdgeBody(body, deepMedia);
  const read = edge.items.map((item) => deepOf(item, item.whole, wish));
  return {
    media: read,
    after: edge.after,
    dropped: read.reduce((sum, { unreadable }) => sum + unreadable, edge.dropped),
  };
}

/** The same of one post. */
export async function readPost(
  send: Send,
  ask: Asking & { mediaId: string; wish: DeepWish },
): Promise<DeepMedia> {
  const { mediaId, wish } = ask;
  const query = { fields: fieldList(fieldsOf(wish)) };
  const body = await answerTo(send, endpoints.post, ask, [mediaId], { query });
  return deepOf(readNode(body, deepMedia), body, wish);
}
