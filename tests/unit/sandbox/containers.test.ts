import { expect, it } from 'vitest';
import { hosting, jpeg, mp4 } from './material.ts';
import { writing } from './writing.ts';

const { get, post, refused, control, account, sandbox } = await writing();
const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
const web = await hosting({
  '/a.jpg': { bytes: jpeg(320, 400), type: 'image/jpeg' },
  '/wide.jpg': { bytes: jpeg(400, 160), type: 'image/jpeg' },
  '/odd.jpg': { bytes: jpeg(320, 400), type: 'application/octet-stream' },
  '/huge.jpg': {
    bytes: Buffer.concat([jpeg(16, 16), Buffer.alloc(8 * 1024 * 1024)]),
    type: 'image/jpeg',
  },
  '/a.png': { bytes: png, type: 'image/png' },
  '/page': { bytes: Buffer.from('<!doctype html><p>A picture'), type: 'text/html' },
  '/lying.jpg': { bytes: Buffer.from('<html>'), type: 'image/jpeg' },
  '/moved.jpg': { status: 302, headers: { location: '/a.jpg' } },
  '/never.jpg': { silent: true },
  '/ten.mp4': { bytes: mp4(10), type: 'video/mp4' },
  '/blink.mp4': { bytes: mp4(1), type: 'video/mp4' },
  '/noise.mp4': { bytes: Buffer.from('nothing that moves'), type: 'video/mp4' },
});
const media = `${account}/media`;
const photo = (path: string, more = {}) => ({ image_url: `${web}${path}`, ...more });
const reel = (path: string, more = {}) => ({
  media_type: 'REELS',
  video_url: `${web}${path}`,
  ...more,
});

it('makes a container of a picture it fetched, which is finished at once', async () => {
  const { id } = await post(media, photo('/a.jpg', { caption: 'Grey' }));
  expect(await get(id)).toEqual({ id });
  expect(await get(id, { fields: 'status_code,status,video_status' })).toEqual({
    status_code: 'FINISHED',
    status: 'Finished: Media has been uploaded and it is ready to be published.',
    id,
  });
  expect(await post(media, photo('/odd.jpg'))).toHaveProperty('id');
});

it('refuses pictures by what their bytes are', async () => {
  expect(await refused(media, photo('/wide.jpg'))).toBe('36003/2207009');
  expect(await refused(media, photo('/huge.jpg'))).toBe('36000/2207004');
  expect(await refused(media, photo('/a.png'))).toBe('36001/2207005');
  const story = await post(media, photo('/wide.jpg', { media_type: 'STORIES' }));
  expect(story).toHaveProperty('id');
});

it('refuses what it cannot fetch, and names the address to the person', async () => {
  const { error } = await post(media, photo('/nothing.jpg'));
  expect(error).toMatchObject({
    ...{ code: 9004, error_subcode: 2207052, is_transient: false },
    message: 'Only photo or video can be accepted as media type.',
    error_user_msg: expect.stringContaining(`${web}/nothing.jpg`) as string,
  });
  for (const path of ['/page', '/lying.jpg', '/moved.jpg'])
    expect(await refused(media, photo(path))).toBe('9004/2207052');
  for (const image_url of ['http://nowhere.invalid/a.jpg', 'ftp://x.example/a.jpg', 'a picture'])
    expect(await refused(media, { image_url })).toBe('9004/2207052');
});

it('refuses its own address when the path in it is broken', async () => {
  const image_url = `${sandbox.origin}/cdn/%`;
  expect(await refused(media, { image_url })).toBe('9004/2207052');
});

it('gives up on a server that takes too long', async () => {
  sandbox.switches.fetchSeconds = 0.2;
  expect(await refused(media, photo('/never.jpg'))).toBe('-2/2207003');
  sandbox.switches.fetchSeconds = 10;
});

it('reads its own pictures without the network, by either name', async () => {
  const { data } = await get(media, { fields: 'media_type,media_url', limit: '10' });
  const own = data.find((one) => one['media_type'] === 'IMAGE')?.media_url ?? '';
  const meta = own.replace(/^.*\/cdn/, 'https://scontent.cdninstagram.com');
  for (const image_url of [own, meta])
    expect(await post(media, { image_url })).toHaveProperty('id');
  expect(await refused(media, { image_url: own.replace('oh=', 'oh=0') })).toBe('9004/2207052');
});

it('works on a film for a while, and tells how far it is', async () => {
  const { id } = await post(media, reel('/ten.mp4'));
  const fields = 'status_code,video_status';
  const began = await get(id, { fields });
  expect(began['status_code']).toBe('IN_PROGRESS');
  expect(began['video_status']).toMatchObject({
    uploading_phase: { status: 'complete', bytes_transferred: mp4(10).length },
    processing_phase: { status: 'in_progress' },
  });
  sandbox.clock.advance(3000);
  expect(await get(id, { fields: 'status_code,copyright_check_status' })).toEqual({
    ...{ status_code: 'FINISHED', id },
    copyright_check_status: { status: 'completed', matches_found: false },
  });
});

it('tells by the status what is wrong with a film', async () => {
  const status = async (path: string, more = {}): Promise<unknown> => {
    const { id } = await post(media, reel(path, more));
    await get(id, { fields: 'status' });
    sandbox.clock.advance(3000);
    return (await get(id, { fields: 'status' }))['status'];
  };
  const failed = 'Error: Media upload has failed with error code';
  expect(await status('/noise.mp4')).toBe(`${failed} 2207026`);
  expect(await status('/blink.mp4')).toBe(`${failed} 2207026`);
  expect(await status('/gone.mp4')).toBe(`${failed} 2207052`);
  expect(await status('/ten.mp4', { thumb_offset: '10000' })).toBe(`${failed} 2207057`);
  expect(await status('/ten.mp4', { thumb_offset: '9000' })).toMatch(/^Finished/);
});

it('fails as a carousel with the part that fails', async () => {
  const part = { is_carousel_item: 'true', media_type: 'VIDEO' };
  const film = await post(media, { ...part, video_url: `${web}/noise.mp4` });
  const still = await post(media, photo('/a.jpg', { is_carousel_item: 'true' }));
  const children = `${still.id},${film.id}`;
  const { id } = await post(media, { media_type: 'CAROUSEL', children });
  expect((await get(id, { fields: 'status_code' }))['status_code']).toBe('IN_PROGRESS');
  await get(film.id);
  sandbox.clock.advance(3000);
  expect((await get(id, { fields: 'status' }))['status']).toContain('2207026');
});

it('expires after a day, and follows a script before', async () => {
  const { id } = await post(media, photo('/a.jpg'));
  await control('POST', 'container', { container: id, status: 'ERROR', subcode: 2207053 });
  expect(await get(id, { fields: 'status' })).toEqual({
    ...{ status: 'Error: Media upload has failed with error code 2207053', id },
  });
  const other = await post(media, photo('/a.jpg'));
  await control('POST', 'container', { container: other.id, status: 'IN_PROGRESS', afterMs: 5000 });
  expect((await get(other.id, { fields: 'status_code' }))['status_code']).toBe('FINISHED');
  sandbox.clock.advance(5000);
  expect((await get(other.id, { fields: 'status_code' }))['status_code']).toBe('IN_PROGRESS');
  const last = await post(media, photo('/a.jpg'));
  sandbox.clock.advance(24 * 3_600_000);
  expect((await get(last.id, { fields: 'status_code' }))['status_code']).toBe('EXPIRED');
});

it('makes four hundred containers a day and no more', async () => {
  sandbox.clock.advance(24 * 3_600_000);
  const { things } = sandbox.world;
  const { id } = await post(media, photo('/a.jpg'));
  const made = things.get(id);
  if (made?.kind !== 'container') throw new Error('no container was made');
  for (let more = 1; more < 400; more += 1) things.set(`${id}/${more}`, { ...made });
  expect(await refused(media, photo('/a.jpg'))).toBe('613');
  sandbox.clock.advance(24 * 3_600_000);
  expect(await post(media, photo('/a.jpg'))).toHaveProperty('id');
});
