import { createHmac } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { secretOf } from '../../sandbox/proof.ts';
import { usualSwitches } from '../../sandbox/switches.ts';
import { asking } from './asking.ts';
import { raw, type RawAsk } from './raw.ts';

const { sandbox, token, account } = await asking();
const { origin, switches } = sandbox;
const bearer = { authorization: `Bearer ${token}` };
const ask = (path: string, more: RawAsk = {}) =>
  raw(origin, path, { ...more, headers: { ...bearer, ...more.headers } });
const form = { 'content-type': 'application/x-www-form-urlencoded' };
const json = { 'content-type': 'application/json' };

afterEach(() => Object.assign(switches, usualSwitches()));

it.each([
  `//v26.0//${account}`,
  `/v26.0/${account}/`,
  `///${account}//?fields=username`,
  `/v26.0/${account}/?fields=username`,
  `${origin}/v26.0/${account}`,
])('takes the path %s', async (path) => {
  expect((await ask(path)).json()).toMatchObject({ id: account });
});

it.each([
  ['/v3.2/', 'v21.0'],
  ['/v19.0/', 'v21.0'],
  ['/v22.0/', 'v22.0'],
  ['/', 'v26.0'],
  ['/v26.0/', 'v26.0'],
])('serves %s as %s and says so', async (prefix, version) => {
  const answer = await ask(`${prefix}${account}`);
  expect(answer.status).toBe(200);
  expect(answer.headers['facebook-api-version']).toBe(version);
});

it.each(['/v26.0/%', '/v26.0/%zz', '/%E0%A4%A', '/cdn/%'])('answers the path %s', async (path) => {
  expect((await ask(path)).status).toBeGreaterThanOrEqual(400);
});

it('finds the token in the header, address, form, JSON and parts of a body', async () => {
  const path = `/v26.0/${account}`;
  const boundary = 'xYz';
  const part = `--xYz\r\nContent-Disposition: form-data; name="access_token"\r\n\r\n${token}\r\n--xYz--\r\n`;
  const override = '?method=get&fields=username';
  const asks: [string, RawAsk][] = [
    [path, { headers: { authorization: `OAuth ${token}` } }],
    [path, { headers: { authorization: `bearer ${token}` } }],
    [`${path}?access_token=${token}`, {}],
    [path + override, { method: 'POST', headers: form, body: `access_token=${token}` }],
    [
      path + override,
      { method: 'POST', headers: json, body: JSON.stringify({ access_token: token }) },
    ],
    [
      path + override,
      {
        method: 'POST',
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
        body: part,
      },
    ],
  ];
  for (const [where, more] of asks)
    expect((await raw(origin, where, more)).json()).toMatchObject({ id: account });
  expect((await raw(origin, path)).json()).toMatchObject({ error: { code: 104 } });
});

it.each([
  'fields=["username","media.limit(1){id}"]',
  'fields[]=username&fields[]=media.limit(1){id}',
  'fields[0]=username&fields[1]=media.limit(1){id}',
  'fields=username,media.limit(1){id}',
])('reads the field list %s', async (query) => {
  const { data } = (await ask(`/${account}?${encodeURI(query)}`)).json()['media'] as {
    data: unknown[];
  };
  expect(data).toHaveLength(1);
});

it.each([
  'metric=["reach","likes"]',
  'metric[]=reach&metric[]=likes',
  'metric[0]=reach&metric[1]=likes',
])('reads the metrics %s', async (query) => {
  const id = sandbox.world.accounts[0]?.posts[0]?.id;
  const { data } = (await ask(`/${id}/insights?${encodeURI(query)}`)).json();
  expect((data as { name: string }[]).map(({ name }) => name)).toEqual(['reach', 'likes']);
});

it('does what the method in a parameter says', async () => {
  const path = '/me/permissions?permission=pages_messaging';
  expect((await ask(`${path}&method=delete`)).json()).toEqual({ success: true });
  const posted = await ask('/me/permissions', {
    method: 'POST',
    headers: form,
    body: 'permission=pages_manage_posts&method=DELETE',
  });
  expect(posted.json()).toEqual({ success: true });
  expect((await ask('/me?method=dance')).status).toBe(200);
});

it('answers several ids up to v25.0, and then no more', async () => {
  const [a, b] = (sandbox.world.accounts[0]?.posts ?? []).map(({ id }) => id);
  const old = await ask(`/v25.0/?ids=${a},${b}&fields=media_type`);
  expect(Object.keys(old.json()).sort()).toEqual([a, b].sort());
  expect((await ask(`/v25.0?ids=["${a}"]`)).json()).toEqual({ [String(a)]: { id: a } });
  const edges = (await ask(`/v25.0/comments?ids=${a},${b}`)).json();
  expect(edges[String(a)]).toHaveProperty('data');
  expect((await ask(`/v25.0/?ids=${a},12`)).json()).toMatchObject({ error: { code: 100 } });
  for (const path of ['/', '/v26.0/'])
    expect((await ask(`${path}?ids=${a}`)).json()).toMatchObject({ error: { code: 100 } });
  switches.legacyProtocol = true;
  expect((await ask(`/v26.0/?ids=${a}`)).json()).toEqual({ [String(a)]: { id: a } });
});

it('tells what a node has when asked for metadata', async () => {
  const { metadata } = (await ask(`/${account}?metadata=1`)).json() as {
    metadata: { type: string; fields: { name: string }[]; connections: Record<string, string> };
  };
  expect(metadata.type).toBe('iguser');
  expect(metadata.fields.map(({ name }) => name)).toContain('followers_count');
  expect(metadata.connections['media']).toContain(`/${account}/media`);
});

it('ignores debug, pretty and marks of answers, unless the old protocol is on', async () => {
  const path = `/${account}?debug=all&pretty=1&date_format=U`;
  const plain = await ask(path, { headers: { 'if-none-match': '*' } });
  expect(plain.json()).toEqual({ id: account });
  expect(plain.headers.etag).toBeUndefined();
  switches.legacyProtocol = true;
  const old = await ask(path);
  expect(old.json()).toHaveProperty('__debug__');
  const known = await ask(path, { headers: { 'if-none-match': String(old.headers.etag) } });
  expect(known.status).toBe(304);
  expect(known.text).toBe('');
});

it('packs its answers for who takes that, and for nobody else', async () => {
  const path = `/${account}/media?fields=caption`;
  const packed = await ask(path, { headers: { 'accept-encoding': 'br, gzip;q=0.8' } });
  expect(packed.headers['content-encoding']).toBe('gzip');
  expect(packed.headers.vary).toBe('Accept-Encoding');
  const bare = await ask(path);
  expect(bare.headers['content-encoding']).toBeUndefined();
  expect(packed.text).toBe(bare.text);
  expect(packed.bytes.length).toBeLessThan(bare.bytes.length);
  const refusing = await ask(path, { headers: { 'accept-encoding': 'gzip;q=0' } });
  expect(refusing.headers['content-encoding']).toBeUndefined();
});

it('answers HEAD with nothing but headers, and OPTIONS without a token', async () => {
  const got = await ask(`/${account}`);
  const head = await ask(`/${account}`, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(head.bytes).toHaveLength(0);
  expect(head.headers['content-length']).toBe(got.headers['content-length']);
  const options = await raw(origin, `/${account}`, {
    method: 'OPTIONS',
    headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' },
  });
  expect(options.status).toBe(200);
  expect(options.headers['access-control-allow-origin']).toBe('*');
  expect(options.headers['access-control-allow-headers']).toContain('authorization');
});

it('says what its answers are, and of old said JavaScript', async () => {
  expect((await ask('/me')).headers['content-type']).toBe('application/json; charset=UTF-8');
  switches.javascriptType = true;
  expect((await ask('/me')).headers['content-type']).toBe('text/javascript; charset=UTF-8');
});

it('repeats a refusal in a header', async () => {
  const { headers } = await raw(origin, '/me?access_token=EAAnone');
  expect(headers['www-authenticate']).toContain('"invalid_token" "The access token');
  expect(headers['cache-control']).toBe('no-store');
});

it('names what of a path it does not know', async () => {
  const { error } = (await ask(`/${account}/media/deeper/still`)).json() as {
    error: Record<string, unknown>;
  };
  expect(error).toMatchObject({ code: 2500, message: 'Unknown path components: /deeper/still' });
});

it('wants the proof of the secret when told to, and never takes a wrong one', async () => {
  const proof = createHmac('sha256', secretOf(sandbox.world.app)).update(token).digest('hex');
  const wrong = `/me?appsecret_proof=${'0'.repeat(64)}`;
  expect((await ask(wrong)).json()).toMatchObject({ error: { code: 100 } });
  switches.requireProof = true;
  expect((await ask('/me')).json()).toMatchObject({
    error: { code: 100, message: expect.stringContaining('appsecret_proof') as string },
  });
  expect((await ask(`/me?appsecret_proof=${proof}`)).status).toBe(200);
});
