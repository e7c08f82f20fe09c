import type { Instant } from '../../shared/ids.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { readOnly } from '../parse/edge.ts';
import { toSeconds } from '../parse/time.ts';
import { limit, type PublishingLimitSeen } from '../parse/publishing-limit.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/content_publishing_limit
 * Permission: instagram_basic, instagram_content_publish, pages_read_engagement.
 * Task: MANAGE or CREATE_CONTENT. Units: posts in the rolling window; seconds for its length.
 * Meta's pages name 100, 50 and 25 posts a day: what this account may is told here alone.
 * Carousels count once; stories and reels count, containers do not.
 * Source: Instagram Platform reference, "IG User Content Publishing Limit".
 */

export const endpoints = describe({
  publishingLimit: {
    call: 'GET /{ig-user}/content_publishing_limit',
    permissions: ['instagram_basic', 'instagram_content_publish', 'pages_read_engagement'],
    part: 'publishing',
    speaker: 'either',
    lane: 'reads',
    source: 'IG User Content Publishing Limit',
  },
});

export type { PublishingLimitSeen } from '../parse/publishing-limit.ts';

/** How many posts the window may have, and has had; since a moment within it where one is given. */
export async function readPublishingLimit(
  send: Send,
  ask: Asking & { since?: Instant },
): Promise<PublishingLimitSeen> {
  const { accountId, since } = ask;
  const query = {
    fields: 'config,quota_usage',
    ...(since === undefined ? {} : { since: String(toSeconds(since)) }),
  };
  return readOnly(
    await answerTo(send, endpoints.publishingLimit, ask, [accountId], { query }),
    limit,
  );
}
