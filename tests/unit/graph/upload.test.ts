import { afterEach, describe, expect, it } from 'vitest';
import { uploadBytes, uploadFromAddress } from '../../../lib/graph/endpoints/rupload.ts';
import { createUpload, type Upload, type UploadDeps } from '../../../lib/graph/upload.ts';
import { type Problem, problemOf } from '../../../lib/shared/problem.ts';
import { type Reply, serve, type Server } from './help/server.ts';

let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const endless = (_ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((done) => signal.addEventListener('abort', () => done()));
const beat = async (): Promise<void> => undefined;
const ask = { containerId: '1788', limitMs: 600_000, beat };
const film = new Blob(['0123456789'], { type: 'video/mp4' });
const ok = '{"success":true,"message":"Upload successful."}';

async function against(reply: Reply, more: Partial<UploadDeps> = {}): Promise<Upload> {
  server = await serve(reply);
  const { origin } = server;
  return createUpload({ fetch, clock: () => 0, pause: endless, token: 'a-token', origin, ...more });
}

const outcome = (asked: Promise<void>): Promise<Problem | 'done'> =>
  asked.then(() => 'done' as const, problemOf);

const refusal = (message: object | string, retriable = false): string => {
  const text = typeof message === 'string' ? message : JSON.stringify(message);
  return JSON.stringify({
    debug_info: { retriable, type: 'ProcessingFailedError', message: text },
  });
};

describe('an upload', () => {
  it('sends the bytes from the offset on, with the token in a header', async () => {
    const upload = await against({ body: ok });
    await uploadBytes(upload, { ...ask, film, offset: 4 });
    const [seen] = server?.seen ?? [];
    expect(seen).toMatchObject({
      method: 'POST',
      url: '/ig-api-upload/v25.0/1788',
      body: '456789',
    });
    expect(seen?.headers).toMatchObject({
      authorization: 'OAuth a-token',
      offset: '4',
      file_size: '10',
    });
  });

  it('sends an address in place of bytes', async () => {
    const upload = await against({ body: ok });
    await uploadFromAddress(upload, { ...ask, address: 'https://example.com/wärme.mp4' });
    const [seen] = server?.seen ?? [];
    expect(seen?.headers['file_url']).toBe('https://example.com/w%C3%A4rme.mp4');
    expect([seen?.headers['file_size'], seen?.body]).toEqual([undefined, '']);
  });

  it('asks nothing where nothing is left to send', async () => {
    const upload = await against({ body: ok });
    await uploadBytes(upload, { ...ask, film, offset: 10 });
    expect(server?.seen).toEqual([]);
  });

  it.each([
    ['an offset behind the end', { film, offset: 11 }, 'bad-request'],
    ['half a byte', { film, offset: 0.5 }, 'bad-request'],
    ['an empty film', { film: new Blob([]), offset: 0 }, 'video-unfit'],
    ['a container that is none', { film, offset: 0, containerId: '../me' }, 'bad-request'],
  ])('is refused before it is sent: %s', async (_what, more, reason) => {
    const upload = await against({ body: ok });
    expect(await outcome(uploadBytes(upload, { ...ask, ...more }))).toMatchObject({ reason });
    expect(server?.seen).toEqual([]);
  });

  it('takes no address that is not open to everyone', async () => {
    const upload = await against({ body: ok });
    const asked = uploadFromAddress(upload, { ...ask, address: 'http://example.com/a.mp4' });
    expect(await outcome(asked)).toMatchObject({ reason: 'address-unreachable' });
  });

  it.each<[string, Reply, string]>([
    [
      'a token of somebody else',
      {
        status: 400,
        body: refusal({ success: false, error: { message: 'unauthorized user request' } }),
      },
      'not-allowed',
    ],
    [
      'a dead token',
      { status: 400, body: refusal({ error: { code: 190, error_subcode: 463 } }) },
      'signed-out session-expired',
    ],
    [
      'a film Meta cannot use',
      { status: 400, body: refusal('Error in file') },
      'bad-media video-unfit',
    ],
    ['trouble that passes', { status: 400, body: refusal('later', true) }, 'temporary'],
    [
      'an offset that is another by now',
      {
        status: 400,
        body: '{"debug_info":{"retriable":false,"type":"OffsetInvalidError","message":"Request starting offset is invalid"}}',
      },
      'temporary',
    ],
    ['a refusal with a good status', { body: refusal('Error in file') }, 'bad-media video-unfit'],
    [
      'Graph’s own envelope',
      { status: 400, body: '{"error":{"code":352,"error_subcode":2207026}}' },
      'bad-media video-unfit',
    ],
    ['too many', { status: 429, body: 'Too many' }, 'rate-limited'],
    ['a broken gateway', { status: 502, body: '<html>' }, 'unknown-outcome'],
    ['an answer of another shape', { body: '{"h":"abc"}' }, 'unknown-outcome'],
    ['no success', { body: '{"success":false}' }, 'unknown-outcome'],
    ['a cut line', 'cut', 'unknown-outcome'],
  ])('tells %s from the rest', async (_what, reply, said) => {
    const upload = await against(reply);
    const problem = await outcome(uploadBytes(upload, { ...ask, film, offset: 0 }));
    if (problem === 'done') throw new Error('it was taken for done');
    expect([problem.code, problem.reason].filter(Boolean).join(' ')).toBe(said);
    expect(server?.seen).toHaveLength(1);
  });
});

describe('while an upload waits', () => {
  it('its beat is called every ten seconds, until the answer', async () => {
    let now = 0;
    let beats = 0;
    let answer: (response: Response) => void = () => undefined;
    const waits: number[] = [];
    const upload = createUpload({
      fetch: () => new Promise((done) => (answer = done)),
      clock: () => now,
      pause: async (ms) => {
        waits.push(ms);
        now += ms;
      },
      token: 'a-token',
    });
    await uploadBytes(upload, {
      ...{ ...ask, film, offset: 0 },
      beat: async () => {
        beats += 1;
        if (beats === 3) answer(new Response(ok));
        if (beats > 3) await new Promise(() => undefined);
      },
    });
    expect(waits.slice(0, 3)).toEqual([10_000, 10_000, 10_000]);
  });

  it('a beat that fails does not end it', async () => {
    let beats = 0;
    let answer: (response: Response) => void = () => undefined;
    const upload = createUpload({
      fetch: () => new Promise((done) => (answer = done)),
      clock: () => 0,
      pause: async () => (beats > 2 ? new Promise(() => undefined) : undefined),
      token: 'a-token',
    });
    const failing = async (): Promise<void> => {
      beats += 1;
      if (beats === 2) answer(new Response(ok));
      throw new Error('no worker');
    };
    expect(await outcome(uploadBytes(upload, { ...ask, film, offset: 0, beat: failing }))).toBe(
      'done',
    );
  });

  it('it is given up after the time the caller allows, in doubt', async () => {
    let now = 0;
    const waits: number[] = [];
    const upload = await against('never', {
      clock: () => now,
      pause: async (ms) => {
        waits.push(ms);
        now += ms;
      },
    });
    const asked = uploadBytes(upload, { ...ask, film, offset: 0, limitMs: 25_000 });
    expect(await outcome(asked)).toEqual({ code: 'unknown-outcome' });
    expect(waits).toEqual([10_000, 10_000, 5000]);
  });

  it('the caller can stop it', async () => {
    const stop = new AbortController();
    const upload = await against('never');
    const asked = outcome(uploadBytes(upload, { ...ask, film, offset: 0, signal: stop.signal }));
    stop.abort();
    expect(await asked).toEqual({ code: 'unknown-outcome' });
  });
});
