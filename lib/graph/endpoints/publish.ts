import { describe, requestFor } from '../endpoint.ts';
import { idMade } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{ig-user}/media_publish
 * Permission: instagram_basic, instagram_content_publish, pages_read_engagement.
 * Task: MANAGE or CREATE_CONTENT. Cannot be repeated: it is sent once, and after a lost answer the
 * container's status and the list of posts are the only witnesses.
 * Errors: 9007/2207027 before the container is FINISHED, 9/2207042 above the day's posts,
 * 24/2207008 for a container that is gone, 25/2207050 for a restricted account; 4/2207051 says
 * that the act was blocked, and posts went live in spite of it.
 * Source: Instagram Platform reference, "IG User Media Publish".
 */

export const endpoints = describe({
  publish: {
    call: 'POST /{ig-user}/media_publish',
    permissions: ['instagram_basic', 'instagram_content_publish', 'pages_read_engagement'],
    part: 'publishing',
    speaker: 'either',
    lane: 'writes',
    limits: 'The day’s posts by content_publishing_limit; finished containers only.',
    source: 'IG User Media Publish',
  },
});

/** Publishes a finished container, once; the answer is the post's id. */
export async function publishContainer(
  send: Send,
  ask: Asking & { containerId: string },
): Promise<string> {
  const body = { creation_id: ask.containerId };
  const response = await send(requestFor(endpoints.publish, ask, [ask.accountId], { body }));
  return idMade(response.body);
}
