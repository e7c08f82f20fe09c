import { expect, it } from 'vitest';
import { makeWorld, worlds } from '../../sandbox/world/named.ts';
import { startSandbox } from '../../sandbox/start.ts';
import { type Answered, bodyOf, noon } from './asking.ts';

async function inWorld<T>(
  world: string,
  then: (get: (path: string) => Promise<Answered>, account: string) => Promise<T>,
): Promise<T> {
  const sandbox = await startSandbox({ world, clock: () => noon });
  const headers = { authorization: `Bearer ${sandbox.users[0]?.token}` };
  const get = async (path: string) =>
    bodyOf(await fetch(`${sandbox.origin}/v26.0/${path}`, { headers }));
  try {
    return await then(get, sandbox.world.accounts[0]?.id ?? '');
  } finally {
    await sandbox.close();
  }
}

it.each(Object.keys(worlds))('makes the world %s the same every time', (name) => {
  const told = (now: number) => [...makeWorld(name, now).things.keys()];
  expect(told(noon)).toEqual(told(noon));
});

it('has 1,200 comments under sixty posts, twelve of them waiting', () => {
  const [account] = makeWorld('ceramics', noon).accounts;
  const tops = account?.posts.flatMap((post) => post.comments) ?? [];
  expect(account?.posts).toHaveLength(60);
  expect(tops.length + tops.flatMap((one) => one.replies).length).toBe(1200);
  const waiting = tops.filter(
    (one) =>
      one.from.username !== account?.username &&
      !one.replies.some((reply) => reply.from.username === account?.username),
  );
  expect(waiting).toHaveLength(12);
  expect(noon - Math.max(...waiting.map((one) => one.at))).toBe(2 * 3_600_000);
  expect(tops.every((one) => one.at <= noon && one.at >= one.post.at)).toBe(true);
});

it('has no insights for posts from before the account was professional', () =>
  inWorld('old-posts', async (get, account) => {
    const list = await get(`${account}/media?limit=100`);
    const old = await get(`${list.data.at(-1)?.id}/insights?metric=reach`);
    expect(old.error).toMatchObject({ code: 100, error_subcode: 2108006 });
    expect((await get(`${list.data.at(-3)?.id}/insights?metric=reach`)).data).toHaveLength(1);
  }));

it('has worlds where the Page or the account is missing', async () => {
  await inWorld('no-page', async (get) => expect(await get('me/accounts')).toEqual({ data: [] }));
  await inWorld('no-instagram', async (get) => {
    const { data } = await get('me/accounts?fields=id,instagram_business_account');
    expect(Object.keys(data[0])).toEqual(['id']);
  });
});

it('spreads sixty Pages over several lists', () =>
  inWorld('many-pages', async (get) => {
    const { data, paging } = await get('me/accounts?fields=id');
    expect(data).toHaveLength(25);
    expect(paging.next).toContain('after=');
  }));

it('keeps some metrics from small accounts, and few viewers to themselves', () =>
  inWorld('small', async (get, account) => {
    expect(await get(`${account}/insights?metric=follower_count&period=day`)).toEqual({ data: [] });
    const stories = await get(`${account}/stories`);
    const { error } = await get(`${stories.data[0].id}/insights?metric=reach`);
    expect(error.message).toBe('(#10) Not enough viewers for the media to show insights');
  }));

it('lets a lean app read by an id that was typed in', () =>
  inWorld('lean-app', async (get, account) => {
    expect((await get('me/accounts')).error.code).toBe(200);
    expect((await get(`${account}?fields=username,media.limit(1){comments{text}}`)).username).toBe(
      'maren.makes',
    );
    expect((await get(`${account}/insights?metric=reach&period=day`)).error.code).toBe(10);
  }));

it('names the permission a lean app lacks where it is refused', () =>
  inWorld('lean-refused', async (get, account) => {
    const { error } = await get(`${account}?fields=username`);
    expect(error.message).toContain('pages_read_engagement');
  }));

it('keeps ids beyond 2^53 whole', () =>
  inWorld('big-numbers', async (get, account) => {
    expect(BigInt(account)).toBeGreaterThan(2n ** 62n);
    const { id, followers_count } = await get(`${account}?fields=followers_count`);
    expect(id).toBe(account);
    expect(followers_count).toBeGreaterThan(40_000_000);
  }));
