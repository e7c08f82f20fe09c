import { answerTo } from '../answer.ts';
import { commentText } from '../checks.ts';
import { describe } from '../endpoint.ts';
import { needs } from '../needs.ts';
import { idMade } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{ig-user}/mentions
 * Permission: instagram_basic, instagram_manage_comments, pages_read_engagement.
 * Task: MANAGE, CREATE_CONTENT or MODERATE. Units: characters. Cannot be repeated.
 * Errors: 100/33 or 24/2207006 for a post that is gone or private, and for stories.
 * Source: Instagram Platform reference, "IG User Mentions".
 */

export const endpoints = describe({
  answer: {
    call: 'POST /{ig-user}/mentions',
    ...needs.commenting,
    limits: 'Public posts, no stories.',
    source: 'IG User Mentions',
  },
});

/**
 * Answers where somebody named the account, once: below their comment, or below their post where
 * no comment is named. The answer is the new comment's id.
 */
export async function answerMention(
  send: Send,
  ask: Asking & { mediaId: string; commentId: string | null; text: string },
): Promise<string> {
  const { accountId, mediaId, commentId, text } = ask;
  const body = {
    media_id: mediaId,
    message: commentText(text),
    ...(commentId === null ? {} : { comment_id: commentId }),
  };
  return idMade(await answerTo(send, endpoints.answer, ask, [accountId], { body }));
}
