import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { type Turn, turnQuery } from '../paging.ts';
import { type Edge, readEdgeBody, readOnly } from '../parse/edge.ts';
import {
  appeal,
  type AppealSeen,
  catalog,
  type CatalogSeen,
  product,
  type ProductSeen,
  productTag,
  type ProductTagSeen,
} from '../parse/shop.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/available_catalogs, /{ig-user}/catalog_product_search,
 * /{ig-user}/product_appeal, /{ig-media}/product_tags
 * Permission: instagram_basic, catalog_management, instagram_shopping_tag_products.
 * Task: none on the Page; an admin's role in the business that owns an approved shop.
 * Units: prices are words with their currency, places shares of the picture. Ids come as bare
 * numbers. Not for creator accounts.
 * Source: Instagram Platform, "Product Tagging"; reference of the four edges.
 */

const reading = {
  permissions: ['instagram_basic', 'catalog_management', 'instagram_shopping_tag_products'],
  part: null,
  speaker: 'user',
  lane: 'reads',
  source: 'Product Tagging',
} as const;

export const endpoints = describe({
  catalogs: { ...reading, call: 'GET /{ig-user}/available_catalogs' },
  products: { ...reading, call: 'GET /{ig-user}/catalog_product_search' },
  appeal: { ...reading, call: 'GET /{ig-user}/product_appeal' },
  productTags: { ...reading, call: 'GET /{ig-media}/product_tags' },
});

/** The catalogs whose products the account may tag. */
export async function readCatalogs(send: Send, ask: Asking): Promise<Edge<CatalogSeen>> {
  return readEdgeBody(await answerTo(send, endpoints.catalogs, ask, [ask.accountId]), catalog);
}

/** Products of a catalog for words; without words all of them. */
export async function searchProducts(
  send: Send,
  ask: Asking & Turn & { catalogId: string; words?: string },
): Promise<Edge<ProductSeen>> {
  const { accountId, catalogId, words = '' } = ask;
  const query = {
    ...{ catalog_id: catalogId, ...turnQuery(ask) },
    ...(words === '' ? {} : { q: words }),
  };
  const body = await answerTo(send, endpoints.products, ask, [accountId], { query });
  return readEdgeBody(body, product);
}

/** Whether a rejected product may be argued for, and how that stands. */
export async function readAppeal(
  send: Send,
  ask: Asking & { productId: string },
): Promise<AppealSeen> {
  const query = { product_id: ask.productId };
  return readOnly(await answerTo(send, endpoints.appeal, ask, [ask.accountId], { query }), appeal);
}

/** The products tagged in a post of the account. */
export async function readProductTags(
  send: Send,
  ask: Asking & { mediaId: string },
): Promise<Edge<ProductTagSeen>> {
  return readEdgeBody(await answerTo(send, endpoints.productTags, ask, [ask.mediaId]), productTag);
}
