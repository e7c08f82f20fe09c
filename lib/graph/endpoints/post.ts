import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { type Edge, readEdgeBody, readNode } from '../parse/edge.ts';
import { ownPostFields, post, type PostSeen } from '../parse/post.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-media}, /{ig-media}/children
 * Permission: instagram_basic, pages_read_engagement. Task: any. Units: counts; times in UTC.
 * Own posts, and pictures of own carousels; these have neither caption nor counts nor permalink.
 * `like_count` is left out where the owner hides it, `media_url` where a sound is not free.
 * Errors: 100/33 or 24 for a post that is gone, 1 when it is too much at once.
 * Source: Instagram Platform reference, "IG Media" and "IG Media Children".
 */

export const endpoints = describe({
  post: { ...needs.reading, call: 'GET /{ig-media}', source: 'IG Media' },
  children: {
    ...needs.reading,
    call: 'GET /{ig-media}/children',
    limits: 'Ten at most, in the carousel’s own order.',
    source: 'IG Media Children',
  },
});

export type { PostSeen } from '../parse/post.ts';

const all = fieldList(ownPostFields);
const ofChildren = fieldList([
  ...['id', 'media_type', 'media_url', 'thumbnail_url', 'timestamp', 'username', 'shortcode'],
  { name: 'owner', fields: ['id'] },
]);

/** One post of the account, whole. */
export async function readWholePost(
  send: Send,
  ask: Asking & { mediaId: string },
): Promise<PostSeen> {
  const query = { fields: all };
  return readNode(await answerTo(send, endpoints.post, ask, [ask.mediaId], { query }), post);
}

/** The pictures and films of a carousel. */
export async function readChildren(
  send: Send,
  ask: Asking & { mediaId: string },
): Promise<Edge<PostSeen>> {
  const query = { fields: ofChildren };
  return readEdgeBody(
    await answerTo(send, endpoints.children, ask, [ask.mediaId], { query }),
    post,
  );
}
