import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { createSend } from '../../../lib/graph/client.ts';
import { createTransport, slowestLine } from '../../../lib/graph/transport.ts';
import type { GraphRequest } from '../../../lib/graph/types.ts';
import { problemOf, type Problem } from '../../../lib/shared/problem.ts';
import { type Reply, serve, type Server } from './help/server.ts';

let server: Server | null = null;
afterEach(async () => {
  await server?.close();
  server = null;
});

const request = (more: Partial<GraphRequest> = {}): GraphRequest => ({
  method: 'GET',
  path: '/me',
  lane: 'reads',
  speaker: 'either',
  priority: 'click',
  accountId: null,
  ...more,
});

async function outcome(
  reply: Reply,
  method: GraphRequest['method'] = 'GET',
): Promise<Problem | 'answered'> {
  server = await serve(reply);
  const timeouts = { read: 60, write: 60 };
  const send = createTransport({ fetch, origin: server.origin, version: 'v25.0', timeouts });
  return send(request({ method })).then(() => 'answered' as const, problemOf);
}

describe('the transport', () => {
  it('sends the token in a header and in no address', async () => {
    server = await serve({});
    const tries: string[] = [];
    const send = createSend({
      fetch,
      clock: Date.now,
      pause: async () => undefined,
      tokens: { user: 'a-token', page: null },
      limits: { read: async () => null, keep: async () => undefined },
      origin: server.origin,
      counted: ({ path }) => tries.push(path),
    });
    await send(request({ path: '/me/accounts', query: { fields: 'id,name{a}', limit: '5' } }));
    const [seen] = server.seen;
    expect(seen?.headers.authorization).toBe('Bearer a-token');
    expect(seen?.url).toBe('/v25.0/me/accounts?fields=id%2Cname%7Ba%7D&limit=5');
    expect(tries).toEqual(['/me/accounts']);
  });

  it('counts every further try of a read, and answers with the one that came', async () => {
    server = await serve({ status: 500, body: '{"error":{"code":2}}' }, { body: '{"id":"1"}' });
    let tries = 0;
    const send = createSend({
      fetch,
      clock: () => 0,
      pause: async () => undefined,
      tokens: { user: 'a-token', page: null },
      limits: { read: async () => null, keep: async () => undefined },
      origin: server.origin,
      counted: () => (tries += 1),
    });
    expect((await send(request())).body).toEqual({ id: '1' });
    expect([tries, server.seen.length]).toEqual([2, 2]);
  });

  it('gives a file the time that a slow line takes for it', async () => {
    server = await serve({ body: '{"id":"1"}' });
    const slow: typeof fetch = async (address, options) => {
      const answer = await fetch(address, options);
      await wait(250, undefined, options?.signal ? { signal: options.signal } : {});
      return answer;
    };
    const timeouts = { read: 60, write: 60 };
    const send = createTransport({
      fetch: slow,
      origin: server.origin,
      version: 'v25.0',
      timeouts,
    });
    const post = (more: Partial<GraphRequest>): Promise<Problem | 'answered'> =>
      send(request({ method: 'POST', ...more })).then(() => 'answered' as const, problemOf);
    const bytes = new Blob([new Uint8Array(slowestLine)]);
    expect(await post({ file: { name: 'source', bytes } })).toBe('answered');
    expect(await post({ body: { a: 'b' } })).toMatchObject({ code: 'unknown-outcome' });
  });

  it('sends a write’s values in its body', async () => {
    server = await serve({});
    const send = createTransport({ fetch, origin: server.origin, version: 'v1' });
    await send(request({ method: 'POST', path: '/debug_token', body: { input_token: 'a b&c' } }));
    expect(server.seen[0]).toMatchObject({ url: '/v1/debug_token', body: 'input_token=a+b%26c' });
  });

  it.each([
    ['a token among the query', { query: { access_token: 'x' } }],
    ['a token to look at among the query', { query: { input_token: 'x' } }],
    ['a path that climbs', { path: '/../me' }],
    ['a path with a query', { path: '/me?access_token=x' }],
    ['a path to another host', { path: '//elsewhere.example' }],
  ])('refuses %s before anything is sent', async (_what, more) => {
    server = await serve({});
    const send = createTransport({ fetch, origin: server.origin, version: 'v25.0' });
    await expect(send(request(more))).rejects.toMatchObject({
      problem: { code: 'unexpected', reason: 'bad-request' },
    });
    expect(server.seen).toEqual([]);
  });

  it.each<[string, Reply, string]>([
    ['a line that was cut', 'cut', 'offline'],
    ['no answer in time', 'never', 'temporary'],
    ['trouble at Meta', { status: 503, body: '<html>busy</html>' }, 'temporary'],
    ['an empty answer', { body: '' }, 'temporary'],
    ['half an answer', { body: '{"data":[{"id":"1"' }, 'temporary'],
    ['a page instead of data', { body: '<!doctype html>' }, 'temporary'],
    ['a page that refuses', { status: 400, body: '<html></html>' }, 'unexpected'],
    ['a redirect', { status: 302, headers: { location: 'https://example.com' } }, 'offline'],
    ['a refusal under a good status', { body: '{"error":{"code":190}}' }, 'signed-out'],
  ])('calls %s of a read by its name', async (_what, reply, code) => {
    expect(await outcome(reply)).toMatchObject({ code });
  });

  it.each<[string, Reply]>([
    ['a cut line', 'cut'],
    ['no answer in time', 'never'],
    ['trouble at Meta', { status: 500, body: '{"error":{"code":2}}' }],
    ['an unreadable answer', { body: '{"id"' }],
    ['a page', { status: 400, body: '<html></html>' }],
  ])('does not know what became of a write after %s', async (_what, reply) => {
    expect(await outcome(reply, 'POST')).toMatchObject({ code: 'unknown-outcome' });
  });

  it('reads usage with the answer, and ids whole', async () => {
    const usage = '{"call_count":28,"total_time":25,"total_cputime":25}';
    server = await serve({
      headers: { 'x-app-usage': usage },
      body: '\uFEFF{"ig_id":17841405822304914123}',
    });
    const send = createTransport({ fetch, origin: server.origin, version: 'v25.0' });
    expect(await send(request())).toEqual({
      body: { ig_id: '17841405822304914123' },
      usage: { percent: 28, regainMinutes: null },
    });
  });

  it('writes neither token nor Meta’s text into an error', async () => {
    const body = '{"error":{"code":190,"message":"token a-token of Ana"}}';
    server = await serve({ status: 400, body });
    const send = createTransport({ fetch, origin: server.origin, version: 'v25.0' });
    const error = await send(request({ bearer: 'a-token' })).catch(String);
    expect(error).not.toContain('a-token');
  });
});
