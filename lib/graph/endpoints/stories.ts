import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { type Turn, turnQuery } from '../paging.ts';
import { type Edge, readEdgeBody } from '../parse/edge.ts';
import { post, type PostSeen, strangerFields } from '../parse/post.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/stories
 * Permission: instagram_basic, instagram_manage_insights, pages_read_engagement, pages_show_list.
 * Task: ANALYZE. Units: counts; times in UTC.
 * Stories of the last 24 hours alone; live stories and others' stories shared on are left out.
 * Source: Instagram Platform reference, "IG User Stories".
 */

export const endpoints = describe({
  stories: {
    call: 'GET /{ig-user}/stories',
    permissions: [
      'instagram_basic',
      'instagram_manage_insights',
      'pages_read_engagement',
      'pages_show_list',
    ],
    part: 'insights',
    speaker: 'either',
    lane: 'reads',
    limits: 'Stories are here for 24 hours.',
    source: 'IG User Stories',
  },
});

const more = ['media_product_type', 'thumbnail_url', 'username', 'shortcode'];
const fields = fieldList([...strangerFields, ...more, 'is_ai_generated']);

/** The stories that can be seen now. */
export async function readStories(send: Send, ask: Asking & Turn): Promise<Edge<PostSeen>> {
  const query = { fields, ...turnQuery(ask) };
  return readEdgeBody(
    await answerTo(send, endpoints.stories, ask, [ask.accountId], { query }),
    post,
  );
}
