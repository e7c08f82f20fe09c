import { expect, it } from 'vitest';
import { type Answered, asking, bodyOf } from './asking.ts';

const { get, call, account, token, sandbox } = await asking();

it('answers a person with permissions and Pages in one call', async () => {
  const me = await get('me', {
    fields: 'id,name,permissions,accounts{id,tasks,instagram_business_account{id,username}}',
  });
  expect(me.name).toBe('Maren Holt');
  expect(me.permissions.data).toContainEqual({ permission: 'instagram_basic', status: 'granted' });
  const pages = me.accounts.data;
  expect(pages[0].instagram_business_account).toEqual({ id: account, username: 'maren.makes' });
  expect(pages.at(-1)?.instagram_business_account).toBeUndefined();
  expect(pages[0].tasks).toContain('PROFILE_PLUS_FULL_CONTROL');
});

it('gives only the id unless fields are asked for', async () => {
  expect(await get(account)).toEqual({ id: account });
  expect(await get(account, { fields: 'username' })).toEqual({
    username: 'maren.makes',
    id: account,
  });
});

it('refuses a field that no account has', async () => {
  const { error } = await get(account, { fields: 'username,is_verified' });
  expect(error.code).toBe(100);
  expect(error.message).toBe(
    '(#100) Tried accessing nonexisting field (is_verified) on node type (IGUser)',
  );
});

it('serves any version, and none', async () => {
  for (const path of [`/v21.0/${account}`, `/v99.0/${account}`, `/${account}`])
    expect((await call(path)).status).toBe(200);
});

it('pages through all media by addresses that carry the token', async () => {
  const ids: string[] = [];
  let next: string | undefined = `${sandbox.origin}/v26.0/${account}/media?access_token=${token}`;
  let pages = 0;
  while (next) {
    const page: Answered = await bodyOf(await fetch(next));
    ids.push(...page.data.map((one) => one.id));
    next = page.paging.next;
    if (next) expect(next).toContain(token);
    pages += 1;
  }
  expect(pages).toBe(3);
  expect(new Set(ids).size).toBe(60);
});

it('walks back by the before cursor, and refuses a cursor it never made', async () => {
  const first = await get(`${account}/media`, { limit: '5' });
  const second = await get(`${account}/media`, { limit: '5', after: first.paging.cursors.after });
  const back = await get(`${account}/media`, { limit: '5', before: second.paging.cursors.before });
  expect(back.data).toEqual(first.data);
  expect((await get(`${account}/media`, { after: 'made up' })).error.code).toBe(100);
});

it('takes since and until for media', async () => {
  const all = await get(`${account}/media`, { fields: 'timestamp', limit: '4' });
  const until = String(Date.parse(all.data[1].timestamp) / 1000);
  const older = await get(`${account}/media`, { until, limit: '1' });
  expect(older.data[0].id).toBe(all.data[1].id);
});

it('nests media, comments and replies, and leaves empty edges out', async () => {
  const fields =
    'media.limit(25){id,comments_count,comments.limit(50){id,text,replies.limit(50){text}}}';
  const { media } = await get(account, { fields });
  const [post] = media.data;
  const seen = post.comments.data.reduce(
    (sum, one) => sum + 1 + ((one.replies as Answered | undefined)?.data.length ?? 0),
    0,
  );
  expect(seen).toBe(post.comments_count);
  const waiting = media.data.flatMap((one) =>
    one.comments.data.filter((comment) => (comment.replies as unknown) === undefined),
  );
  expect(waiting.length).toBeGreaterThanOrEqual(12);
});

it('gives comments newest first, fifty at most, with their three usual fields', async () => {
  const best = sandbox.world.accounts[0]?.posts[2];
  const { data } = await get(`${best?.id}/comments`, { limit: '400' });
  expect(data.length).toBeLessThanOrEqual(50);
  expect(Object.keys(data[0])).toEqual(['timestamp', 'text', 'id']);
  const times = data.map((one) => one.timestamp);
  expect(times).toEqual([...times].sort().reverse());
});

it('shows the parts of a carousel, and stories only while they live', async () => {
  const album = sandbox.world.accounts[0]?.posts.find((post) => post.shape === 'carousel');
  const { data } = await get(`${album?.id}/children`, { fields: 'media_type,media_url,permalink' });
  expect(data.length).toBeGreaterThan(2);
  expect(data[0].media_type).toBe('IMAGE');
  expect(data[0].permalink).toBeUndefined();
  expect((await get(`${account}/stories`)).data).toHaveLength(3);
  sandbox.clock.advance(5 * 3_600_000);
  expect((await get(`${account}/stories`)).data).toHaveLength(2);
  sandbox.clock.reset();
});

it('says what it does not know', async () => {
  expect((await get('123456')).error).toMatchObject({ code: 100, error_subcode: 33 });
  expect((await get('nobody')).error.code).toBe(803);
  expect((await get(`${account}/followers`)).error.code).toBe(100);
  expect((await get(`${account}/media/more`)).error.code).toBe(2500);
});

it('escapes its JSON as Meta does', async () => {
  const text = await (await call(`/${account}?fields=profile_picture_url`)).text();
  expect(text).toContain('http:\\/\\/');
});
