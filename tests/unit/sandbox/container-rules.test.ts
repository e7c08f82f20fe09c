import { expect, it } from 'vitest';
import { hosting, jpeg, mp4 } from './material.ts';
import { writing } from './writing.ts';

const { post, refused, account, sandbox } = await writing({ world: 'shop' });
const web = await hosting({
  '/a.jpg': { bytes: jpeg(320, 400), type: 'image/jpeg' },
  '/ten.mp4': { bytes: mp4(10), type: 'video/mp4' },
});
const media = `${account}/media`;
const image_url = `${web}/a.jpg`;
const video_url = `${web}/ten.mp4`;
const reels = { media_type: 'REELS', video_url };
const child = { image_url, is_carousel_item: 'true' };
const products = sandbox.world.accounts[0]?.catalogs?.[0]?.products ?? [];
const tags = (list: unknown): string => JSON.stringify(list);

it('knows the kinds of media, and what each is made of', async () => {
  expect(await refused(media, { image_url, media_type: 'SPARKLES' })).toBe('100/2207023');
  expect(await refused(media, {})).toBe('100');
  expect(await refused(media, { media_type: 'REELS', image_url })).toBe('100');
  expect(await refused(media, { ...reels, image_url })).toBe('100');
  expect(await refused(media, { ...reels, is_carousel_item: 'true' })).toBe('100');
  expect(await refused(media, { media_type: 'REELS', upload_type: 'slowly' })).toBe('100');
  for (const fit of [
    { image_url, media_type: 'IMAGE' },
    { image_url, media_type: 'STORIES' },
  ])
    expect(await post(media, fit)).toHaveProperty('id');
});

it('measures captions as people count', async () => {
  const fits = '🏺'.repeat(2200);
  expect(await post(media, { image_url, caption: fits })).toHaveProperty('id');
  expect(await refused(media, { image_url, caption: `${fits}!` })).toBe('36004/2207010');
  const marks = (mark: string, count: number): string =>
    Array.from({ length: count }, (_, at) => `${mark}a${at}`).join(' ');
  expect(await post(media, { image_url, caption: marks('#', 30) })).toHaveProperty('id');
  expect(await refused(media, { image_url, caption: marks('#', 31) })).toBe('100/2207040');
  expect(await refused(media, { image_url, caption: marks('@', 21) })).toBe('100/2207040');
});

it('wants a spot for people on photos, and none on films', async () => {
  const spot = { username: 'ines.throws', x: 0.5, y: 0.25 };
  const nowhere = { username: 'ines.throws' };
  expect(await post(media, { image_url, user_tags: tags([spot]) })).toHaveProperty('id');
  expect(await refused(media, { image_url, user_tags: tags([nowhere]) })).toBe('100/2207036');
  expect(await refused(media, { ...reels, user_tags: tags([spot]) })).toBe('100/2207035');
  expect(await post(media, { ...reels, user_tags: tags([nowhere]) })).toHaveProperty('id');
  expect(
    await post(media, { image_url, media_type: 'STORIES', user_tags: tags([nowhere]) }),
  ).toHaveProperty('id');
  expect(await refused(media, { image_url, user_tags: tags([{ ...spot, x: 2 }]) })).toBe('100');
  expect(await refused(media, { image_url, user_tags: 'ines.throws' })).toBe('100');
  const crowd = Array.from({ length: 21 }, () => spot);
  expect(await refused(media, { image_url, user_tags: tags(crowd) })).toBe('100/2207040');
});

it('tags products of the shop, five at most', async () => {
  const [jar, , flat] = products;
  const on = (id: unknown) => ({ image_url, product_tags: tags([{ product_id: id, x: 0, y: 1 }]) });
  expect(await post(media, on(String(jar?.id)))).toHaveProperty('id');
  expect(await refused(media, on('1'))).toBe('100/2207037');
  expect(await refused(media, on(flat?.id))).toBe('100/2207037');
  const six = Array.from({ length: 6 }, () => ({ product_id: jar?.id, x: 0, y: 0 }));
  expect(await refused(media, { image_url, product_tags: tags(six) })).toBe('100/2207040');
});

it('asks at most three accounts to stand for a post, or as many as it is told', async () => {
  const collaborators = tags(['a.one', 'a.two', 'a.three', 'a.four']);
  expect(await refused(media, { image_url, collaborators })).toBe('100');
  sandbox.switches.collaboratorsMost = 5;
  expect(await post(media, { image_url, collaborators })).toHaveProperty('id');
  sandbox.switches.collaboratorsMost = 3;
});

it('keeps from the parts of a carousel what belongs to the whole', async () => {
  for (const more of [{ caption: 'x' }, { location_id: '1' }, { collaborators: 'a.one' }]) {
    const { error } = await post(media, { ...child, ...more });
    expect(error.message).toBe(
      `(#100) The param ${Object.keys(more)[0]} is not allowed for carousel child`,
    );
  }
  expect(await post(media, { ...child, alt_text: 'Grey' })).toHaveProperty('id');
});

it('binds two to ten parts into a carousel', async () => {
  const part = async (): Promise<string> => (await post(media, child)).id;
  const parts = [await part(), await part()];
  const carousel = (children: string) => ({ media_type: 'CAROUSEL', children });
  for (const spelt of [parts.join(','), tags(parts)])
    expect(await post(media, carousel(spelt))).toHaveProperty('id');
  expect(await refused(media, carousel(parts[0] ?? ''))).toBe('100/2207028');
  expect(await refused(media, carousel(Array(11).fill(parts[0]).join(',')))).toBe('100/2207028');
  expect(await refused(media, carousel(`${parts[0]},17000000000000001`))).toBe('24/2207008');
  const whole = (await post(media, { image_url })).id;
  expect(await refused(media, carousel(`${parts[0]},${whole}`))).toBe('100');
});

it('refuses places without an address, and odd numbers', async () => {
  const { error } = await post(media, { image_url, location_id: '123' });
  expect(error.message).toContain('INSTAGRAM_PLATFORM_API__INVALID_LOCATION_ID');
  const negative = await post(media, { ...reels, thumb_offset: '-1' });
  expect(negative.error.message).toBe('(#100) Param thumb_offset must be an integer of at least 0');
  expect(await refused(media, { image_url, alt_text: 'a'.repeat(1001) })).toBe('100');
  expect(await refused(media, { ...reels, trial_params: '{"graduation_strategy":"LUCK"}' })).toBe(
    '100',
  );
});

it.each(['null', '7', '"x"'])('refuses %s where an object belongs', async (text) => {
  for (const name of ['trial_params', 'audio_configuration'])
    expect((await post(media, { ...reels, [name]: text })).error.message).toBe(
      `(#100) Param ${name} must be an object`,
    );
});

it('takes yes and no in words or digits, and nothing in between', async () => {
  for (const yes of ['true', 'TRUE', '1', 'false', '0', ''])
    expect(await post(media, { image_url, is_ai_generated: yes })).toHaveProperty('id');
  for (const name of ['is_ai_generated', 'is_carousel_item'])
    expect((await post(media, { image_url, [name]: 'perhaps' })).error.message).toBe(
      `(#100) Param ${name} must be a boolean`,
    );
});
