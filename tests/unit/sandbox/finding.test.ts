import { beforeEach, describe, expect, it } from 'vitest';
import { hashtag } from '../../sandbox/world/outside.ts';
import { type Answered, asking, bodyOf } from './asking.ts';

const { get, account, sandbox, control } = await asking();
const { world } = sandbox;
const studio = world.accounts[0];
const search = (q: string) => get('ig_hashtag_search', { user_id: account, q });
const asked = async (path: string) => bodyOf(await fetch(`${sandbox.origin}/v26.0/${path}`));

beforeEach(() => {
  delete world.app.features;
  if (studio) studio.searched = [];
});

describe('hashtags', () => {
  it('are found by name, and listed as recently searched', async () => {
    const { data } = await search('#Ceramics');
    expect(data).toEqual([{ id: '17843677564048121' }]);
    expect(await get(data[0].id, { fields: 'name' })).toEqual({ ...data[0], name: 'ceramics' });
    await search('stoneware');
    const recent = await get(`${account}/recently_searched_hashtags`, { fields: 'name' });
    expect(recent.data.map((one) => one.name)).toEqual(['stoneware', 'ceramics']);
    expect((await search('nobodysays')).error).toMatchObject({ code: 24, error_subcode: 2207024 });
  });

  it('may be thirty different ones in a week', async () => {
    const names = Array.from({ length: 31 }, (_, at) => `tag${at}`);
    for (const name of names) hashtag(world, name);
    for (const name of names.slice(0, 30)) expect((await search(name)).data).toHaveLength(1);
    expect((await search('tag30')).error).toMatchObject({ code: 18, error_subcode: 2207034 });
    expect((await search('tag3')).data).toHaveLength(1);
    expect((await get(`${account}/recently_searched_hashtags`, { limit: '99' })).data).toHaveLength(
      30,
    );
    sandbox.clock.advance(7 * 86_400_000);
    expect((await search('tag30')).data).toHaveLength(1);
    sandbox.clock.reset();
  });

  it('give everybody’s posts, best first or of the last day, and not whose they are', async () => {
    const [tag] = (await search('ceramics')).data;
    const media = (edge: string, more: Record<string, string> = {}) =>
      get(`${tag.id}/${edge}`, { user_id: account, fields: 'like_count,timestamp', ...more });
    const top = await media('top_media', { limit: '99' });
    const likes = top.data.map((one) => Number(one['like_count'] ?? 0));
    expect(likes).toEqual([...likes].sort((a, b) => b - a));
    const first = await media('top_media', { limit: '2' });
    expect(Object.keys(first.paging.cursors)).toEqual(['after']);
    expect(first.paging.next).toContain(`user_id=${account}`);
    const second = await media('top_media', { limit: '2', after: first.paging.cursors.after });
    expect(Object.keys(second.paging)).toEqual(['cursors', 'next']);
    const recent = await media('recent_media');
    for (const { timestamp } of recent.data)
      expect(sandbox.clock.now() - Date.parse(timestamp)).toBeLessThan(86_400_000);
    expect(recent.data.length).toBeGreaterThanOrEqual(3);
    expect((await media('top_media', { fields: 'username' })).error.code).toBe(100);
    expect((await get(`${tag.id}/top_media`)).error.message).toContain('user_id is required');
  });

  it('need the feature', async () => {
    world.app.features = [];
    const refused = { code: 10 };
    expect((await search('ceramics')).error).toMatchObject(refused);
    expect((await get(`${account}/recently_searched_hashtags`)).error).toMatchObject(refused);
    expect((await get('17843677564048121')).error).toMatchObject(refused);
  });
});

describe('sounds', () => {
  const audio = (params: Record<string, string>) =>
    get('ig_audio', { user_id: account, ...params });

  it('are searched by kind and by words', async () => {
    const music = (await audio({ audio_type: 'music' }))['audio'] as Answered[];
    expect(music.map((one) => one['title'])).toEqual(['Slow Wheel', 'Cone Ten']);
    expect(music[1]?.['download_url']).toBeNull();
    const own = await audio({ audio_type: 'original_sound', search_query: 'ines' });
    expect((own['audio'] as Answered[])[0]).toMatchObject({ ig_username: 'ines.throws' });
    const id = String(music[0]?.['audio_id']);
    expect(await get(id, { user_id: account })).toMatchObject({ audio_id: id });
    expect((await get(id)).error.code).toBe(100);
  });

  it.each([
    [{ ig_user_id: '1' }, 9050],
    [{ product: 'ADS' }, 9052],
    [{ product: 'ADS', purpose: 'audio_replacement' }, 9054],
    [{ product: 'ADS', purpose: 'audio_replacement', ig_media_id: '1' }, 9056],
  ] as [Record<string, string>, number][])('refuse %o with %i', async (params, subcode) => {
    expect((await audio({ audio_type: 'music', ...params })).error).toMatchObject({
      ...{ code: 100, error_subcode: subcode },
    });
  });

  it('are for those who may publish', async () => {
    await control('POST', 'person', { decline: 'instagram_content_publish' });
    expect((await audio({ audio_type: 'music' })).error).toMatchObject({
      ...{ code: 10, error_subcode: 9053 },
    });
    await control('POST', 'person', { grant: 'instagram_content_publish' });
  });
});

describe('embeds', () => {
  it('need no token, and show public posts alone', async () => {
    const { data } = await get(`${account}/media`, { fields: 'permalink', limit: '1' });
    const url = String(data[0]['permalink']);
    const shown = await asked(`instagram_oembed?${new URLSearchParams({ url })}`);
    expect(Object.keys(shown)).toEqual([
      ...['version', 'provider_name', 'provider_url', 'type', 'width', 'html'],
    ]);
    expect(shown['html']).toContain('<blockquote class="instagram-media" data-instgrm-captioned');
    const bare = new URLSearchParams({
      url,
      hidecaption: 'true',
      omitscript: 'true',
      fields: 'html',
    });
    const less = await asked(`instagram_oembed?${bare}`);
    expect(Object.keys(less)).toEqual(['html']);
    expect(less['html']).not.toContain('script');
    const story = await get(`${account}/stories`, { fields: 'permalink' });
    for (const wrong of [story.data[0]['permalink'], 'https://www.instagram.com/p/DAAAAAAAAAA/'])
      expect((await asked(`instagram_oembed?url=${String(wrong)}`)).error.code).toBe(24);
    expect((await asked('instagram_oembed')).error.code).toBe(100);
    expect((await asked('instagram_oembed?url=x&maxwidth=100')).error.message).toContain(
      'maxwidth',
    );
  });
});

it('finds places by name, with the feature and a person’s token', async () => {
  const { data } = await get('pages/search', { q: 'estuary', fields: 'id,name,location,link' });
  expect(data).toMatchObject([{ name: 'Estuary Studios', location: { city: 'Bristol' } }]);
  expect((await get('pages/search')).error.code).toBe(100);
  expect((await get('pages')).error.code).toBe(803);
  world.app.features = [];
  expect((await get('pages/search', { q: 'estuary' })).error.code).toBe(10);
});
