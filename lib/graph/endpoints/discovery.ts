import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { fieldList } from '../fields.ts';
import type { Turn } from '../paging.ts';
import { type Edge, raw, readCursorEdge, readNode } from '../parse/edge.ts';
import { children, post, type PostSeen, strangerFields } from '../parse/post.ts';
import { profile, type ProfileSeen, publicProfileFields } from '../parse/profile.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user} with business_discovery.username(…) inside
 * Permission: instagram_basic, instagram_manage_insights, pages_read_engagement. Task: ANALYZE or
 * the like. Units: counts; views of reels alone, Instagram and Facebook together.
 * Public fields of professional, public accounts that are not age-gated. Counts in the platform's
 * limit. Posts have cursors and no address of the next page; what is inside carousels is costly.
 * Errors: 110/2207013 for everybody who cannot be found this way, whatever the cause.
 * Source: Instagram Platform, "Business Discovery".
 */

export const endpoints = describe({
  discovery: {
    call: 'GET /{ig-user}',
    permissions: ['instagram_basic', 'instagram_manage_insights', 'pages_read_engagement'],
    part: 'insights',
    speaker: 'either',
    lane: 'discovery',
    limits: 'Public professional accounts; the platform’s limit of a person.',
    source: 'Business Discovery',
  },
});

/** Somebody else's account, with the page of posts that was asked for. */
export type DiscoveredSeen = { profile: ProfileSeen; posts: Edge<PostSeen> };

const plainUsername = /^[a-z0-9._]{1,30}$/i;

const postFields = [
  ...strangerFields,
  ...['media_product_type', 'thumbnail_url', 'username', 'view_count'],
];

const found = v.object({
  business_discovery: v.pipe(
    v.looseObject({ media: raw }),
    v.transform((whole) => ({ media: whole.media, whole: whole as unknown })),
  ),
});

/** Looks up an account by its name, without the @. */
export async function readDiscovered(
  send: Send,
  ask: Asking & Turn & { username: string; withChildren?: boolean },
): Promise<DiscoveredSeen> {
  const { username, after, limit, withChildren = false } = ask;
  if (!plainUsername.test(username)) throw badRequest('a username of unknown shape');
  const fields = withChildren ? [...postFields, children] : postFields;
  const query = {
    fields: fieldList([
      {
        name: 'business_discovery',
        args: { username },
        fields: [...publicProfileFields, { name: 'media', limit, after, fields }],
      },
    ]),
  };
  const body = await answerTo(send, endpoints.discovery, ask, [ask.accountId], { query });
  const { media, whole } = readNode(body, found).business_discovery;
  return { profile: readNode(whole, profile), posts: readCursorEdge(media, post) };
}
