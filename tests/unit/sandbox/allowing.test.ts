import { expect, it } from 'vitest';
import { asking, bodyOf } from './asking.ts';

const { get, sandbox, account, control, token, call } = await asking();
const [studio, bakery] = sandbox.world.pages;
const media = `${account}?fields=media.limit(1){comments{text}}`;
const ask = async (path: string, as?: string) =>
  bodyOf(await call(`/v26.0/${path}`, as ? { headers: { authorization: `Bearer ${as}` } } : {}));

it('reads with a Page token, as that Page, and nothing of another', async () => {
  const { access_token: page } = await get(studio?.id ?? '', { fields: 'access_token' });
  expect((await ask('me', page)).name).toBe('Maren Makes');
  expect((await ask(`${account}?fields=username`, page)).username).toBe('maren.makes');
  const other = await ask(bakery?.account?.id ?? '', page);
  expect(other.error).toMatchObject({ code: 100, error_subcode: 33, type: 'GraphMethodException' });
  expect((await ask('me/accounts', page)).error.code).toBe(100);
});

it('refuses app tokens, no token, and what is no token', async () => {
  expect((await ask('me', `${sandbox.world.app.id}|secret`)).error.code).toBe(2500);
  expect((await bodyOf(await fetch(`${sandbox.origin}/me`))).error.code).toBe(2500);
  expect((await ask('me', 'IGAAnother')).error.message).toContain('Cannot parse access token');
  expect((await ask('me', 'EAAnother')).error.message).toContain('could not be decrypted');
});

it('wants the permission for comments and for insights', async () => {
  await control('POST', 'person', {
    decline: 'instagram_manage_comments,instagram_manage_insights',
  });
  expect((await ask(media)).error.code).toBe(10);
  expect((await ask(`${account}/insights?metric=reach&period=day`)).error.code).toBe(10);
  await control('POST', 'person', { grant: 'instagram_manage_comments,instagram_manage_insights' });
  expect((await ask(media)).error).toBeUndefined();
});

it('wants the task on the Page too, under either of its names', async () => {
  const tasks = async (...names: string[]) =>
    control('POST', 'page', { page: studio?.id, tasks: names });
  await tasks('ANALYZE');
  expect((await ask(media)).error.code).toBe(200);
  await tasks('PROFILE_PLUS_MODERATE');
  expect((await ask(media)).error).toBeUndefined();
  expect((await ask(`${account}/insights?metric=reach&period=day`)).error.code).toBe(200);
  await tasks('PROFILE_PLUS_FULL_CONTROL');
  expect((await ask(`${account}/insights?metric=reach&period=day`)).error).toBeUndefined();
});

it('leaves the account out of the Pages without instagram_basic', async () => {
  await control('POST', 'person', { decline: 'instagram_basic' });
  const { data } = await get('me/accounts', { fields: 'id,instagram_business_account' });
  expect(data[0].instagram_business_account).toBeUndefined();
  await control('POST', 'person', { grant: 'instagram_basic' });
});

it('tells about a token, asked by GET or by POST', async () => {
  const { data } = await get('debug_token', { input_token: token });
  expect(data).toMatchObject({ type: 'USER', is_valid: true, app_id: sandbox.world.app.id });
  expect(data.expires_at - data.issued_at).toBe(60 * 86_400);
  const body = new URLSearchParams({ input_token: token, access_token: token });
  const posted = await fetch(`${sandbox.origin}/v26.0/debug_token`, { method: 'POST', body });
  expect((await bodyOf(posted)).data.scopes).toContain('instagram_basic');
  await control('POST', 'switches', { debugToken: 'refused' });
  expect((await get('debug_token', { input_token: token })).error.code).toBe(100);
  await control('POST', 'switches', { debugToken: 'both' });
});

it.each([458, 459, 460, 464, 467, 492])('ends tokens with subcode %i', async (subcode) => {
  await control('POST', 'tokens', { subcode });
  expect((await get('me')).error).toMatchObject({ code: 190, error_subcode: subcode });
  await control('POST', 'tokens', {});
  expect((await get('me')).name).toBe('Maren Holt');
});

it('lets a token expire when its time has come', async () => {
  sandbox.clock.advance(61 * 86_400_000);
  expect((await get('me')).error).toMatchObject({ code: 190, error_subcode: 463 });
  sandbox.clock.reset();
});

it('ends the tokens of the person and of their Pages when the app is removed', async () => {
  const { access_token: page } = await get(studio?.id ?? '', { fields: 'access_token' });
  const gone = await call('/v26.0/me/permissions', { method: 'DELETE' });
  expect(await gone.json()).toEqual({ success: true });
  for (const as of [token, page])
    expect((await ask('me', as)).error).toMatchObject({ code: 190, error_subcode: 458 });
});
