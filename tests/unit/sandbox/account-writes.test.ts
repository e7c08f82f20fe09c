import { expect, it } from 'vitest';
import { writing } from './writing.ts';

const { get, post, remove, refused, account, sandbox } = await writing({ world: 'shop' });
const ceramics = await writing();
const { world } = sandbox;
const [studio] = world.accounts;
const [product] = studio?.catalogs?.[0]?.products ?? [];
const photo = studio?.posts.find(({ shape, productTags }) => shape === 'photo' && !productTags);
const media = photo?.id ?? '';

it('likes once, however often, and takes it back', async () => {
  const likes = async () => (await get(media, { fields: 'like_count' }))['like_count'] as number;
  const before = await likes();
  const path = `${account}/likes`;
  await post(path, { media_id: media });
  expect(await post(path, { media_id: media })).toEqual({ success: true });
  expect(await likes()).toBe(before + 1);
  await remove(path, { media_id: media });
  expect(await remove(path, { media_id: media })).toEqual({ success: true });
  expect(await likes()).toBe(before);
  expect(await refused(path, {})).toBe('100');
  expect(await refused(path, { media_id: media, comment_id: '1' })).toBe('100');
});

it('locks likes for an hour after fifty in five seconds', async () => {
  const path = `${account}/likes`;
  sandbox.clock.advance(6000);
  for (let calls = 0; calls < 50; calls += 1) await post(path, { media_id: media });
  expect(await refused(path, { media_id: media })).toBe('613');
  sandbox.clock.advance(3_599_000);
  expect(await refused(path, { media_id: media })).toBe('613');
  sandbox.clock.advance(1000);
  expect(await post(path, { media_id: media })).toEqual({ success: true });
});

it('tags products and takes the tags off', async () => {
  const path = `${media}/product_tags`;
  const row = { product_id: product?.id, x: 0.25, y: 0.75 };
  expect(await post(path, { updated_tags: JSON.stringify([row]) })).toEqual({ success: true });
  expect((await get(path)).data[0]).toMatchObject({ product_id: product?.id, x: 0.25, y: 0.75 });
  await post(path, { updated_tags: JSON.stringify([{ ...row, x: 0.5 }]) });
  expect((await get(path)).data).toMatchObject([{ x: 0.5 }]);
  const deleted = [{ product_id: product?.id, merchant_id: product?.merchant }];
  expect(await remove(path, { deleted_tags: JSON.stringify(deleted) })).toEqual({ success: true });
  expect((await get(path)).data).toEqual([]);
  const wrong = JSON.stringify([{ product_id: '1', x: 0, y: 0 }]);
  expect(await refused(path, { updated_tags: wrong })).toBe('100/2207037');
});

it('argues once for a product that was rejected', async () => {
  const rejected = studio?.catalogs?.[0]?.products.find(({ appealable }) => appealable);
  const path = `${account}/product_appeal`;
  const appeal = { product_id: String(rejected?.id), appeal_reason: 'It is a plate' };
  expect(await refused(path, { product_id: appeal.product_id })).toBe('100');
  expect(await post(path, appeal)).toEqual({ success: true });
  expect(await refused(path, appeal)).toBe('100');
});

it('announces events and changes them', async () => {
  const path = `${account}/upcoming_events`;
  const start_time = String(Date.parse('2026-12-01T18:00:00Z') / 1000);
  const reminders = { notification_subtypes: '["BEFORE_EVENT_1DAY"]' };
  const { id } = await post(path, { title: 'Open kiln', start_time, ...reminders });
  expect((await get(path)).data.at(-1)).toEqual({
    ...{ id, title: 'Open kiln', start_time: '2026-12-01T18:00:00+0000' },
    notification_subtypes: ['BEFORE_EVENT_1DAY'],
  });
  expect(await post(id, { title: 'Open studio' })).toEqual({ success: true });
  expect(await get(id)).toMatchObject({ title: 'Open studio' });
  expect(await refused(path, { start_time })).toBe('100');
  expect(await refused(path, { title: 'x', start_time, end_time: start_time })).toBe('100');
});

it('answers mentions and invites of others', async () => {
  const [maren] = ceramics.sandbox.world.accounts;
  const [tagged] = maren?.tagged ?? [];
  const mentions = `${ceramics.account}/mentions`;
  const { id } = await ceramics.post(mentions, { media_id: tagged?.id ?? '', message: 'Thanks!' });
  expect(tagged?.comments[0]).toMatchObject({ id, from: { username: 'maren.makes' } });
  const own = { media_id: maren?.posts[0]?.id ?? '', message: 'Me' };
  expect(await ceramics.refused(mentions, own)).toBe('24/2207006');
  const invites = `${ceramics.account}/collaboration_invites`;
  const open = (await ceramics.get(invites)).data[0]['media_id'] as string;
  const accepted = { media_id: open, accept: 'true' };
  expect(await ceramics.post(invites, accepted)).toEqual({ success: true });
  expect(await ceramics.refused(invites, accepted)).toBe('100');
  const shared = await ceramics.get(`${ceramics.account}/collaborative_media`);
  expect(shared.data.map((one) => (one as { id: string }).id)).toContain(open);
});
