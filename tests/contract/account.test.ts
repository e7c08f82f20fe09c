import { expect } from 'vitest';
import { readAccountById, readMe } from '../../lib/graph/endpoints/accounts.ts';
import { readPages } from '../../lib/graph/endpoints/pages.ts';
import { contract } from './help/contract.ts';

contract('the person and the Pages', ({ reads }) => {
  reads('the token tells whose it is', async ({ send }) => {
    expect((await readMe(send)).name).not.toBe('');
  });

  reads(
    'the account is found through its Page, with what the person may do there',
    async (ground) => {
      const pages = await readPages(ground.send);
      const page = pages.find(({ instagram }) => instagram?.id === ground.accountId);
      expect(page?.tasks?.length).toBeGreaterThan(0);
      expect(page?.token).not.toBeNull();
    },
  );

  reads('the Page’s own settings name the account, too', async ({ send, accountId }) => {
    const pages = await readPages(send);
    expect(pages.find(({ instagram }) => instagram?.id === accountId)?.linked).toBe(true);
  });

  reads('the account answers to its id', async ({ send, accountId }) => {
    expect((await readAccountById(send, accountId)).username).not.toBe('');
  });
});
