import { expect, it } from 'vitest';
import { writing } from './writing.ts';

const { get, post, remove, refused, control, account, sandbox } = await writing();
const [studio] = sandbox.world.accounts;
const theirs = studio?.posts
  .flatMap(({ comments }) => comments)
  .find(({ from }) => from.id !== account);
const [newest] = studio?.posts ?? [];
const media = newest?.id ?? '';
const comment = theirs?.id ?? '';

it('comments, replies below the top comment, and tells what was written', async () => {
  const { id } = await post(`${media}/comments`, { message: 'Out of the kiln 🏺' });
  const reply = await post(`${id}/replies`, { message: 'And cold by now' });
  const second = await post(`${reply.id}/replies`, { message: 'Really' });
  expect(await get(second.id, { fields: 'text,parent_id,like_count' })).toMatchObject({
    ...{ text: 'Really', parent_id: id, like_count: 0 },
  });
  const { count, sent } = await control('GET', 'sent');
  expect(count).toBe(3);
  expect((sent as { kind: string; text: string }[]).map(({ kind }) => kind)).toEqual([
    ...['comment', 'reply', 'reply'],
  ]);
  expect(await remove(id)).toEqual({ success: true });
  expect((await get(second.id)).error).toMatchObject({ code: 100, error_subcode: 33 });
});

it('refuses texts that are none or too long', async () => {
  const path = `${media}/comments`;
  expect(await refused(path, { message: ' ' })).toBe('100');
  expect(await refused(path, { message: 'a'.repeat(2201) })).toBe('100');
  expect(await post(path, { message: '🏺'.repeat(2200) })).toHaveProperty('id');
  sandbox.switches.strictComments = true;
  for (const message of ['NO', 'a'.repeat(301), '#a #b #c #d #e', 'http://a.b http://c.d'])
    expect(await refused(path, { message })).toBe('100');
  expect(await post(path, { message: 'Fine' })).toHaveProperty('id');
  sandbox.switches.strictComments = false;
});

it('hides what others wrote, and takes no reply to it', async () => {
  expect(await post(comment, { hide: 'true' })).toEqual({ success: true });
  expect(await get(comment, { fields: 'hidden' })).toMatchObject({ hidden: true });
  expect(await refused(`${comment}/replies`, { message: 'Hello' })).toBe('100');
  await post(comment, { hide: 'false' });
  expect(await post(`${comment}/replies`, { message: 'Hello' })).toHaveProperty('id');
  const own = await post(`${media}/comments`, { message: 'Mine' });
  expect(await post(own.id, { hide: 'true' })).toEqual({ success: true });
  expect(await get(own.id, { fields: 'hidden' })).toMatchObject({ hidden: false });
});

it('closes the comments of a post', async () => {
  expect(await post(media, { comment_enabled: 'false' })).toEqual({ success: true });
  expect(await refused(`${media}/comments`, { message: 'Too late' })).toBe('100');
  expect(await get(media, { fields: 'is_comment_enabled' })).toMatchObject({
    is_comment_enabled: false,
  });
  await post(media, { comment_enabled: 'true' });
});

it('deletes posts whole, and parts of carousels not at all', async () => {
  const album = studio?.posts.find(({ shape }) => shape === 'carousel');
  const child = album?.children[0]?.id ?? '';
  expect((await remove(child)).error).toMatchObject({ code: -1, error_subcode: 2207073 });
  const gone = album?.id ?? '';
  expect(await remove(gone)).toEqual({ success: true, deleted_id: gone });
  for (const id of [gone, child]) expect((await get(id)).error.error_subcode).toBe(33);
});

it('wants the permission for each act', async () => {
  const grants = sandbox.world.people[0]?.handed.grants;
  grants?.set('instagram_manage_comments', 'declined');
  grants?.set('instagram_manage_contents', 'declined');
  expect(await refused(`${media}/comments`, { message: 'Hi' })).toBe('10');
  expect(await refused(comment, { hide: 'true' })).toBe('10');
  expect((await remove(media)).error.code).toBe(10);
  grants?.set('instagram_manage_comments', 'granted');
  grants?.set('instagram_manage_contents', 'granted');
  const bakery = sandbox.world.accounts[1];
  expect((await remove(bakery?.posts[0]?.id ?? '')).error.code).toBe(200);
});

it('changes nothing at an answer that is neither yes nor no', async () => {
  expect(await refused(comment, { hide: 'perhaps' })).toBe('100');
  expect(await refused(media, { comment_enabled: 'perhaps' })).toBe('100');
  expect(await get(comment, { fields: 'hidden' })).toMatchObject({ hidden: false });
  expect(await get(media, { fields: 'is_comment_enabled' })).toMatchObject({
    is_comment_enabled: true,
  });
});
