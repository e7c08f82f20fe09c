import { beforeEach, expect, it } from 'vitest';
import { asking, bodyOf } from './asking.ts';
import { raw } from './raw.ts';

const { sandbox, call, control, token, account } = await asking();
const me = '/v26.0/me?fields=name';
const at = `/v26.0/${account}?fields=username`;
const headers = { authorization: `Bearer ${token}` };
const grantOf = (name: string) => sandbox.world.people[0]?.handed.grants.get(name);
const drop = (name: string): Promise<Response> =>
  call(`/v26.0/me/permissions/${name}`, { method: 'DELETE' });

beforeEach(async () => {
  await control('DELETE', 'faults');
  await control('DELETE', 'requests');
  await control('DELETE', 'usage');
});

it.each([
  [80002, 'x-business-use-case-usage', 12],
  [80001, 'x-business-use-case-usage', 12],
  [4, 'x-app-usage', undefined],
  [17, 'x-app-usage', undefined],
  [32, 'x-app-usage', undefined],
  [613, 'x-app-usage', undefined],
])('says by code %i that a limit is used up, with the header %s', async (code, name, minutes) => {
  await control('POST', 'faults', { kind: 'limited', code, minutes: 12, http: 403 });
  const answer = await call(at);
  expect(answer.status).toBe(403);
  expect((await bodyOf(answer)).error).toMatchObject({ code });
  const told = JSON.parse(answer.headers.get(name) ?? 'null') as Record<string, unknown>;
  if (minutes === undefined) expect(told).toMatchObject({ call_count: 100 });
  else
    expect(told[account]).toMatchObject([
      { call_count: 100, estimated_time_to_regain_access: minutes },
    ]);
  expect((await call(at)).status).toBe(200);
});

it.each([458, 460, 463, 464, 467, 492])('signs out by subcode %i, once', async (subcode) => {
  await control('POST', 'faults', { kind: 'signed-out', subcode });
  expect((await bodyOf(await call(me))).error).toMatchObject({ code: 190, error_subcode: subcode });
  expect((await call(me)).status).toBe(200);
});

it('spoils an answer by one poisoned post', async () => {
  sandbox.fault({ kind: 'poisoned', path: account });
  const { error } = await bodyOf(await call(at));
  expect(error).toMatchObject({ code: 100, error_subcode: 2108006, is_transient: false });
});

it('answers like a gateway behind which nobody is', async () => {
  sandbox.fault({ kind: 'gateway', http: 503 });
  const answer = await call(me);
  expect(answer.status).toBe(503);
  expect(answer.headers.get('content-type')).toBe('text/html');
  expect(await answer.text()).toContain('Sorry, something went wrong');
});

it('sends who asks to the page of a network, which answers as any page', async () => {
  sandbox.fault({ kind: 'redirect' });
  const answer = await call(me);
  expect(answer.status).toBe(302);
  const page = await fetch(answer.headers.get('location') ?? '');
  expect(page.headers.get('content-type')).toBe('text/html');
  expect(await page.text()).toContain('sign in to this network');
  sandbox.fault({ kind: 'redirect', http: 307, to: 'http://10.0.0.1/' });
  expect((await call(me)).headers.get('location')).toBe('http://10.0.0.1/');
});

it('gives the right answer under the wrong name', async () => {
  sandbox.fault({ kind: 'wrong-type', contentType: 'text/plain' });
  const answer = await call(me);
  expect(answer.headers.get('content-type')).toBe('text/plain');
  expect((await bodyOf(answer)).name).toBe('Maren Holt');
});

it('lets an answer drip', async () => {
  sandbox.fault({ kind: 'drip', ms: 160 });
  const began = performance.now();
  expect((await raw(sandbox.origin, me, { headers })).json()).toMatchObject({ name: 'Maren Holt' });
  expect(performance.now() - began).toBeGreaterThan(140);
});

it('asks for less data by code 1, and fails by any other code', async () => {
  sandbox.fault({ kind: 'error', code: 1 });
  const answer = await call(me);
  expect(answer.status).toBe(500);
  expect((await bodyOf(answer)).error.message).toContain('reduce the amount of data');
  sandbox.fault({ kind: 'error', code: -1, subcode: 2207032, transient: true });
  expect((await bodyOf(await call(me))).error).toMatchObject({
    code: -1,
    error_subcode: 2207032,
    is_transient: true,
  });
});

it('does a thing late: nobody is told, and it takes effect when the clock comes so far', async () => {
  sandbox.fault({ kind: 'late', method: 'DELETE', ms: 90_000 });
  await expect(drop('pages_messaging')).rejects.toThrow();
  expect(grantOf('pages_messaging')).toBe('granted');
  const { waiting } = await control('GET', 'late');
  expect(waiting).toMatchObject([{ method: 'DELETE' }]);
  sandbox.clock.advance(60_000);
  expect(grantOf('pages_messaging')).toBe('granted');
  sandbox.clock.advance(31_000);
  expect(grantOf('pages_messaging')).not.toBe('granted');
  expect(sandbox.requests()[0]).toMatchObject({ fault: 'late', applied: sandbox.clock.now() });
  expect((await control('GET', 'late'))['waiting']).toEqual([]);
});

it('can put a gateway’s page in front of what it does late, and be moved over the wire', async () => {
  await control('POST', 'faults', { kind: 'late', http: 504, ms: 5000 });
  expect((await drop('pages_manage_posts')).status).toBe(504);
  expect(grantOf('pages_manage_posts')).toBe('granted');
  await control('POST', 'clock', { advanceMs: 5000 });
  expect(grantOf('pages_manage_posts')).not.toBe('granted');
});

it('does a late thing with the next request, when time just went by', async () => {
  let time = sandbox.clock.now();
  const other = await asking({ clock: () => time });
  const granted = () => other.sandbox.world.people[0]?.handed.grants.get('pages_messaging');
  other.sandbox.fault({ kind: 'late', method: 'DELETE', ms: 5000 });
  const path = '/v26.0/me/permissions/pages_messaging';
  await expect(other.call(path, { method: 'DELETE' })).rejects.toThrow();
  time += 4999;
  await other.call(me);
  expect(granted()).toBe('granted');
  time += 1;
  await other.call(me);
  expect(granted()).not.toBe('granted');
});

it('leaves a browser’s question beforehand alone', async () => {
  sandbox.fault({ kind: 'gateway' });
  expect((await call(me, { method: 'OPTIONS' })).status).toBe(200);
  expect((await call(me)).status).toBe(502);
});

it('tells of several objects, of other uses, and of more than there is', async () => {
  await control('POST', 'usage', {
    percent: 40,
    type: 'messenger',
    objects: [
      { type: 'instagram', percent: 7 },
      { id: '615104743387587', percent: 99 },
    ],
  });
  const told = (await call(at)).headers.get('x-business-use-case-usage') ?? '';
  const rows = JSON.parse(told) as Record<string, unknown>;
  expect(rows[account]).toMatchObject([
    { type: 'messenger', call_count: 40 },
    { type: 'instagram', call_count: 7 },
  ]);
  expect(rows['615104743387587']).toMatchObject([{ type: 'messenger', call_count: 99 }]);
  await control('POST', 'usage', { percent: 855, regainMinutes: 30, scope: 'account' });
  const over = await call(at);
  expect(over.headers.get('x-business-use-case-usage')).toContain('"call_count":855');
  expect(over.status).toBe(400);
});

it('counts what is read of conversations as messages', async () => {
  const page = sandbox.world.pages[0]?.id ?? '';
  const value = sandbox.tokens.of().find((one) => one.value === token);
  const own = value && sandbox.world.pages[0] && sandbox.tokens.page(value, sandbox.world.pages[0]);
  const path = `/v26.0/${page}/conversations?platform=instagram&access_token=${own?.value}`;
  for (let i = 0; i < 4; i++) await raw(sandbox.origin, path);
  const told = (await raw(sandbox.origin, path)).headers['x-business-use-case-usage'];
  expect(JSON.parse(String(told))).toMatchObject({ [page]: [{ type: 'messenger' }] });
});

it('sends a header word for word, under any name, or none', async () => {
  await control('POST', 'usage', { raw: '{"call_count":' });
  expect((await call(at)).headers.get('x-business-use-case-usage')).toBe('{"call_count":');
  expect((await call(me)).headers.get('x-app-usage')).toBe('{"call_count":');
  await control('POST', 'usage', { raw: '{"call_count":855}', header: 'x-page-usage' });
  const named = await call(at);
  expect(named.headers.get('x-page-usage')).toBe('{"call_count":855}');
  expect(named.headers.get('x-business-use-case-usage')).toBeNull();
  await control('POST', 'usage', { raw: '' });
  for (let i = 0; i < 6; i++) await call(at);
  expect((await call(at)).headers.get('x-business-use-case-usage')).toBeNull();
});
