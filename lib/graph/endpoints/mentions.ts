import * as v from 'valibot';
import type { Instant } from '../../shared/ids.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { readNode } from '../parse/edge.ts';
import { post, type PostSeen } from '../parse/post.ts';
import { count, id, maybe, text, time } from '../parse/values.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user} with mentioned_media.media_id(…) or mentioned_comment.comment_id(…) inside
 * Permission: instagram_basic, instagram_manage_comments, pages_read_engagement.
 * Task: MANAGE, CREATE_CONTENT or MODERATE. Units: counts; times in UTC.
 * Posts and comments of others that name the account, by the id a webhook told; there is no list
 * of them. Nothing by private accounts, and no comment where comments are off.
 * Errors: 24/2207006 or 100/33 for what is gone or does not name the account.
 * Source: Instagram Platform, "Mentions".
 */

const mention = {
  call: 'GET /{ig-user}',
  ...needs.comments,
  source: 'Mentions',
} as const;

export const endpoints = describe({ mentionedPost: mention, mentionedComment: mention });

/** A comment that names the account; its author's name comes only now and then. */
export type MentionSeen = {
  id: string;
  text: string;
  timestamp: Instant;
  likes: number | null;
  username: string | null;
  mediaId: string | null;
};

const postFields = [
  ...['id', 'caption', 'comments_count', 'like_count', 'media_type', 'media_url'],
  ...['timestamp', 'username'],
  { name: 'owner', fields: ['id'] },
];

const comment = v.pipe(
  v.object({
    ...{ id, text, timestamp: time, like_count: count, username: text },
    media: maybe(v.object({ id })),
  }),
  v.transform((seen): MentionSeen => ({
    id: seen.id,
    text: seen.text ?? '',
    timestamp: seen.timestamp,
    likes: seen.like_count,
    username: seen.username,
    mediaId: seen.media?.id ?? null,
  })),
);

/** A post whose caption names the account. */
export async function readMentionedPost(
  send: Send,
  ask: Asking & { mediaId: string },
): Promise<PostSeen> {
  const args = { media_id: ask.mediaId };
  const query = { fields: fieldList([{ name: 'mentioned_media', args, fields: postFields }]) };
  const body = await answerTo(send, endpoints.mentionedPost, ask, [ask.accountId], { query });
  return readNode(body, v.object({ mentioned_media: post })).mentioned_media;
}

/** A comment that names the account, on whoever's post. */
export async function readMentionedComment(
  send: Send,
  ask: Asking & { commentId: string },
): Promise<MentionSeen> {
  const args = { comment_id: ask.commentId };
  const fields = ['id', 'text', 'timestamp', 'like_count', { name: 'media', fields: ['id'] }];
  const query = { fields: fieldList([{ name: 'mentioned_comment', args, fields }]) };
  const body = await answerTo(send, endpoints.mentionedComment, ask, [ask.accountId], { query });
  return readNode(body, v.object({ mentioned_comment: comment })).mentioned_comment;
}
