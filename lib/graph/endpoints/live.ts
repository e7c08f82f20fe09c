import type { Instant } from '../../shared/ids.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { type Turn, turnQuery } from '../paging.ts';
import { type Edge, readEdgeBody } from '../parse/edge.ts';
import { post, type PostSeen } from '../parse/post.ts';
import { toSeconds } from '../parse/time.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/live_media
 * Permission: instagram_basic, pages_read_engagement (Meta's page prints `instagram_read_engagement`,
 * which does not exist). Task: any. Units: times in UTC.
 * Only what is on air now. Its `media_type` is unconfirmed; one answer had `BROADCAST`.
 * Source: Instagram Platform reference, "IG User Live Media".
 */

export const endpoints = describe({
  live: {
    call: 'GET /{ig-user}/live_media',
    ...needs.reading,
    limits: 'Only while it is on air.',
    source: 'IG User Live Media',
  },
});

const fields = fieldList([
  ...['id', 'media_type', 'media_product_type', 'permalink', 'timestamp', 'username'],
  { name: 'owner', fields: ['id'] },
]);

/** What the account broadcasts at this moment. */
export async function readLive(
  send: Send,
  ask: Asking & Turn & { since?: Instant; until?: Instant },
): Promise<Edge<PostSeen>> {
  const { since, until } = ask;
  const query = {
    ...{ fields, ...turnQuery(ask) },
    ...(since === undefined ? {} : { since: String(toSeconds(since)) }),
    ...(until === undefined ? {} : { until: String(toSeconds(until)) }),
  };
  return readEdgeBody(await answerTo(send, endpoints.live, ask, [ask.accountId], { query }), post);
}
