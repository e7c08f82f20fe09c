import type { Product } from '../../sandbox/world/beside.ts';
import type { Account } from '../../sandbox/world/things.ts';

/** A product in a shop of the account's, which a world need not have. */
export function mugFor(account: Account): Product {
  const mug: Product = {
    ...{ id: 3231, merchant: 9, name: 'Mug', price: '€24.00', retailer: 'mug-1' },
    ...{ picture: account.picture, review: 'approved', checkout: false },
    ...{ variants: [], appealable: false },
  };
  account.catalogs ??= [];
  account.catalogs.push({ id: '960179311066902', name: 'Kiln', shop: 'Maren', products: [mug] });
  return mug;
}
