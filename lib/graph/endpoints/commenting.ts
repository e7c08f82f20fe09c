import { answerTo } from '../answer.ts';
import { commentText } from '../checks.ts';
import { describe } from '../endpoint.ts';
import { needs } from '../needs.ts';
import { idMade, takeDone } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{ig-media}/comments, /{ig-comment}/replies, /{ig-comment} · DELETE /{ig-comment}
 * Permission: instagram_basic, instagram_manage_comments, pages_read_engagement.
 * Task: MANAGE, CREATE_CONTENT or MODERATE. Units: characters. Comments and replies cannot be
 * repeated; hiding, showing and deleting can. A reply to a reply lands below its top comment.
 * Errors: 100/33 for what is gone, 10 or 200 without the right; hidden and live comments take no
 * reply, and the owner's own comments stay shown.
 * Source: Instagram Platform reference, "IG Media Comments" and "IG Comment".
 */

export const endpoints = describe({
  comment: { ...needs.commenting, call: 'POST /{ig-media}/comments', source: 'IG Media Comments' },
  reply: { ...needs.commenting, call: 'POST /{ig-comment}/replies', source: 'IG Comment Replies' },
  hide: { ...needs.commenting, call: 'POST /{ig-comment}', source: 'IG Comment' },
  remove: { ...needs.commenting, call: 'DELETE /{ig-comment}', source: 'IG Comment' },
});

type Told = Asking & { text: string };

/** Comments on a post, once; the answer is the comment's id. */
export async function commentOn(send: Send, ask: Told & { mediaId: string }): Promise<string> {
  const body = { message: commentText(ask.text) };
  return idMade(await answerTo(send, endpoints.comment, ask, [ask.mediaId], { body }));
}

/** Replies to a comment, once; the answer is the reply's id. */
export async function replyTo(send: Send, ask: Told & { commentId: string }): Promise<string> {
  const body = { message: commentText(ask.text) };
  return idMade(await answerTo(send, endpoints.reply, ask, [ask.commentId], { body }));
}

/** Hides a comment from everyone but its writer, or shows it again. */
export async function hideComment(
  send: Send,
  ask: Asking & { commentId: string; hidden: boolean },
): Promise<void> {
  const body = { hide: String(ask.hidden) };
  takeDone(await answerTo(send, endpoints.hide, ask, [ask.commentId], { body }));
}

/** Deletes a comment for good. */
export async function deleteComment(
  send: Send,
  ask: Asking & { commentId: string },
): Promise<void> {
  takeDone(await answerTo(send, endpoints.remove, ask, [ask.commentId]));
}
