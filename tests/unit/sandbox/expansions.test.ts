import { expect, it } from 'vitest';
import { World } from '../../sandbox/world/world.ts';
import { asking } from './asking.ts';

const busy = (now: number): World => {
  const world = new World('busy', now);
  const page = world.page('Busy', world.person('Ida Berg'), ['MANAGE']);
  const account = world.account('busy.hands', page, { followers: 900 });
  for (let nth = 1; nth <= 40; nth++) {
    const at = now - nth * 3_600_000;
    const post = world.posted(account, at);
    for (let i = 0; i < 60; i++) {
      const comment = world.commented(post, `guest.${i}`, `Comment ${i}`, at + i * 1000);
      const replies = nth === 1 && i === 59 ? 70 : 3;
      for (let r = 0; r < replies; r++)
        world.commented(post, `other.${r}`, `Reply ${r}`, at + i * 1000 + r, comment);
    }
  }
  return world;
};

const { get, call, control, account } = await asking({ world: busy });
const poisoned = await asking({ world: 'old-posts' });

const deep = (posts: number): Record<string, string> => ({
  fields:
    `media.limit(${posts}){id,insights.metric(reach,likes,saved,shares,views),` +
    'comments.limit(50){id,replies.limit(50){id}}}',
});

it('gives fifty comments of a post and fifty replies of a comment, whatever is asked', async () => {
  const fields = 'media.limit(1){comments.limit(400){replies.limit(400){id}}}';
  const comments = (await get(account, { fields })).media.data[0].comments;
  expect(comments.data).toHaveLength(50);
  expect(comments.data[0].replies.data).toHaveLength(50);
});

it('answers 25 posts with all that hangs on them, and gives up on much more', async () => {
  const some = await get(account, deep(25));
  expect(some.media.data).toHaveLength(25);
  const answer = await call(`/v26.0/${account}?${new URLSearchParams(deep(40))}`);
  expect(answer.status).toBe(500);
  expect(await answer.json()).toMatchObject({
    error: {
      code: 1,
      message: "Please reduce the amount of data you're asking for, then retry your request",
    },
  });
});

it('counts lists at the root as well, as far as it is told', async () => {
  await control('POST', 'switches', { expansionCost: 30 });
  expect((await get(`${account}/media`, { limit: '30' })).data).toHaveLength(30);
  expect((await get(`${account}/media`, { limit: '31' })).error.code).toBe(1);
  await control('POST', 'switches', { expansionCost: 6000 });
});

it('does without aliases when told to', async () => {
  const fields = 'media.limit(1).as(posts){id}';
  expect((await get(account, { fields }))['posts']).toBeDefined();
  await control('POST', 'switches', { aliases: false });
  expect((await get(account, { fields })).error.code).toBe(100);
  const nested = await get(account, { fields: 'media{comments.as(talk){id}}' });
  expect(nested.error.code).toBe(100);
  expect((await get(account, { fields: 'media.limit(1){id}' })).media.data).toHaveLength(1);
  await control('POST', 'switches', { aliases: true });
});

it('refuses lists that nest without end', async () => {
  const fields = `${'replies{'.repeat(12)}id${'}'.repeat(12)}`;
  expect((await get(account, { fields })).error).toMatchObject({ code: 100 });
});

it('narrows media by time inside a field list, both ends included, and pages on', async () => {
  const { data } = await get(`${account}/media`, { fields: 'timestamp', limit: '30' });
  const second = (nth: number): number => Date.parse(String(data[nth]?.timestamp)) / 1000;
  const [until, since] = [second(2), second(8)];
  const fields = `media.since(${since}).until(${until}).limit(5).as(a){id},media.limit(2).as(b){id}`;
  const answer = await get(account, { fields });
  const { a, b } = answer as unknown as Record<'a' | 'b', typeof answer>;
  expect(a.data.map(({ id }) => id)).toEqual(data.slice(2, 7).map(({ id }) => id));
  expect(b.data.map(({ id }) => id)).toEqual(data.slice(0, 2).map(({ id }) => id));
  const rest = await get(`${account}/media`, {
    since: String(since),
    until: String(until),
    after: a.paging.cursors.after,
  });
  expect(rest.data.map(({ id }) => id)).toEqual(data.slice(7, 9).map(({ id }) => id));
});

it('spoils the whole answer for one post from before, however deep it lies', async () => {
  const ask = async (metric: string, limit: number) =>
    poisoned.get('me', {
      fields: `accounts.limit(1){instagram_business_account{media.limit(${limit}){insights.metric(${metric})}}}`,
    });
  expect((await ask('reach', 5)).error).toBeUndefined();
  expect((await ask('reach', 100)).error).toMatchObject({ code: 100, error_subcode: 2108006 });
  expect((await ask('reach,glamour', 5)).error.message).toContain('metric[1] must be one of');
});
