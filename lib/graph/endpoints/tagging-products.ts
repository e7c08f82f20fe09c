import { answerTo } from '../answer.ts';
import { productTags } from '../checks.ts';
import { containerMost } from '../../shared/container/rules.ts';
import { describe } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { takeDone } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{ig-media}/product_tags · DELETE /{ig-media}/product_tags · POST /{ig-user}/product_appeal
 * Permission: instagram_basic, catalog_management, instagram_shopping_tag_products. Task: a role
 * of administrator in the shop's business. Units: shares of the picture from its upper left, on
 * photos alone. Tagging may be repeated: a tag that is there is moved.
 * Errors: 100/2207037 for products that cannot be tagged, 100/2207035 and 2207036 for spots.
 * Source: Instagram Platform reference, "IG Media Product Tags" and "IG User Product Appeal".
 */

const shop = {
  permissions: ['instagram_basic', 'catalog_management', 'instagram_shopping_tag_products'],
  part: null,
  speaker: 'user',
  lane: 'writes',
} as const;

export const endpoints = describe({
  tag: {
    ...shop,
    call: 'POST /{ig-media}/product_tags',
    limits: 'Five products a picture.',
    source: 'IG Media Product Tags',
  },
  untag: { ...shop, call: 'DELETE /{ig-media}/product_tags', source: 'IG Media Product Tags' },
  appeal: {
    ...shop,
    call: 'POST /{ig-user}/product_appeal',
    source: 'IG User Product Appeal',
  },
});

type Tag = { productId: string; x?: number; y?: number };
type Untag = { productId: string; merchantId: string };
/** The picture of a carousel that is meant, from 0 on; none for a single one. */
type Child = { childIndex?: number };
type OnMedia = Asking & Child & { mediaId: string };

const childOf = ({ childIndex }: Child): Record<string, string> =>
  childIndex === undefined ? {} : { child_index: String(childIndex) };

/** Tags products on a post, or moves the tags that are there. */
export async function tagProducts(send: Send, ask: OnMedia & { tags: Tag[] }): Promise<void> {
  const tags = productTags(ask.tags, containerMost.productTags);
  const updated = tags.map(({ productId, ...spot }) => ({ product_id: productId, ...spot }));
  const body = { updated_tags: JSON.stringify(updated), ...childOf(ask) };
  takeDone(await answerTo(send, endpoints.tag, ask, [ask.mediaId], { body }));
}

/** Takes tags of products off a post. */
export async function untagProducts(send: Send, ask: OnMedia & { tags: Untag[] }): Promise<void> {
  if (ask.tags.length === 0) throw badRequest('no product to take off');
  const deleted = ask.tags.map(({ productId, merchantId }) => ({
    product_id: productId,
    merchant_id: merchantId,
  }));
  const query = { deleted_tags: JSON.stringify(deleted), ...childOf(ask) };
  takeDone(await answerTo(send, endpoints.untag, ask, [ask.mediaId], { query }));
}

/** Asks Meta to look again at a product it rejected. */
export async function appealProduct(
  send: Send,
  ask: Asking & { productId: string; why: string },
): Promise<void> {
  const { accountId, productId, why } = ask;
  if (why.trim() === '') throw badRequest('an appeal without a reason');
  const body = { product_id: productId, appeal_reason: why };
  takeDone(await answerTo(send, endpoints.appeal, ask, [accountId], { body }));
}
