import type { Instant } from '../../shared/ids.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { type Turn, turnQuery } from '../paging.ts';
import { readEdgeBody } from '../parse/edge.ts';
import { media, mediaFieldsWith, type MediaSeen } from '../parse/media.ts';
import { toSeconds } from '../parse/time.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/media
 * Permission: instagram_basic, pages_read_engagement. Task: any. Units: counts; times in UTC.
 * Newest first, the ten thousand newest at most, no stories. `like_count` is left out where the
 * owner hides it. Errors: 100 for a cursor too far.
 * Source: Instagram Platform reference, "IG User Media" and "IG Media".
 */

export const endpoints = describe({
  media: {
    call: 'GET /{ig-user}/media',
    ...needs.reading,
    source: 'IG User Media',
  },
});

export type MediaPage = { media: MediaSeen[]; after: string | null; dropped: number };

/** One page of posts without insights and comments; of a span of time where one is given. */
export async function readMediaPage(
  send: Send,
  ask: Asking & Turn & { since?: Instant; until?: Instant; commentsOpen?: boolean },
): Promise<MediaPage> {
  const { accountId, since, until } = ask;
  const query = {
    fields: fieldList(mediaFieldsWith(ask.commentsOpen)),
    ...turnQuery(ask),
    ...(since === undefined ? {} : { since: String(toSeconds(since)) }),
    ...(until === undefined ? {} : { until: String(toSeconds(until)) }),
  };
  const body = await answerTo(send, endpoints.media, ask, [accountId], { query });
  const edge = readEdgeBody(body, media);
  return { media: edge.items, after: edge.after, dropped: edge.dropped };
}
