import * as v from 'valibot';
import { readEdge, raw } from './edge.ts';
import { address, answer, count, id, maybe, number, text, texts, word } from './values.ts';

/** What Meta's review said of a product; `none` before there was one. */
export type Review = 'approved' | 'outdated' | 'pending' | 'rejected' | 'none' | 'other' | null;

export type CatalogSeen = {
  id: string;
  name: string | null;
  shop: string | null;
  products: number | null;
};

export type ProductSeen = {
  id: string;
  merchantId: string | null;
  name: string | null;
  imageUrl: string | null;
  /** The shop's own number. */
  retailerId: string | null;
  review: Review;
  checkout: boolean | null;
  variants: { id: string; name: string | null }[];
};

/** A product tagged in a post; the place is a share of the picture, and films have none. */
export type ProductTagSeen = {
  id: string;
  merchantId: string | null;
  name: string | null;
  imageUrl: string | null;
  review: Review;
  checkout: boolean | null;
  price: string | null;
  barePrice: string | null;
  bareSalePrice: string | null;
  x: number | null;
  y: number | null;
};

export type AppealSeen = {
  productId: string;
  eligible: boolean | null;
  review: Review;
  /** As Meta words it: its values are not documented. */
  state: string | null;
  reasons: string[];
};

const review = word({
  approved: 'approved',
  outdated: 'outdated',
  pending: 'pending',
  rejected: 'rejected',
  no_review: 'none',
  '': 'none',
});

export const catalog = v.pipe(
  v.object({ catalog_id: id, catalog_name: text, shop_name: text, product_count: count }),
  v.transform((seen): CatalogSeen => ({
    id: seen.catalog_id,
    name: seen.catalog_name,
    shop: seen.shop_name,
    products: seen.product_count,
  })),
);

const variant = v.pipe(
  v.object({ product_id: id, variant_name: text }),
  v.transform((seen) => ({ id: seen.product_id, name: seen.variant_name })),
);

export const product = v.pipe(
  v.object({
    ...{ product_id: id, merchant_id: maybe(id), product_name: text, image_url: address },
    ...{ retailer_id: text, review_status: review, is_checkout_flow: answer },
    product_variants: raw,
  }),
  v.transform((seen): ProductSeen => ({
    id: seen.product_id,
    merchantId: seen.merchant_id,
    name: seen.product_name,
    imageUrl: seen.image_url,
    retailerId: seen.retailer_id,
    review: seen.review_status,
    checkout: seen.is_checkout_flow,
    variants: readEdge({ data: seen.product_variants }, variant).items,
  })),
);

export const productTag = v.pipe(
  v.object({
    ...{ product_id: id, merchant_id: maybe(id), name: text, image_url: address },
    ...{ review_status: review, is_checkout: answer, price_string: text },
    ...{ stripped_price_string: text, stripped_sale_price_string: text, x: number, y: number },
  }),
  v.transform((seen): ProductTagSeen => ({
    id: seen.product_id,
    merchantId: seen.merchant_id,
    name: seen.name,
    imageUrl: seen.image_url,
    review: seen.review_status,
    checkout: seen.is_checkout,
    price: seen.price_string,
    barePrice: seen.stripped_price_string,
    bareSalePrice: seen.stripped_sale_price_string,
    x: seen.x,
    y: seen.y,
  })),
);

export const appeal = v.pipe(
  v.object({
    ...{ product_id: id, eligible_for_appeal: answer, review_status: review },
    ...{ product_appeal_status: text, rejection_reasons: texts },
  }),
  v.transform((seen): AppealSeen => ({
    productId: seen.product_id,
    eligible: seen.eligible_for_appeal,
    review: seen.review_status,
    state: seen.product_appeal_status,
    reasons: seen.rejection_reasons,
  })),
);
