import { request } from 'node:http';
import { expect, it } from 'vitest';
import { type Answered, bodyOf } from './asking.ts';
import { hosting, mp4 } from './material.ts';
import { writing } from './writing.ts';

const { get, post, account, sandbox, token, control } = await writing();
const film = mp4(10, 400_000);
const size = film.length;
const web = await hosting({ '/ten.mp4': { bytes: film, type: 'video/mp4' } });

const reel = async (): Promise<Answered> =>
  post(`${account}/media`, { media_type: 'REELS', upload_type: 'resumable' });

const headers = (more: Record<string, string>) => ({ authorization: `OAuth ${token}`, ...more });
const range = (offset: number, more = {}) =>
  headers({ offset: String(offset), file_size: String(size), ...more });
const upload = (uri: unknown, given: Record<string, string>, body?: Buffer) =>
  fetch(String(uri), {
    method: 'POST',
    headers: given,
    ...(body ? { body: new Uint8Array(body) } : {}),
  });

const uploaded = { success: true, message: 'Upload successful.' };
const phase = async (id: string): Promise<unknown> => {
  const { video_status: status } = await get(id, { fields: 'video_status' });
  return (status as Record<string, unknown>)['uploading_phase'];
};
const statusCode = async (id: string): Promise<unknown> =>
  (await get(id, { fields: 'status_code' }))['status_code'];

it('takes a film’s bytes, and publishes those', async () => {
  const { id, uri } = await reel();
  expect(uri).toBe(`${sandbox.origin}/ig-api-upload/v26.0/${id}`);
  expect(await phase(id)).toEqual({ status: 'not_started', bytes_transferred: 0 });
  const answer = await upload(uri, range(0), film);
  expect([answer.status, await answer.json()]).toEqual([200, uploaded]);
  expect(await statusCode(id)).toBe('IN_PROGRESS');
  sandbox.clock.advance(3000);
  expect(await statusCode(id)).toBe('FINISHED');
  const { id: media } = await post(`${account}/media_publish`, { creation_id: id });
  const { media_url: address } = await get(media, { fields: 'media_url' });
  const shown = Buffer.from(await (await fetch(address)).arrayBuffer());
  expect(shown.equals(film)).toBe(true);
});

it('goes on from whatever arrived before a connection broke', async () => {
  const { id, uri } = await reel();
  const half = film.subarray(0, 200_000);
  await new Promise<void>((resolve) => {
    const given = { ...range(0), 'content-length': String(size) };
    const broken = request(String(uri), { method: 'POST', headers: given });
    broken.on('error', () => resolve());
    broken.write(half, () => void setTimeout(() => broken.destroy(), 100));
    broken.on('close', () => resolve());
  });
  await expect.poll(() => phase(id)).toMatchObject({ bytes_transferred: half.length });
  expect(await phase(id)).toMatchObject({ status: 'in_progress', source_file_size: size });
  expect((await upload(uri, range(0), film)).status).toBe(400);
  const rest = await upload(uri, range(half.length), film.subarray(half.length));
  expect(await rest.json()).toEqual(uploaded);
  expect(await phase(id)).toMatchObject({ status: 'complete', bytes_transferred: size });
});

it('keeps a part that was sent whole, and says that more is missing', async () => {
  const { id, uri } = await reel();
  const part = await bodyOf(await upload(uri, range(0), film.subarray(0, 1000)));
  expect(part['debug_info']).toMatchObject({ retriable: true, type: 'PartialRequestError' });
  expect(await phase(id)).toMatchObject({ bytes_transferred: 1000 });
});

it('refuses wrong offsets, strangers and containers that take no film', async () => {
  const { uri } = await reel();
  const why = async (address: unknown, given: Record<string, string>): Promise<unknown> => {
    const answer = await upload(address, given, film);
    return [answer.status, (await bodyOf(answer))['debug_info']];
  };
  expect(await why(uri, range(5))).toMatchObject([400, { type: 'OffsetInvalidError' }]);
  const bare = headers({ offset: '0' });
  expect(await why(uri, bare)).toMatchObject([400, { type: 'FileSizeInvalidError' }]);
  const stranger = [
    400,
    {
      retriable: false,
      type: 'ProcessingFailedError',
      message: '{"success":false,"error":{"message":"unauthorized user request"}}',
    },
  ];
  expect(await why(uri, range(0, { authorization: 'OAuth EAAnobody' }))).toEqual(stranger);
  const hosted = await post(`${account}/media`, {
    ...{ media_type: 'REELS', video_url: `${web}/ten.mp4` },
  });
  const address = String(uri).replace(/\d+$/, hosted.id);
  expect(await why(address, range(0))).toMatchObject([400, { type: 'ProcessingFailedError' }]);
});

it('fetches a film whose address it is given', async () => {
  const { id, uri } = await reel();
  const gone = await upload(uri, headers({ file_url: `${web}/gone.mp4` }));
  expect(gone.status).toBe(400);
  const answer = await upload(uri, headers({ file_url: `${web}/ten.mp4` }));
  expect(await answer.json()).toEqual(uploaded);
  expect(await phase(id)).toMatchObject({ status: 'complete', bytes_transferred: size });
});

it('can be slowed down, and tells how far it is meanwhile', async () => {
  const { id, uri } = await reel();
  await control('POST', 'switches', { uploadBytesPerSecond: size * 2 });
  const answered = upload(uri, range(0), film);
  const far = async (): Promise<number> =>
    ((await phase(id)) as { bytes_transferred: number }).bytes_transferred;
  await expect.poll(far, { interval: 20 }).toBeGreaterThan(0);
  expect(await far()).toBeLessThan(size);
  await control('POST', 'switches', { uploadBytesPerSecond: 0 });
  expect(await (await answered).json()).toEqual(uploaded);
  expect(await phase(id)).toMatchObject({ bytes_transferred: size });
});

it('fails later on what is no film', async () => {
  const { id, uri } = await reel();
  const noise = Buffer.alloc(size, 1);
  expect((await upload(uri, range(0), noise)).status).toBe(200);
  sandbox.clock.advance(3000);
  expect((await get(id, { fields: 'status' }))['status']).toBe(
    'Error: Media upload has failed with error code 2207026',
  );
});

/** Asks as somebody does for whom Meta's hosts lead to the sandbox. */
const mapped = (host: string, path: string, given: Record<string, string>, body: Buffer) =>
  new Promise<Answered>((resolve, reject) => {
    const options = { method: 'POST', headers: { ...headers({ host }), ...given } };
    const asked = request(`${sandbox.origin}${path}`, options, (from) => {
      const chunks: Buffer[] = [];
      from.on('data', (chunk: Buffer) => chunks.push(chunk));
      from.on('end', () => resolve(JSON.parse(Buffer.concat(chunks).toString()) as Answered));
    });
    asked.on('error', reject);
    asked.end(body);
  });

it('stands at Meta’s own host for whoever believes to be there', async () => {
  const form = Buffer.from('media_type=STORIES&upload_type=resumable');
  const type = { 'content-type': 'application/x-www-form-urlencoded' };
  const made = await mapped('graph.facebook.com', `/v26.0/${account}/media`, type, form);
  const uri = new URL(String(made['uri']));
  expect(uri.origin).toBe('https://rupload.facebook.com');
  expect(await mapped(uri.hostname, uri.pathname, range(0), film)).toEqual(uploaded);
});
