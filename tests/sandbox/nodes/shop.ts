import type { Ask, Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import { pictureUrl } from '../images/address.ts';
import { listing } from '../paging.ts';
import { allow } from '../permissions.ts';
import type { Catalog, Product, ProductTag } from '../world/beside.ts';
import type { Account, Post } from '../world/things.ts';
import { type Kind, readNode } from './read.ts';

interface Row<T> {
  id: string;
  of: T;
}

const catalogKind: Kind<Row<Catalog>> = {
  ...{ type: 'UserAvailableCatalogs', bare: true, edges: {} },
  shown: ['catalog_id', 'catalog_name', 'shop_name', 'product_count'],
  fields: {
    catalog_id: ({ of }) => of.id,
    catalog_name: ({ of }) => of.name,
    shop_name: ({ of }) => of.shop,
    product_count: ({ of }) => of.products.length,
  },
};

const productKind: Kind<Row<Product>> = {
  ...{ type: 'ShadowIGUserCatalogProductSearch', bare: true, edges: {} },
  shown: [
    ...['product_id', 'merchant_id', 'product_name', 'image_url', 'retailer_id'],
    ...['review_status', 'is_checkout_flow', 'product_variants'],
  ],
  fields: {
    product_id: ({ of }) => of.id,
    merchant_id: ({ of }) => of.merchant,
    product_name: ({ of }) => of.name,
    image_url: ({ of }, call) => pictureUrl(of.picture, call),
    retailer_id: ({ of }) => of.retailer,
    review_status: ({ of }) => of.review,
    is_checkout_flow: ({ of }) => of.checkout,
    product_variants: ({ of }) =>
      of.variants.map(({ id, name }) => ({
        product_id: id,
        ...(name === undefined ? {} : { variant_name: name }),
      })),
  },
};

const tagKind: Kind<Row<ProductTag>> = {
  ...{ type: 'ShadowIGMediaProductTags', bare: true, edges: {} },
  shown: [
    ...['product_id', 'merchant_id', 'name', 'price_string', 'image_url', 'review_status'],
    ...['is_checkout', 'stripped_price_string', 'stripped_sale_price_string', 'x', 'y'],
  ],
  fields: {
    product_id: ({ of }) => of.product.id,
    merchant_id: ({ of }) => of.product.merchant,
    name: ({ of }) => of.product.name,
    price_string: ({ of }) => of.product.price,
    image_url: ({ of }, call) => pictureUrl(of.product.picture, call),
    review_status: ({ of }) => of.product.review,
    is_checkout: ({ of }) => of.product.checkout,
    stripped_price_string: ({ of }) => of.product.price,
    stripped_sale_price_string: ({ of }) => of.product.salePrice,
    x: ({ of }) => of.x,
    y: ({ of }) => of.y,
  },
};

const productsOf = ({ catalogs = [] }: Account): Product[] =>
  catalogs.flatMap((one) => one.products);

/** Shop edges of an account: catalogues, what is in them, and appeals. */
export const shopEdges: Kind<Account>['edges'] = {
  available_catalogs: (account, ask, call) => {
    allow(call, account, 'catalogs');
    const rows = (account.catalogs ?? []).map((of) => ({ id: of.id, of }));
    return { data: listing(catalogKind, rows, ask, call).data };
  },
  catalog_product_search: (account, ask, call) => {
    allow(call, account, 'catalogs');
    const catalog = account.catalogs?.find((one) => one.id === needed(ask, 'catalog_id'));
    if (!catalog) throw badParameter('Invalid catalog_id');
    const words = (ask.args['q'] ?? '').toLowerCase();
    const rows = catalog.products
      .filter((product) => product.name.toLowerCase().includes(words))
      .map((of) => ({ id: String(of.id), of }));
    return listing(productKind, rows, ask, call);
  },
  product_appeal: (account, ask, call) => {
    allow(call, account, 'catalogs');
    const id = needed(ask, 'product_id');
    const product = productsOf(account).find((one) => String(one.id) === id);
    if (!product) throw badParameter('Invalid product_id');
    const row = {
      eligible_for_appeal: product.appealable,
      product_id: product.id,
      review_status: product.review,
    };
    return { data: [row] };
  },
};

function needed({ args }: Ask, name: string): string {
  const value = args[name];
  if (!value) throw badParameter(`The parameter ${name} is required`);
  return value;
}

/** The products tagged in a post. */
export function productTags(post: Post, ask: Ask, call: Call): unknown {
  allow(call, post.owner, 'catalogs', post.id);
  const rows = (post.productTags ?? []).map((of) => ({ id: String(of.product.id), of }));
  return { data: rows.map((row) => readNode(tagKind, row, ask.fields, call)) };
}
