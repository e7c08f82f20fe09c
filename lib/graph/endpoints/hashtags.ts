import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { describe, type Endpoint } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { fieldList } from '../fields.ts';
import { type Turn, turnQuery } from '../paging.ts';
import { type Edge, readEdgeBody, readNode, readOnly } from '../parse/edge.ts';
import { post, type PostSeen } from '../parse/post.ts';
import { id, text } from '../parse/values.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /ig_hashtag_search, /{ig-hashtag}, /{ig-hashtag}/top_media, /{ig-hashtag}/recent_media,
 * /{ig-user}/recently_searched_hashtags
 * Permission: instagram_basic and the feature Instagram Public Content Access. Task: any.
 * Units: counts; times in UTC. Whose posts they are is never told; recent ones are of the last 24
 * hours, in no strict order. The pages have `after` alone, and the same one may come again.
 * Errors: 24/2207024 for a hashtag nobody used, a general one for sensitive words; over the quota
 * probably 18/2207034 (unconfirmed).
 * Source: Instagram Platform, "Hashtag Search"; reference, "IG Hashtag".
 */

const reading = {
  permissions: ['instagram_basic', 'Instagram Public Content Access'],
  part: null,
  speaker: 'user',
  lane: 'hashtags',
  limits: 'Thirty different hashtags in seven days; one asked about again is free.',
  source: 'Hashtag Search',
} as const;

export const endpoints = describe({
  search: { ...reading, call: 'GET /ig_hashtag_search' },
  hashtag: { ...reading, call: 'GET /{ig-hashtag}', source: 'IG Hashtag' },
  top: { ...reading, call: 'GET /{ig-hashtag}/top_media', source: 'IG Hashtag Top Media' },
  recent: { ...reading, call: 'GET /{ig-hashtag}/recent_media', source: 'IG Hashtag Recent Media' },
  searched: {
    ...reading,
    call: 'GET /{ig-user}/recently_searched_hashtags',
    source: 'IG User Recently Searched Hashtags',
  },
});

export type HashtagSeen = { id: string; name: string | null };

const hashtag = v.object({ id, name: text });
const mostAtOnce = 30;

/** A hashtag as Meta wants it: no mark, no space, no emoji. */
function plainTag(given: string): string {
  const tag = given.replace(/^#/, '');
  if (!/^[\p{L}\p{M}\p{N}_]{1,100}$/u.test(tag)) throw badRequest('a hashtag of unknown shape');
  return tag;
}

/** The id of a hashtag, the same for everybody and for ever. */
export async function searchHashtag(send: Send, ask: Asking & { tag: string }): Promise<string> {
  const query = { user_id: ask.accountId, q: plainTag(ask.tag) };
  return readOnly(await answerTo(send, endpoints.search, ask, [], { query }), v.object({ id })).id;
}

/** A hashtag's name by its id. */
export async function readHashtag(
  send: Send,
  ask: Asking & { hashtagId: string },
): Promise<HashtagSeen> {
  const query = { fields: 'id,name', user_id: ask.accountId };
  return readNode(
    await answerTo(send, endpoints.hashtag, ask, [ask.hashtagId], { query }),
    hashtag,
  );
}

type PostsAsk = Asking & Turn & { hashtagId: string };

const fields = fieldList([
  ...['id', 'caption', 'media_type', 'media_url', 'permalink', 'timestamp'],
  ...['like_count', 'comments_count'],
  { name: 'children', fields: ['id', 'media_type', 'media_url'] },
]);

async function posts(send: Send, endpoint: Endpoint, ask: PostsAsk): Promise<Edge<PostSeen>> {
  const query = { user_id: ask.accountId, fields, ...turnQuery(ask) };
  return readEdgeBody(await answerTo(send, endpoint, ask, [ask.hashtagId], { query }), post);
}

/** The posts most people liked, in no order of time; fifty a page at most. */
export const readTopPosts = (send: Send, ask: PostsAsk): Promise<Edge<PostSeen>> =>
  posts(send, endpoints.top, ask);

/** Posts of the last 24 hours; fifty a page at most. */
export const readRecentPosts = (send: Send, ask: PostsAsk): Promise<Edge<PostSeen>> =>
  posts(send, endpoints.recent, ask);

/** The hashtags that count towards this week's thirty. */
export async function readSearchedHashtags(send: Send, ask: Asking): Promise<Edge<HashtagSeen>> {
  const query = { fields: 'id,name', limit: String(mostAtOnce) };
  const body = await answerTo(send, endpoints.searched, ask, [ask.accountId], { query });
  return readEdgeBody(body, hashtag);
}
