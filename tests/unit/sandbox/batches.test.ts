import { beforeEach, expect, it } from 'vitest';
import { asking } from './asking.ts';

const { sandbox, token, account, control } = await asking();
const posts = sandbox.world.accounts[0]?.posts ?? [];
const [first, second] = posts;

interface Row {
  code: number;
  headers?: { name: string; value: string }[];
  body: string;
}

async function batch(
  operations: unknown,
  more: Record<string, string> = {},
  path = '/v26.0/',
): Promise<(Row | null)[]> {
  const body = new URLSearchParams({
    access_token: token,
    batch: typeof operations === 'string' ? operations : JSON.stringify(operations),
    ...more,
  });
  const answer = await fetch(`${sandbox.origin}${path}`, { method: 'POST', body });
  return (await answer.json()) as (Row | null)[];
}
const bodyIn = (row: Row | null | undefined): Record<string, unknown> =>
  JSON.parse(row?.body ?? 'null') as Record<string, unknown>;

beforeEach(() => sandbox.clearFaults());

it('answers each operation with a code, headers and its body as text', async () => {
  const rows = await batch([
    { method: 'GET', relative_url: `${account}?fields=username` },
    { method: 'get', relative_url: '/v25.0/me?fields=name' },
    { method: 'GET', relative_url: '2' },
  ]);
  expect(rows.map((row) => row?.code)).toEqual([200, 200, 400]);
  expect(bodyIn(rows[0])).toEqual({ username: 'maren.makes', id: account });
  const header = (nth: number, name: string) =>
    rows[nth]?.headers?.find((one) => one.name === name)?.value;
  expect(header(0, 'Facebook-API-Version')).toBe('v26.0');
  expect(header(1, 'Facebook-API-Version')).toBe('v25.0');
  expect(header(0, 'Content-Type')).toBe('text/javascript; charset=UTF-8');
  expect(header(2, 'WWW-Authenticate')).toContain('Unsupported get request');
});

it('works at every root, by form or JSON, and leaves headers out when told to', async () => {
  const operations = [{ method: 'GET', relative_url: 'me' }];
  for (const path of ['', '/', '/v24.0', '/v24.0/'])
    expect((await batch(operations, {}, path))[0]?.code).toBe(200);
  expect((await batch(operations, { include_headers: 'false' }))[0]?.headers).toBeUndefined();
  const answer = await fetch(`${sandbox.origin}/`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ batch: operations, include_headers: false }),
  });
  expect(Object.keys(((await answer.json()) as Row[])[0] ?? {})).toEqual(['code', 'body']);
});

it('takes up results of others, whose own answers then stay away', async () => {
  const media = {
    method: 'GET',
    name: 'posts',
    relative_url: `${account}/media?limit=2&fields=id`,
  };
  const use = { method: 'GET', relative_url: '{result=posts:$.data[1].id}?fields=id' };
  const rows = await batch([use, media]);
  expect(rows[1]).toBeNull();
  expect(bodyIn(rows[0])).toEqual({ id: second?.id });
  const told = await batch([{ ...media, omit_response_on_success: false }, use]);
  expect(told.map((row) => row?.code)).toEqual([200, 200]);
  const all = { method: 'GET', relative_url: '?ids={result=posts:$.data.*.id}&fields=id' };
  const both = await batch([media, all], {}, '/v25.0/');
  expect(Object.keys(bodyIn(both[1])).sort()).toEqual([first?.id, second?.id].sort());
});

it('leaves out what depends on a failure, and tells the failure', async () => {
  const rows = await batch([
    { method: 'GET', name: 'bad', relative_url: '2' },
    { method: 'GET', depends_on: 'bad', relative_url: 'me' },
    { method: 'GET', depends_on: 'nobody', relative_url: 'me' },
    { method: 'GET', name: 'a', depends_on: 'b', relative_url: 'me' },
    { method: 'GET', name: 'b', depends_on: 'a', relative_url: 'me' },
  ]);
  expect(rows[0]?.code).toBe(400);
  expect(rows[1]).toBeNull();
  expect(rows[2]?.code).toBe(400);
  expect([rows[3], rows[4]].map((row) => row?.code ?? null)).toContain(400);
});

it('says when a result holds nothing of what is asked', async () => {
  const [, row] = await batch([
    { method: 'GET', name: 'me', relative_url: 'me?fields=id' },
    { method: 'GET', relative_url: '{result=me:$.nothing}' },
  ]);
  expect(bodyIn(row)).toMatchObject({ error: { code: 100 } });
});

it('lets an operation bring a token of its own, and writes by a form as text', async () => {
  const rows = await batch([
    { method: 'GET', relative_url: 'me', access_token: 'EAAnothing' },
    { method: 'GET', relative_url: `${account}?access_token=EAAnothing` },
    { method: 'DELETE', relative_url: 'me/permissions', body: 'permission=pages_messaging' },
  ]);
  expect(bodyIn(rows[0])).toMatchObject({ error: { code: 190 } });
  expect(bodyIn(rows[1])).toMatchObject({ error: { code: 190 } });
  expect(bodyIn(rows[2])).toEqual({ success: true });
});

it('counts every operation, and every id of one', async () => {
  await control('DELETE', 'usage');
  const ten = Array.from({ length: 10 }, () => ({ method: 'GET', relative_url: account }));
  await batch(ten);
  const header = async () =>
    (await fetch(`${sandbox.origin}/${account}?access_token=${token}`)).headers.get(
      'x-business-use-case-usage',
    );
  expect(await header()).not.toBeNull();
  await control('DELETE', 'usage');
  expect(await header()).toBeNull();
});

it('refuses more than fifty, and what is no list', async () => {
  const many = Array.from({ length: 51 }, () => ({ method: 'GET', relative_url: 'me' }));
  for (const operations of [many, [], 'nonsense', '{}'])
    expect(await batch(operations)).toMatchObject({ error: { code: 100 } });
  const answer = await fetch(`${sandbox.origin}/?batch=[]&access_token=${token}`);
  expect(answer.status).toBe(400);
});

it('refuses a list that holds something else than operations', async () => {
  for (const odd of [null, 1, 'me', []])
    expect(await batch([{ method: 'GET', relative_url: 'me' }, odd])).toMatchObject({
      error: { code: 100, message: '(#100) param batch[1] must be an object.' },
    });
});

it('takes bodies that came as objects, and names and paths that came as numbers', async () => {
  const rows = await batch([
    { method: 'DELETE', relative_url: 'me/permissions', body: { permission: 'user_posts' } },
    { method: 'GET', name: 7, relative_url: 2, body: null, depends_on: null },
    { method: 'GET', relative_url: 'me', depends_on: 7 },
  ]);
  expect(rows.map((row) => row?.code ?? null)).toEqual([200, 400, null]);
});

it('says so of a result that is asked for in broken signs, or a broken path', async () => {
  const rows = await batch([
    { method: 'GET', name: 'me', relative_url: 'me', omit_response_on_success: false },
    { method: 'GET', relative_url: '{result=me:$.%}' },
    { method: 'GET', relative_url: '%' },
  ]);
  expect(rows.map((row) => row?.code)).toEqual([200, 400, 400]);
});

it('leaves an operation unfinished when told to, before or after it is done', async () => {
  const operations = [
    { method: 'GET', relative_url: `${account}?fields=username` },
    { method: 'GET', relative_url: 'me' },
  ];
  sandbox.fault({ kind: 'never', path: `${account}$` });
  expect((await batch(operations)).map((row) => row?.code ?? null)).toEqual([null, 200]);
  sandbox.fault({ kind: 'error', code: 4, path: '/me$' });
  const rows = await batch(operations);
  expect(rows[0]?.code).toBe(200);
  expect(bodyIn(rows[1])).toMatchObject({ error: { code: 4 } });
});

it('may do an operation late, of which the batch knows nothing', async () => {
  const path = 'me/permissions/instagram_manage_contents';
  const grant = () => sandbox.world.people[0]?.handed.grants.get('instagram_manage_contents');
  sandbox.fault({ kind: 'late', path, ms: 1000 });
  expect(await batch([{ method: 'DELETE', relative_url: path }])).toEqual([null]);
  expect(grant()).toBe('granted');
  sandbox.clock.advance(1000);
  expect(grant()).not.toBe('granted');
  sandbox.clock.reset();
});

it('stands in the log as one request with its operations', async () => {
  sandbox.clearRequests();
  await batch([{ method: 'GET', relative_url: 'me?fields=id' }]);
  expect(sandbox.requests()).toHaveLength(1);
  expect(sandbox.requests()[0]?.operations).toEqual([{ method: 'GET', path: 'me', status: 200 }]);
});
