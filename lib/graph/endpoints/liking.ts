import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { takeDone } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{ig-user}/likes · DELETE /{ig-user}/likes
 * Permission: instagram_basic, instagram_manage_engagement. Task: not stated by Meta; MANAGE or
 * MODERATE taken. Both may be repeated: a like that is there stays.
 * Errors: more than fifty in five seconds lock likes out for an hour.
 * Source: Instagram Platform reference, "IG User Likes".
 */

const liking = {
  permissions: ['instagram_basic', 'instagram_manage_engagement'],
  part: 'liking',
  speaker: 'either',
  lane: 'likes',
  limits: 'Fifty in five seconds; no stories, nothing private.',
  source: 'IG User Likes',
} as const;

export const endpoints = describe({
  like: { ...liking, call: 'POST /{ig-user}/likes' },
  unlike: { ...liking, call: 'DELETE /{ig-user}/likes' },
});

/** A post or a comment, never both. */
export type Liked = { mediaId: string; commentId?: never } | { commentId: string; mediaId?: never };

const named = ({ mediaId, commentId }: Liked): Record<string, string> =>
  mediaId === undefined ? { comment_id: commentId } : { media_id: mediaId };

/** Likes a post or a comment as the account. */
export async function like(send: Send, ask: Asking & Liked): Promise<void> {
  const body = named(ask);
  takeDone(await answerTo(send, endpoints.like, ask, [ask.accountId], { body }));
}

/** Takes a like back. */
export async function unlike(send: Send, ask: Asking & Liked): Promise<void> {
  const query = named(ask);
  takeDone(await answerTo(send, endpoints.unlike, ask, [ask.accountId], { query }));
}
