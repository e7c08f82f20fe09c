import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { needs } from '../needs.ts';
import { takeDone } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{ig-media} · DELETE /{ig-media}
 * Permission: instagram_basic, instagram_manage_comments and pages_read_engagement to open and
 * close comments; instagram_manage_contents to delete. Task: MANAGE, CREATE_CONTENT or MODERATE
 * for comments, MANAGE or CREATE_CONTENT to delete (unconfirmed). Both may be repeated; a deleted
 * post answers 100/33. Nothing else of a post can be changed.
 * Errors: -1/2207073 for what Instagram deletes in its own app only: ads and single parts of a
 * carousel.
 * Source: Instagram Platform reference, "IG Media".
 */

export const endpoints = describe({
  openComments: {
    call: 'POST /{ig-media}',
    ...needs.commenting,
    limits: 'Not while a broadcast is live.',
    source: 'IG Media',
  },
  remove: {
    call: 'DELETE /{ig-media}',
    permissions: ['instagram_basic', 'instagram_manage_contents'],
    part: 'contents',
    speaker: 'either',
    lane: 'writes',
    limits: 'Whole posts, reels and stories; no ads.',
    source: 'IG Media',
  },
});

/** Opens or closes a post's comments. */
export async function openComments(
  send: Send,
  ask: Asking & { mediaId: string; open: boolean },
): Promise<void> {
  const body = { comment_enabled: String(ask.open) };
  takeDone(await answerTo(send, endpoints.openComments, ask, [ask.mediaId], { body }));
}

/** Deletes a post for good. */
export async function deleteMedia(send: Send, ask: Asking & { mediaId: string }): Promise<void> {
  takeDone(await answerTo(send, endpoints.remove, ask, [ask.mediaId]));
}
