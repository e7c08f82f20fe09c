import { expect, it } from 'vitest';
import { hosting, jpeg, mp4 } from './material.ts';
import { writing } from './writing.ts';

const { get, post, refused, control, account, sandbox, pageToken } = await writing();
const picture = jpeg(320, 400);
const film = mp4(10);
const web = await hosting({
  '/a.jpg': { bytes: picture, type: 'image/jpeg' },
  '/b.jpg': { bytes: jpeg(400, 400), type: 'image/jpeg' },
  '/ten.mp4': { bytes: film, type: 'video/mp4' },
});
const image_url = `${web}/a.jpg`;
const publish = `${account}/media_publish`;

const made = async (params: Record<string, string>): Promise<string> =>
  (await post(`${account}/media`, params)).id;
const bytesAt = async (address: unknown): Promise<Buffer> =>
  Buffer.from(await (await fetch(String(address))).arrayBuffer());

it('turns a finished container into a post that shows the very bytes', async () => {
  const caption = 'Grey — été 🏺';
  const creation_id = await made({ image_url, caption, alt_text: 'Nothing but grey' });
  const { id } = await post(publish, { creation_id });
  const read = await get(id, {
    fields: 'caption,alt_text,media_type,media_url,permalink,timestamp,like_count,username',
  });
  expect(read).toMatchObject({
    ...{ caption, alt_text: 'Nothing but grey', media_type: 'IMAGE', like_count: 0 },
    ...{ username: 'maren.makes', timestamp: '2026-11-25T20:00:00+0000' },
    permalink: expect.stringMatching(/^https:\/\/www\.instagram\.com\/p\//) as string,
  });
  expect((await bytesAt(read.media_url)).equals(picture)).toBe(true);
  expect((await get(`${account}/media`, { limit: '1' })).data[0].id).toBe(id);
  expect((await get(creation_id, { fields: 'status_code' }))['status_code']).toBe('PUBLISHED');
});

it('publishes a container once, and counts it once', async () => {
  const before = (await control('GET', 'published')).count;
  const creation_id = await made({ image_url });
  const both = await Promise.all([post(publish, { creation_id }), post(publish, { creation_id })]);
  expect(both.filter((answer) => answer.id)).toHaveLength(1);
  expect(await refused(publish, { creation_id })).toBe('9007/2207027');
  const { count, published } = await control('GET', 'published');
  expect(count).toBe(before + 1);
  expect((published as unknown[]).at(-1)).toMatchObject({ containerId: creation_id });
});

it('keeps the order of a carousel, and counts it as one', async () => {
  const part = (path: string) => made({ image_url: `${web}${path}`, is_carousel_item: 'true' });
  const children = [await part('/b.jpg'), await part('/a.jpg')];
  const creation_id = await made({
    ...{ media_type: 'CAROUSEL', caption: 'Both', children: children.join(',') },
  });
  expect(await refused(publish, { creation_id: children[0] ?? '' })).toBe('100/2207089');
  const limit = async () =>
    (await get(`${account}/content_publishing_limit`)).data[0]['quota_usage'] as number;
  const before = await limit();
  const { id } = await post(publish, { creation_id });
  const read = await get(id, { fields: 'media_type,caption,children{media_url}' });
  expect(read).toMatchObject({ media_type: 'CAROUSEL_ALBUM', caption: 'Both' });
  const [, second] = (read['children'] as { data: { media_url: string }[] }).data;
  expect((await bytesAt(second?.media_url)).equals(picture)).toBe(true);
  expect(await limit()).toBe(before + 1);
});

it('waits for films, then shows them as reels', async () => {
  const creation_id = await made({
    ...{ media_type: 'REELS', video_url: `${web}/ten.mp4`, share_to_feed: 'false' },
    cover_url: `${web}/b.jpg`,
  });
  expect(await refused(publish, { creation_id })).toBe('9007/2207027');
  sandbox.clock.advance(3000);
  const { id } = await post(publish, { creation_id });
  const fields =
    'media_type,media_product_type,media_url,thumbnail_url,is_shared_to_feed,permalink';
  const read = await get(id, { fields });
  expect(read).toMatchObject({
    ...{ media_type: 'VIDEO', media_product_type: 'REELS', is_shared_to_feed: false },
    permalink: expect.stringContaining('/reel/') as string,
  });
  expect((await bytesAt(read.media_url)).equals(film)).toBe(true);
  expect((await bytesAt(read['thumbnail_url'])).equals(jpeg(400, 400))).toBe(true);
});

it('shows a story for a day', async () => {
  const creation_id = await made({ image_url, media_type: 'STORIES', caption: 'Unseen' });
  const { id } = await post(publish, { creation_id });
  const stories = async () =>
    (await get(`${account}/stories`)).data.map((one) => (one as { id: string }).id);
  expect(await stories()).toContain(id);
  expect(await get(id, { fields: 'caption,media_product_type' })).toEqual({
    ...{ media_product_type: 'STORY', id },
  });
  sandbox.clock.advance(24 * 3_600_000);
  expect(await stories()).not.toContain(id);
});

it('asks those who are to stand for a post as well', async () => {
  const creation_id = await made({ image_url, collaborators: '["ines.throws"]' });
  const { id } = await post(publish, { creation_id });
  expect((await get(`${id}/collaborators`)).data[0]).toMatchObject({
    ...{ username: 'ines.throws', invite_status: 'Pending' },
  });
});

it('ends a day at the number of posts the account may publish', async () => {
  sandbox.clock.advance(3_600_000);
  const used = (await get(`${account}/content_publishing_limit`)).data[0]['quota_usage'];
  sandbox.switches.quotaTotal = (used as number) + 1;
  await post(publish, { creation_id: await made({ image_url }) });
  const creation_id = await made({ image_url });
  expect(await refused(publish, { creation_id })).toBe('9/2207042');
  sandbox.clock.advance(22 * 3_600_000);
  expect(await refused(publish, { creation_id })).toBe('9/2207042');
  sandbox.switches.quotaTotal = 100;
  expect(await post(publish, { creation_id })).toHaveProperty('id');
});

it('refuses what is expired, unknown or somebody else’s', async () => {
  const creation_id = await made({ image_url });
  sandbox.clock.advance(24 * 3_600_000);
  expect(await refused(publish, { creation_id })).toBe('24/2207008');
  expect(await refused(publish, { creation_id: '17889455560051444' })).toBe('24/2207008');
  expect(await refused(publish, {})).toBe('100');
  const other = sandbox.world.accounts[1]?.id ?? '';
  expect(await refused(`${other}/media`, { image_url })).toBe('200');
});

it('can be told to refuse, once even with the post made', async () => {
  const creation_id = await made({ image_url });
  const told = async (publishing: string): Promise<string> => {
    await control('POST', 'switches', { publishing });
    return refused(publish, { creation_id });
  };
  expect(await told('unauthorized')).toBe('200');
  expect(await told('restricted')).toBe('25/2207050');
  expect(await told('blocked')).toBe('4/2207051');
  const { count } = await control('GET', 'published');
  expect(await told('blocked-applied')).toBe('4/2207051');
  expect((await control('GET', 'published')).count).toBe(count + 1);
  await control('POST', 'switches', { publishing: 'open' });
});

it('publishes with the Page’s token too', async () => {
  const { id } = await post(`${account}/media`, { image_url }, pageToken);
  expect(await post(publish, { creation_id: id }, pageToken)).toHaveProperty('id');
});
