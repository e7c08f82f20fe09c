import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { brokenWorlds, pairs } from '../../sandbox/world/broken.ts';
import { links } from '../../sandbox/world/links.ts';
import { type Chained, inChain, whole } from './chained.ts';

/** What Meta says where a link is broken: a code with its subcode, or what is missing. */
const broken: Record<string, (there: Chained) => Promise<unknown>> = {
  expired: async ({ codeOf }) => expect(await codeOf('me')).toBe('190/463'),
  password: async ({ codeOf }) => expect(await codeOf('me')).toBe('190/460'),
  'logged-out': async ({ codeOf }) => expect(await codeOf('me')).toBe('190/467'),
  unreadable: async ({ codeOf }) => expect(await codeOf('me')).toBe('190'),
  removed: async ({ codeOf }) => expect(await codeOf('me')).toBe('190/458'),
  checkpoint: async ({ codeOf, signIn }) => {
    await signIn();
    expect(await codeOf('me')).toBe('190/459');
  },
  unconfirmed: async ({ codeOf, signIn }) => {
    await signIn();
    expect(await codeOf('me')).toBe('190/464');
  },
  'secret-required': async ({ codeOf }) => expect(await codeOf('me')).toBe('100'),
  'no-role': async ({ endOf }) => expect(await endOf()).toBe('1349126'),
  unfinished: async ({ endOf }) => expect(await endOf()).toBe('1349220'),
  lapsed: async ({ codeOf, list, grants, account }) => {
    expect(await codeOf(account)).toBe('10');
    expect((await list())[0]?.instagram_business_account).toBeUndefined();
    expect((await grants())['instagram_basic']).toBe('granted');
  },
  declined: async ({ codeOf, grants, insights }) => {
    expect((await grants())['instagram_manage_insights']).toBe('declined');
    expect(await codeOf(insights)).toBe('10');
  },
  unused: async ({ codeOf, grants, insights }) => {
    expect((await grants())['instagram_manage_insights']).toBe('expired');
    expect(await codeOf(insights)).toBe('10');
  },
  unconfigured: async ({ list, grants }) => {
    expect((await grants())['instagram_basic']).toBeUndefined();
    expect((await list())[0]?.instagram_business_account).toBeUndefined();
  },
  unreviewed: async ({ codeOf, grants, insights, account }) => {
    expect((await grants())['instagram_manage_insights']).toBeUndefined();
    expect([await codeOf(insights), await codeOf(account)]).toEqual(['10', 'ok']);
  },
  unverified: async ({ codeOf, grants }) => {
    expect(await grants()).toEqual({ public_profile: 'granted' });
    expect(await codeOf('me/accounts')).toBe('200');
  },
  inactive: async ({ codeOf, grants, insights }) => {
    expect((await grants())['instagram_manage_insights']).toBe('granted');
    expect([await codeOf(insights), await codeOf('me/accounts')]).toEqual(['10', '200']);
  },
  pageless: async ({ list }) => expect(await list()).toEqual([]),
  'page-unticked': async ({ list, targets, page, codeOf }) => {
    expect([await list(), await targets('pages_show_list')]).toEqual([[], []]);
    expect(await codeOf(page)).toBe('100/33');
  },
  'portfolio-page': async ({ list, targets, codeOf, page, account }) => {
    expect([await list(), await targets('pages_show_list')]).toEqual([[], undefined]);
    expect([await codeOf(page), await codeOf(account)]).toEqual(['ok', 'ok']);
  },
  'portfolio-declined': async ({ codeOf, grants, list, signIn }) => {
    await signIn('business_management');
    expect([await list(), await codeOf('me/businesses')]).toEqual([[], '200']);
    expect((await grants())['business_management']).toBe('declined');
  },
  'page-withdrawn': async ({ list, codeOf, page }) => {
    expect([await list(), await codeOf(page)]).toEqual([[], '100/33']);
    expect(await codeOf('debug_token?input_token=EAA')).toBe('100');
  },
  'role-lost': async ({ list, codeOf, pageToken, page }) => {
    expect([await list(), await codeOf(page)]).toEqual([[], '100/33']);
    expect(await codeOf('me', pageToken)).toBe('190/492');
  },
  'task-missing': async ({ codeOf, list, limit, insights }) => {
    expect((await list())[0]?.tasks).toEqual(['PROFILE_PLUS_ANALYZE']);
    expect([await codeOf(insights), await codeOf(limit)]).toEqual(['ok', '200']);
  },
  unlinked: async ({ list }) => {
    const [page] = await list();
    expect(page?.instagram_business_account).toBeUndefined();
    expect(page?.['connected_instagram_account']).toBeUndefined();
  },
  personal: async ({ list, codeOf, account, targets }) => {
    const [page] = await list();
    expect(page?.instagram_business_account).toBeUndefined();
    expect(page?.['connected_instagram_account']).toEqual({ id: account });
    expect([await codeOf(account), await targets('instagram_basic')]).toEqual([
      '100/33',
      undefined,
    ]);
  },
  'account-unticked': async ({ list, codeOf, account, targets }) => {
    const [page] = await list();
    expect(page?.instagram_business_account).toBeUndefined();
    expect(page?.['connected_instagram_account']).toEqual({ id: account });
    expect([await codeOf(account), await targets('instagram_basic')]).toEqual(['100/33', []]);
  },
  unauthorized: async ({ published, limit, codeOf }) =>
    expect([await published(), await codeOf(limit)]).toEqual(['200', 'ok']),
  restricted: async ({ published, limit, codeOf }) =>
    expect([await published(), await codeOf(limit)]).toEqual(['25/2207050', 'ok']),
  'in-development': async ({ heard }) => expect(await heard()).toBe(0),
};

it('breaks each link in a way of its own', () =>
  expect(Object.keys(broken).sort()).toEqual(Object.keys(links).sort()));

it.each(Object.keys(links))('%s: is refused as Meta would, and mended by its cure', (link) =>
  inChain(link, async (there) => {
    if (links[link]?.later === true) {
      await whole(there);
      await there.control('break');
    }
    await broken[link]?.(there);
    await there.control('mend');
    if (link === 'portfolio-declined') return expect(await there.codeOf(there.page)).toBe('ok');
    await there.signIn('business_management');
    await whole(there);
  }),
);

it('names at least 24 worlds, and pairs of any two', () => {
  expect(Object.keys(links).length).toBeGreaterThanOrEqual(24);
  expect(pairs.length).toBeGreaterThanOrEqual(8);
  expect(new Set(brokenWorlds).size).toBe(brokenWorlds.length);
});

/** Pairs of links from all over the table, the second one on the other Page. */
const mixed = Object.keys(links)
  .filter((link) => link !== 'portfolio-declined')
  .flatMap((link, at, all) =>
    [1, 4, 9].map((step) => `${link}+${all[(at + step) % all.length] ?? ''}@2`),
  );

it.each(mixed)('mends both of %s', (pair) =>
  inChain(pair, async (there) => {
    const later = there.sandbox.world.broken.some(({ link }) => links[link]?.later);
    if (later) await there.control('break');
    await there.control('mend');
    await there.signIn('business_management');
    await whole(there);
    const accounts = (await there.list()).map((page) => page.instagram_business_account?.id);
    expect(accounts.sort()).toEqual(there.sandbox.world.accounts.map(({ id }) => id).sort());
  }),
);

it.each([...pairs, 'personal@2+unlinked'])('breaks both of %s, each by itself', (pair) =>
  inChain(pair, async ({ sandbox, control }) => {
    expect(sandbox.world.broken.map(({ link }) => link)).toHaveLength(2);
    expect(sandbox.world.pages.length).toBeGreaterThanOrEqual(pair.includes('@2') ? 2 : 1);
    const [first] = sandbox.world.broken;
    expect(await control('mend', { link: first?.link ?? '' })).toEqual({ mended: [first?.link] });
  }),
);

it('has each of them in its README', () => {
  const page = readFileSync(new URL('../../sandbox/README.md', import.meta.url), 'utf8');
  expect(brokenWorlds.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
});

it('knows the links by name alone', () =>
  inChain('declined', async ({ control }) => {
    expect(await control('mend', { link: 'nothing' })).toEqual({
      error: 'link is one of declined',
    });
  }));
