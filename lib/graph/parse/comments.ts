import * as v from 'valibot';
import type { CommentRow } from '../../store/rows.ts';
import type { Field } from '../fields.ts';
import { raw, readEdge, readNode } from './edge.ts';
import { count, flag, id, maybe, text, time } from './values.ts';

/** A comment or a reply; replies name their top-level comment. */
export type CommentSeen = Omit<CommentRow, 'accountId' | 'waits' | 'why' | 'tongue' | 'fetchedAt'>;

/** A comment with more replies than came with it, and where they go on. */
export type CutReplies = { commentId: string; after: string };

/** Comments in one row, replies after the comment they belong to. */
export type CommentsSeen = {
  comments: CommentSeen[];
  /** Where the list of top-level comments goes on. */
  after: string | null;
  dropped: number;
  cut: CutReplies[];
};

const ownFields = ['id', 'text', 'username', 'from', 'timestamp', 'like_count', 'hidden'] as const;

/** The fields of a comment with its replies. */
export const commentFields = (replies: number): Field[] => [
  ...ownFields,
  { name: 'replies', limit: replies, fields: ownFields },
];

/** The fields of a comment asked for by its id, where its post and the one above are news. */
export const oneCommentFields: Field[] = [
  ...ownFields,
  'user',
  'parent_id',
  { name: 'media', fields: ['id'] },
];

/** The fields of one comment with the replies below it. */
export const threadFields = (replies: number): Field[] => [
  ...oneCommentFields,
  { name: 'replies', limit: replies, fields: ownFields },
];

/** The fields of replies asked for by themselves. */
export const replyFields: Field[] = [...ownFields];

const person = v.object({ id: maybe(id), username: text });

const comment = v.object({
  id,
  timestamp: time,
  text,
  username: text,
  from: maybe(person),
  user: maybe(person),
  like_count: count,
  hidden: flag,
  replies: raw,
});

type Read = v.InferOutput<typeof comment>;

/** `username` and `from` are missing for some commenters; `user` stands on our own alone. */
function seenOf(read: Read, mediaId: string, parentId: string | null): CommentSeen {
  return {
    id: read.id,
    mediaId,
    parentId,
    text: read.text ?? '',
    username: read.username ?? read.from?.username ?? read.user?.username ?? null,
    fromId: read.from?.id ?? read.user?.id ?? null,
    timestamp: read.timestamp,
    likes: read.like_count ?? 0,
    hidden: read.hidden,
  };
}

const placed = v.object({
  ...comment.entries,
  parent_id: maybe(id),
  media: maybe(v.object({ id })),
});

/** Reads one comment; null where neither Meta nor the caller tells whose post it stands under. */
export function readOneComment(body: unknown, knownMediaId: string | null): CommentSeen | null {
  const seen = readNode(body, placed);
  const mediaId = seen.media?.id ?? knownMediaId;
  return mediaId === null ? null : seenOf(seen, mediaId, seen.parent_id);
}

/** Reads the replies of one comment. */
export function readReplyEdge(
  edge: unknown,
  { mediaId, parentId }: { mediaId: string; parentId: string },
): CommentsSeen {
  const { items, after, dropped } = readEdge(edge, comment);
  return {
    comments: items.map((reply) => seenOf(reply, mediaId, parentId)),
    after,
    dropped,
    cut: [],
  };
}

/** One comment with a page of its replies, and where they go on. */
export type ThreadPage = { top: CommentSeen; replies: CommentsSeen };

/** Reads a comment of a known post with the replies below it. */
export function readThreadPage(body: unknown, mediaId: string): ThreadPage {
  const seen = readNode(body, placed);
  const top = seenOf(seen, mediaId, seen.parent_id);
  return { top, replies: readReplyEdge(seen.replies, { mediaId, parentId: top.id }) };
}

/** Reads an edge of comments of one post; a missing edge is an empty one. */
export function readCommentEdge(edge: unknown, mediaId: string): CommentsSeen {
  const { items, after, dropped } = readEdge(edge, comment);
  const seen: CommentsSeen = { comments: [], after, dropped, cut: [] };
  for (const top of items) {
    seen.comments.push(seenOf(top, mediaId, null));
    const replies = readEdge(top.replies, comment);
    seen.comments.push(...replies.items.map((reply) => seenOf(reply, mediaId, top.id)));
    seen.dropped += replies.dropped;
    if (replies.after !== null) seen.cut.push({ commentId: top.id, after: replies.after });
  }
  return seen;
}
