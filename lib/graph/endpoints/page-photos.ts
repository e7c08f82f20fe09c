import * as v from 'valibot';
import { AppError } from '../../shared/problem.ts';
import { answerTo } from '../answer.ts';
import { openAddress } from '../checks.ts';
import { describe } from '../endpoint.ts';
import { raw, readNode } from '../parse/edge.ts';
import { address, count } from '../parse/values.ts';
import { idMade, takeDone } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{page}/photos · GET /{photo} · DELETE /{photo}
 * Permission: pages_manage_posts, pages_read_engagement, pages_show_list. Task: CREATE_CONTENT.
 * Units: pixels. Lends a picture a public address: unpublished, it shows to nobody. Making one
 * twice costs nothing but the tidying; deleting may be repeated, and answers 100/33 then. Meta
 * keeps it for a day or so (unconfirmed) and encodes it anew.
 * Errors: 36000 to 36003 and 1609005 for pictures, 200 without the right.
 * Source: Graph API reference, "Page Photos" and "Photo".
 */

const lending = {
  permissions: ['pages_manage_posts', 'pages_read_engagement', 'pages_show_list'],
  part: 'publishing',
  speaker: 'page',
} as const;

export const endpoints = describe({
  lend: { ...lending, call: 'POST /{page}/photos', lane: 'writes', source: 'Page Photos' },
  read: { ...lending, call: 'GET /{photo}', lane: 'reads', source: 'Photo' },
  remove: { ...lending, call: 'DELETE /{photo}', lane: 'writes', source: 'Photo' },
});

/** Bytes of a picture, or where Meta finds it. */
export type Lent = { bytes: Blob; address?: never } | { address: string; bytes?: never };

/** Puts an unpublished photo on the Page; the answer is its id. */
export async function lendPhoto(
  send: Send,
  ask: Asking & { pageId: string; picture: Lent; signal?: AbortSignal },
): Promise<string> {
  const { pageId, picture, signal } = ask;
  const unseen = { published: 'false', temporary: 'true' };
  if (picture.bytes?.size === 0) {
    throw new AppError({ code: 'bad-media', reason: 'picture-unfit' }, 'not sent: no bytes');
  }
  const more = picture.bytes
    ? { body: unseen, file: { name: 'source', bytes: picture.bytes } }
    : { body: { ...unseen, url: openAddress(picture.address) } };
  const all = { ...more, ...(signal ? { signal } : {}) };
  return idMade(await answerTo(send, endpoints.lend, ask, [pageId], all));
}

const image = v.object({ source: address, width: count, height: count });
type Image = v.InferOutput<typeof image>;

const area = ({ width, height }: Image): number => (width ?? 0) * (height ?? 0);

/** The address of a lent photo's largest picture; null while Meta has none. */
export async function readPhotoAddress(
  send: Send,
  ask: Asking & { photoId: string },
): Promise<string | null> {
  const query = { fields: 'images' };
  const body = await answerTo(send, endpoints.read, ask, [ask.photoId], { query });
  const { images } = readNode(body, v.object({ images: raw }));
  const seen = (Array.isArray(images) ? images : []).flatMap((one): Image[] => {
    const read = v.safeParse(image, one);
    return read.success && read.output.source !== null ? [read.output] : [];
  });
  const [largest] = seen.sort((a, b) => area(b) - area(a));
  return largest?.source ?? null;
}

/** Takes a lent photo off the Page. */
export async function deletePhoto(send: Send, ask: Asking & { photoId: string }): Promise<void> {
  takeDone(await answerTo(send, endpoints.remove, ask, [ask.photoId]));
}
