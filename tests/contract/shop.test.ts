import { expect } from 'vitest';
import { readMediaPage } from '../../lib/graph/endpoints/media.ts';
import {
  readAppeal,
  readCatalogs,
  readProductTags,
  searchProducts,
} from '../../lib/graph/endpoints/shop.ts';
import { contract } from './help/contract.ts';

const first = { after: null, limit: 25 };

contract(
  'a shop',
  ({ staged }) => {
    staged('has catalogs with products, and some may be appealed for', async (ground) => {
      const { send, asking } = ground;
      const [catalog] = (await readCatalogs(send, asking)).items;
      const ask = { ...asking, ...first, catalogId: catalog?.id ?? '' };
      const { items } = await searchProducts(send, ask);
      expect(items).toHaveLength(catalog?.products ?? -1);
      const rejected = items.find(({ review }) => review === 'rejected');
      const appeal = await readAppeal(send, { ...asking, productId: rejected?.id ?? '' });
      expect(appeal).toMatchObject({ productId: rejected?.id, eligible: true });
      const found = await searchProducts(send, { ...ask, words: 'moon' });
      expect(found.items[0]?.variants).toHaveLength(2);
    });

    staged('has products in posts, each on its spot', async ({ send, asking }) => {
      const { media } = await readMediaPage(send, { ...asking, ...first });
      const photo = media.find(({ kind }) => kind === 'photo');
      const { items } = await readProductTags(send, { ...asking, mediaId: photo?.id ?? '' });
      expect(items.map(({ x, y }) => [x, y])).toEqual([
        [0.5, 0.8],
        [0.25, 0.4],
      ]);
    });
  },
  'shop',
);
