import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { takeDone } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{ig-user}/collaboration_invites
 * Permission: instagram_basic. Task: not stated by Meta; CREATE_CONTENT taken, for the post shows
 * on the account's own profile.
 * Errors: 100 for an invite that was answered or taken back.
 * Source: Instagram Platform reference, "IG User Collaboration Invites".
 */

export const endpoints = describe({
  answer: {
    call: 'POST /{ig-user}/collaboration_invites',
    permissions: ['instagram_basic'],
    part: 'publishing',
    speaker: 'either',
    lane: 'writes',
    limits: 'Fifty answers a day.',
    source: 'IG User Collaboration Invites',
  },
});

/** Takes part in another account's post, or declines to. */
export async function answerInvite(
  send: Send,
  ask: Asking & { mediaId: string; accept: boolean },
): Promise<void> {
  const { accountId, mediaId, accept } = ask;
  const body = { media_id: mediaId, accept: String(accept) };
  takeDone(await answerTo(send, endpoints.answer, ask, [accountId], { body }));
}
