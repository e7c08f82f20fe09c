import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { type Turn, turnQuery } from '../paging.ts';
import { type Edge, readCursorEdgeBody } from '../parse/edge.ts';
import { post, type PostSeen, strangerFields } from '../parse/post.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/tags
 * Permission: instagram_basic, instagram_manage_comments, pages_read_engagement.
 * Task: MODERATE or the like. Units: counts; times in UTC.
 * Posts of others in which the account is tagged; those of private accounts are left out. Pages
 * have cursors and no address of the next one, so the end is an empty page.
 * Source: Instagram Platform reference, "IG User Tags".
 */

export const endpoints = describe({
  tagged: {
    call: 'GET /{ig-user}/tags',
    ...needs.comments,
    source: 'IG User Tags',
  },
});

const fields = fieldList([...strangerFields, 'media_product_type', 'username']);

/** One page of the posts the account is tagged in. */
export async function readTagged(send: Send, ask: Asking & Turn): Promise<Edge<PostSeen>> {
  const query = { fields, ...turnQuery(ask) };
  const body = await answerTo(send, endpoints.tagged, ask, [ask.accountId], { query });
  return readCursorEdgeBody(body, post);
}
