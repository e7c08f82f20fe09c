import { expect } from 'vitest';
import { readPages } from '../../lib/graph/endpoints/pages.ts';
import { readBusinesses, readPortfolioPages } from '../../lib/graph/endpoints/portfolio.ts';
import { contract } from './help/contract.ts';

contract(
  'a portfolio',
  ({ staged }) => {
    staged('is closed without its permission, and its Pages are in no list', async ({ send }) => {
      expect(await readPages(send)).toEqual([]);
      await expect(readBusinesses(send)).rejects.toMatchObject({
        problem: { code: 'not-allowed', reason: 'permission-missing' },
      });
    });

    staged('leads to the Pages it holds', async ({ send, accountId, sandbox }) => {
      sandbox.world.people[0]?.handed.grants.set('business_management', 'granted');
      const pages = await readPortfolioPages(send);
      expect(pages.map(({ instagram }) => instagram?.id)).toContain(accountId);
      expect(pages.every(({ token }) => token !== null)).toBe(true);
      expect(pages.map(({ business }) => business)).toEqual(Array(2).fill('Estuary Makers Ltd'));
    });
  },
  'portfolio',
);
