import { describe, expect, it } from 'vitest';
import { readPages } from '../../../lib/graph/endpoints/pages.ts';
import { readPortfolioPages } from '../../../lib/graph/endpoints/portfolio.ts';
import { inspectToken } from '../../../lib/graph/endpoints/tokens.ts';
import { answering } from './help/answers.ts';

describe('the Pages of portfolios', () => {
  it('are those owned and those worked on for others, each once', async () => {
    const { send, calls } = answering(({ path }) => {
      if (path === '/me/businesses') return { data: [{ id: '10001', name: 'Clay' }, null] };
      const clients = [{ id: '1', name: 'One' }, { id: '3' }];
      return { data: path.endsWith('owned_pages') ? [{ id: '1', access_token: 't' }] : clients };
    });
    const pages = await readPortfolioPages(send);
    expect(pages.map(({ id, token }) => [id, token])).toEqual([
      ['1', 't'],
      ['3', null],
    ]);
    expect(calls.map(({ path }) => path)).toEqual([
      '/me/businesses',
      '/10001/owned_pages',
      '/10001/client_pages',
    ]);
  });

  it('are not asked for their tasks, which are told in a person’s own list alone', async () => {
    const { send, calls } = answering(({ path }) => ({
      data: path === '/me/businesses' ? [{ id: '10001' }] : [],
    }));
    await readPortfolioPages(send);
    await readPages(send);
    const asking = calls.filter(({ query }) => /\btasks\b/.test(query.get('fields') ?? ''));
    expect(asking.map(({ path }) => path)).toEqual(['/me/accounts']);
  });

  it('want a permission whose absence is named', async () => {
    const message = '(#100) Requires business_management permission';
    const { send } = answering(() => ({ error: { code: 200, message } }));
    await expect(readPortfolioPages(send)).rejects.toMatchObject({
      problem: { reason: 'permission-missing', permission: 'business_management' },
    });
  });
});

describe('a Page', () => {
  it('tells whether it is one of the newer ones', async () => {
    const newer = 'has_transitioned_to_new_page_experience';
    const { send } = answering(() => ({
      data: [{ id: '1', [newer]: true }, { id: '2', [newer]: false }, { id: '3' }],
    }));
    const pages = await readPages(send);
    expect(pages.map(({ newExperience }) => newExperience)).toEqual([true, false, null]);
  });
});

describe('what a token was given for', () => {
  it('is told permission by permission, all of it where no ids stand', async () => {
    const granular_scopes = [
      { scope: 'pages_show_list', target_ids: ['134895793791914', 7] },
      { scope: 'instagram_basic' },
      { scope: 'read_insights', target_ids: [] },
      { scope: 'odd', target_ids: 'all' },
      { target_ids: ['1'] },
    ];
    const { send } = answering(() => ({ data: { is_valid: true, granular_scopes } }));
    expect((await inspectToken(send, 'secret')).grants).toEqual([
      { scope: 'pages_show_list', targetIds: ['134895793791914', '7'] },
      { scope: 'instagram_basic', targetIds: null },
      { scope: 'read_insights', targetIds: [] },
    ]);
  });
});
