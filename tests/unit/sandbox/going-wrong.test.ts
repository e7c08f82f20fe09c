import { beforeEach, expect, it } from 'vitest';
import { type Answered, asking, bodyOf } from './asking.ts';

const { sandbox, call, control, token, account } = await asking();
const me = '/v26.0/me?fields=name';
const read = async () => bodyOf(await call(me));

const useIn = (answer: Response): Answered => {
  const told = answer.headers.get('x-business-use-case-usage') ?? '{}';
  return (JSON.parse(told) as Record<string, [Answered]>)[account]?.[0] ?? ({} as Answered);
};

beforeEach(async () => {
  await control('DELETE', 'faults');
  await control('DELETE', 'requests');
});

it('fails the nth fitting call with any code, and then no more', async () => {
  await control('POST', 'faults', { kind: 'error', path: '/me$', nth: 2, code: 190, subcode: 460 });
  expect((await read()).name).toBe('Maren Holt');
  expect((await read()).error).toMatchObject({ code: 190, error_subcode: 460 });
  expect((await read()).name).toBe('Maren Holt');
});

it('can put an error into an answer of 200', async () => {
  sandbox.fault({ kind: 'error-200', code: 1 });
  const answer = await call(me);
  expect(answer.status).toBe(200);
  expect((await bodyOf(answer)).error.code).toBe(1);
});

it('can break the connection, before or after the thing is done', async () => {
  sandbox.fault({ kind: 'drop-before' });
  await expect(call(me)).rejects.toThrow();
  sandbox.fault({ kind: 'drop-after' });
  await expect(call(me)).rejects.toThrow();
  expect(sandbox.requests().map((one) => one.fault)).toEqual(['drop-before', 'drop-after']);
});

it('can cut an answer short, empty it, or put a strange page there', async () => {
  sandbox.fault({ kind: 'truncate' });
  await expect(read()).rejects.toThrow(SyntaxError);
  sandbox.fault({ kind: 'empty' });
  expect(await (await call(me)).text()).toBe('');
  sandbox.fault({ kind: 'html' });
  expect((await call(me)).headers.get('content-type')).toBe('text/html');
});

it('can stay silent for good', async () => {
  sandbox.fault({ kind: 'never' });
  await expect(call(me, { signal: AbortSignal.timeout(100) })).rejects.toThrow();
});

it('holds an answer, says so, and lets it go', async () => {
  await control('POST', 'hold', { path: '/me$' });
  const answer = read();
  const { held } = await control('GET', 'holds?wait=5000');
  expect(held).toMatchObject([{ method: 'GET', path: '/v26.0/me' }]);
  expect(await control('POST', 'release')).toEqual({ released: 1 });
  expect((await answer).name).toBe('Maren Holt');
  expect((await control('GET', 'holds'))['held']).toEqual([]);
});

it('forgets what it holds when the caller leaves', async () => {
  sandbox.fault({ kind: 'hold' });
  const leaving = new AbortController();
  const answer = call(me, { signal: leaving.signal });
  await sandbox.holds.whenHeld(5000);
  leaving.abort();
  await expect(answer).rejects.toThrow();
  await expect.poll(() => sandbox.holds.list()).toEqual([]);
});

it('answers late when told to', async () => {
  sandbox.fault({ kind: 'delay', ms: 120 });
  const began = performance.now();
  await read();
  expect(performance.now() - began).toBeGreaterThan(100);
});

it('writes a log without tokens, and knows where one leaked', async () => {
  await fetch(`${sandbox.origin}/v26.0/me?access_token=${token}&fields=name`);
  await call('/v26.0/me');
  const { requests, count } = await control('GET', 'requests');
  expect(count).toBe(2);
  expect(requests[0]).toMatchObject({ tokenInUrl: true, status: 200, path: '/v26.0/me' });
  expect(requests[0].query).toEqual({ access_token: '‹token›', fields: 'name' });
  expect(requests[1].tokenInUrl).toBe(false);
  expect(JSON.stringify(requests)).not.toContain(token);
  expect((await control('POST', 'leaks', { needle: token.slice(10, 40) }))['found']).toEqual([1]);
});

it('tells its use in one of two headers, after the first few calls', async () => {
  const header = async (path: string, name: string) => (await call(path)).headers.get(name);
  const use = async () => useIn(await call(`/${account}`));
  await control('DELETE', 'usage');
  expect(await header(`/${account}`, 'x-business-use-case-usage')).toBeNull();
  for (let i = 0; i < 4; i++) await call(`/${account}`);
  const told = await use();
  expect(told).toMatchObject({ type: 'instagram', estimated_time_to_regain_access: 0 });
  for (let i = 0; i < 300; i++) sandbox.usage.count({ scope: 'account', id: account });
  const later = await use();
  expect(later.call_count).toBeGreaterThan(told.call_count);
  expect(later.call_count).toBeLessThan(20);
  for (let i = 0; i < 4; i++) await read();
  expect(await header(me, 'x-app-usage')).toContain('call_count');
  expect(await header(me, 'x-business-use-case-usage')).toBeNull();
});

it('refuses an account whose limit is used up, and says for how long', async () => {
  await control('POST', 'usage', { percent: 100, regainMinutes: 12, scope: 'account' });
  const answer = await call(`/${account}`);
  expect(answer.status).toBe(400);
  expect((await bodyOf(answer)).error.code).toBe(80002);
  expect(useIn(answer)['estimated_time_to_regain_access']).toBe(12);
  expect((await read()).name).toBe('Maren Holt');
  await control('POST', 'usage', { percent: 100, scope: 'user' });
  expect((await read()).error.code).toBe(17);
  await control('DELETE', 'usage');
});

it('moves its clock, and its world', async () => {
  const { now } = await control('POST', 'clock', { at: '2026-12-01T00:00:00Z' });
  expect(now).toBe('2026-12-01T00:00:00.000Z');
  await control('POST', 'clock', { reset: true });
  const media = sandbox.world.accounts[0]?.posts[0];
  const before = media?.comments.length ?? 0;
  const { id } = await control('POST', 'comment', {
    media: media?.id,
    username: 'a.guest',
    text: 'Oh!',
  });
  expect(media?.comments[0]).toMatchObject({ id, text: 'Oh!' });
  await control('POST', 'reply', { comment: id, text: 'Thanks!' });
  expect(media?.comments[0]?.replies[0]?.from.username).toBe('maren.makes');
  await control('DELETE', `comment?comment=${id}`);
  expect(media?.comments).toHaveLength(before);
  const post = await control('POST', 'post', { shape: 'reel', caption: 'New', scene: 'wave' });
  expect(sandbox.world.accounts[0]?.posts[0]?.id).toBe(post.id);
  const counts = await control('POST', 'counts', { media: post.id, likes: 5 });
  expect(counts.likes).toBe(sandbox.world.accounts[0]?.posts[0]?.counts.likes);
});

it('explains what it cannot do', async () => {
  expect((await control('POST', 'nothing')).error).toContain('No such call');
  expect((await control('POST', 'faults', { kind: 'flood' })).error).toContain(
    'kind must be one of',
  );
  expect((await control('GET', 'state'))['world']).toBe('ceramics');
});

it('outlives an address that is nonsense', async () => {
  expect((await call('/%E0%A4%A')).status).toBe(400);
  expect((await read()).name).toBe('Maren Holt');
});
