import { describe, expect, it } from 'vitest';
import { startSandbox } from '../../sandbox/start.ts';
import { type Answered, bodyOf, noon } from './asking.ts';

interface There {
  sandbox: Awaited<ReturnType<typeof startSandbox>>;
  get: (path: string, as?: string) => Promise<Answered>;
  account: string;
}

async function inWorld(world: string, then: (there: There) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox({ world, clock: () => noon });
  const get = async (path: string, as = sandbox.users[0]?.token) =>
    bodyOf(
      await fetch(`${sandbox.origin}/v26.0/${path}`, {
        headers: { authorization: `Bearer ${as}` },
      }),
    );
  try {
    await then({ sandbox, get, account: sandbox.world.accounts[0]?.id ?? '' });
  } finally {
    await sandbox.close();
  }
}

describe('Pages of a portfolio', () => {
  it('are in no list until portfolios may be managed, and nothing says so', () =>
    inWorld('portfolio', async ({ get, sandbox }) => {
      const [page] = sandbox.world.pages;
      expect(await get('me/accounts')).toEqual({ data: [] });
      expect((await get('me/businesses')).error.code).toBe(200);
      const known = await get(`${page?.id}?fields=name,business,instagram_business_account`);
      expect(Object.keys(known)).toEqual(['name', 'instagram_business_account', 'id']);
      sandbox.world.people[0]?.handed.grants.set('business_management', 'granted');
      expect((await get('me/accounts')).data).toHaveLength(2);
      expect((await get(`${page?.id}?fields=business`))['business']).toMatchObject({
        name: 'Estuary Makers Ltd',
      });
    }));

  it('are found through the portfolio, its own and its clients’', () =>
    inWorld('portfolio', async ({ get, sandbox, account }) => {
      sandbox.world.people[0]?.handed.grants.set('business_management', 'granted');
      const [business] = (await get('me/businesses')).data;
      expect(business).toEqual({ id: business.id, name: 'Estuary Makers Ltd' });
      const own = await get(`${business.id}/owned_pages?fields=tasks,instagram_business_account`);
      expect(own.data[0].instagram_business_account).toEqual({ id: account });
      const clients = await get(`${business.id}/client_pages`);
      expect(clients.data.map((one) => one.name)).toEqual(['Harbour Bakery']);
      const fields = 'fields=owner_business,username';
      expect((await get(`${account}?${fields}`))['owner_business']).toEqual(business);
    }));
});

it('hears only people with a role while the app is in development', () =>
  inWorld('dev-mode', async ({ get, sandbox }) => {
    const post = sandbox.world.accounts[0]?.posts.find(({ comments, owner }) =>
      comments.every(({ from }) => from.id !== owner.id),
    );
    const hidden = await get(`${post?.id}/comments`);
    expect(hidden.data).toEqual([]);
    expect(Object.keys(hidden.paging)).toEqual(['cursors']);
    const { comments_count } = await get(`${post?.id}?fields=comments_count`);
    expect(comments_count).toBeGreaterThan(0);
    sandbox.world.app.inDevelopment = false;
    expect((await get(`${post?.id}/comments`)).data.length).toBeGreaterThan(0);
  }));

describe('what a role on a classic Page allows', () => {
  /** Typed by hand from the overview: reading, comments, insights and publishing. */
  const allowed: Record<string, Record<string, string>> = {
    overview: { editor: 'rcip', moderator: 'rci', analyst: 'ri', advertiser: 'ri' },
    '2026-09': { editor: 'rcip', moderator: 'rci', analyst: 'ri', advertiser: 'ri' },
  };
  it.each(Object.keys(allowed))('is told by the rules of %s', (rules) =>
    inWorld('classic-roles', async ({ get, sandbox }) => {
      Object.assign(sandbox.switches, { rules });
      const { data } = await get('me/accounts?fields=has_transitioned_to_new_page_experience');
      expect(data[0]['has_transitioned_to_new_page_experience']).toBe(false);
      for (const { id, username, posts } of sandbox.world.accounts) {
        const tries = {
          r: `${id}?fields=username`,
          c: `${posts[0]?.id}/comments`,
          i: `${id}/insights?metric=reach&period=day`,
          p: `${id}/content_publishing_limit`,
        };
        const seen = await Promise.all(
          Object.entries(tries).map(async ([letter, path]) =>
            (await get(path)).error ? '' : letter,
          ),
        );
        expect(seen.join('')).toBe(allowed[rules]?.[username.replace('ida.', '')]);
      }
    }),
  );
});

describe('a task alone, over HTTP', () => {
  /** Read, comments, insights, publishing limit, tags, mentions, stories and discovery. */
  const told: [rules: string, task: string, allowed: string][] = [
    ['overview', 'MANAGE', 'rciptmsd'],
    ['overview', 'CREATE_CONTENT', 'rciptmsd'],
    ['overview', 'MODERATE', 'rcitmsd'],
    ['overview', 'ADVERTISE', 'risd'],
    ['overview', 'ANALYZE', 'risd'],
    ['overview', 'PROFILE_PLUS_MODERATE', 'rctm'],
    ['overview', 'PROFILE_PLUS_CREATE_CONTENT', 'rp'],
    ['overview', 'PROFILE_PLUS_ADVERTISE', 'r'],
    ['2026-09', 'CREATE_CONTENT', 'rp'],
    ['2026-09', 'MODERATE', 'rctm'],
    ['2026-09', 'ANALYZE', 'risd'],
    ['2026-09', 'ADVERTISE', 'r'],
    ['2026-09', 'PROFILE_PLUS_FULL_CONTROL', 'rciptmsd'],
  ];
  it('allows what the table says', () =>
    inWorld('ceramics', async ({ get, sandbox, account }) => {
      const [page, other] = sandbox.world.pages;
      const post = sandbox.world.accounts[0]?.posts[0];
      const naming = other?.account?.posts.find((one) => one.caption?.includes('@maren.makes'));
      const tries = {
        r: `${account}?fields=username`,
        c: `${post?.id}/comments`,
        i: `${account}/insights?metric=reach&period=day`,
        p: `${account}/content_publishing_limit`,
        t: `${account}/tags`,
        m: `${account}?fields=mentioned_media.media_id(${naming?.id}){caption}`,
        s: `${account}/stories`,
        d: `${account}?fields=business_discovery.username(kiln.quarterly){id}`,
      };
      for (const [rules, task, allowed] of told) {
        Object.assign(sandbox.switches, { rules });
        if (page) page.tasks = [task];
        const answers = Object.entries(tries).map(async ([letter, path]) => {
          const { error } = await get(path);
          if (error) expect(error.code).toBe(200);
          return error ? '' : letter;
        });
        expect([rules, task, (await Promise.all(answers)).join('')]).toEqual([
          rules,
          task,
          allowed,
        ]);
      }
    }));
});

it('has a shop where there is one', () =>
  inWorld('shop', async ({ get, sandbox, account }) => {
    const { data } = await get(`${account}/available_catalogs`);
    expect(data).toEqual([
      {
        ...{ catalog_id: '960179311066902', catalog_name: 'Stoneware' },
        ...{ shop_name: 'Maren Makes', product_count: 3 },
      },
    ]);
    const found = await get(
      `${account}/catalog_product_search?catalog_id=${String(data[0]['catalog_id'])}&q=moon`,
    );
    expect(found.data).toMatchObject([{ product_name: 'Moon jar', review_status: 'approved' }]);
    expect(typeof found.data[0]['product_id']).toBe('number');
    const all = await get(`${account}/catalog_product_search?catalog_id=960179311066902`);
    const refused = String(all.data[2]['product_id']);
    expect((await get(`${account}/product_appeal?product_id=${refused}`)).data).toMatchObject([
      { eligible_for_appeal: true, review_status: 'rejected' },
    ]);
    const tagged = sandbox.world.accounts[0]?.posts.find((post) => post.productTags);
    expect((await get(`${tagged?.id}/product_tags`)).data).toMatchObject([
      { name: 'Moon jar', x: 0.5, y: 0.8 },
      { stripped_sale_price_string: '£32.00' },
    ]);
    expect((await get(`${account}/catalog_product_search`)).error.code).toBe(100);
    sandbox.world.people[0]?.handed.grants.delete('catalog_management');
    expect((await get(`${account}/available_catalogs`)).error.code).toBe(10);
  }));

it('ends a Page’s token with the short token it came from, and no other', () =>
  inWorld('ceramics', async ({ get, sandbox }) => {
    const [maren] = sandbox.world.people;
    const [page] = sandbox.world.pages;
    if (!maren) return;
    const short = sandbox.tokens.user(maren, 3_600_000, maren.handed).value;
    const of = async (token?: string) =>
      (await get(`${page?.id}?fields=access_token`, token)).access_token;
    const [brief, lasting] = [await of(short), await of()];
    sandbox.clock.advance(7_200_000);
    expect((await get('me', brief)).error).toMatchObject({ code: 190, error_subcode: 463 });
    expect((await get('me', lasting)).name).toBe('Maren Makes');
  }));

it('shows a plan, a broadcast and what an account may publish', () =>
  inWorld('ceramics', async ({ get, sandbox, account }) => {
    expect((await get(`${account}/upcoming_events`)).data).toMatchObject([
      { title: 'Seconds sale' },
    ]);
    const live = await get(
      `${sandbox.world.accounts[1]?.id}/live_media?fields=media_type,media_product_type,media_url`,
    );
    expect(live.data).toEqual([
      { media_type: 'BROADCAST', media_product_type: 'LIVE', id: live.data[0].id },
    ]);
    const limit = `${account}/content_publishing_limit`;
    expect((await get(limit)).data).toEqual([{ quota_usage: 0 }]);
    const [studio] = sandbox.world.accounts;
    if (studio) studio.published = [noon - 3_600_000, noon - 90_000_000];
    expect((await get(`${limit}?fields=config,quota_usage`)).data).toEqual([
      { config: { quota_total: 100, quota_duration: 86_400 }, quota_usage: 1 },
    ]);
    expect((await get(`${limit}?since=${noon / 1000 - 600}`)).data).toEqual([{ quota_usage: 0 }]);
    expect((await get(`${limit}?since=${noon / 1000 - 200_000}`)).error.code).toBe(100);
  }));
