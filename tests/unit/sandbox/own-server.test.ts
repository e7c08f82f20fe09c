import { expect, it } from 'vitest';
import { appTokenOf, secretOf } from '../../sandbox/proof.ts';
import { asking, bodyOf } from './asking.ts';

const { sandbox, token, call, control } = await asking();
const { app } = sandbox.world;
const open = async (path: string, params: Record<string, string>) =>
  bodyOf(await fetch(`${sandbox.origin}/v26.0/${path}?${new URLSearchParams(params)}`));
const exchange = (more: Record<string, string> = {}) =>
  open('oauth/access_token', {
    grant_type: 'fb_exchange_token',
    client_id: app.id,
    client_secret: secretOf(app),
    fb_exchange_token: token,
    ...more,
  });
const dialog = async (redirect_uri: string, mode: string): Promise<string> => {
  await control('POST', 'dialog', { mode });
  const query = {
    client_id: app.id,
    redirect_uri,
    response_type: 'token',
    scope: 'pages_show_list',
  };
  const answer = await call(`/v26.0/dialog/oauth?${new URLSearchParams(query)}`);
  return answer.headers.get('location') ?? '';
};

it('tells the secret, by which the token of the app asks about others', async () => {
  const { appSecret } = await control('GET', 'state');
  expect(appTokenOf(app)).toBe(`${app.id}|${String(appSecret)}`);
  const { data } = await open('debug_token', { input_token: token, access_token: appTokenOf(app) });
  expect(data).toMatchObject({ type: 'USER', is_valid: true });
});

it('takes the token of the app for nothing else, and none with a wrong secret', async () => {
  const wrong = await open('debug_token', { input_token: token, access_token: `${app.id}|no` });
  expect(wrong.error.code).toBe(10);
  expect((await open('me', { access_token: appTokenOf(app) })).error.code).toBe(2500);
  const account = sandbox.world.accounts[0]?.id ?? '';
  expect((await open(account, { access_token: appTokenOf(app) })).error.code).toBe(10);
});

it('makes a token from the dialog a long one for who knows the secret', async () => {
  const location = await dialog('http://localhost:3000/back', 'no-long-lived');
  expect(location).toMatch(/^http:\/\/localhost:3000\/back\?#access_token=/);
  const short = new URLSearchParams(location.split('#')[1]).get('access_token') ?? '';
  const long = await exchange({ fb_exchange_token: short });
  expect(Object.keys(long)).toEqual(['access_token', 'token_type', 'expires_in']);
  sandbox.clock.advance(7_200_000);
  expect((await open('me', { access_token: short })).error.error_subcode).toBe(463);
  expect((await open('me', { access_token: long.access_token })).name).toBe('Maren Holt');
  expect((await exchange({ fb_exchange_token: short })).error.error_subcode).toBe(463);
  sandbox.clock.reset();
});

it.each([
  [{ client_secret: 'guess' }, 1],
  [{ client_id: '7' }, 101],
  [{ grant_type: 'wishes' }, 100],
  [{ fb_exchange_token: '' }, 100],
  [{ fb_exchange_token: 'EAAnothing' }, 190],
])('exchanges nothing for %j', async (more, code) => {
  expect((await exchange(more)).error.code).toBe(code);
});

it('hands out the token of the app', async () => {
  const answer = await exchange({ grant_type: 'client_credentials' });
  expect(answer).toEqual({ access_token: appTokenOf(app), token_type: 'bearer' });
});

it('comes back to one’s own machine, behind the parameters that stand there', async () => {
  const back = 'http://127.0.0.1:8080/?page=1';
  expect(await dialog(back, 'continue')).toMatch(
    /^http:\/\/127\.0\.0\.1:8080\/\?page=1#access_token/,
  );
  expect(await dialog(back, 'cancel')).toContain('/?page=1&error_reason=user_denied');
  for (const other of ['http://localhost.example/', 'https://example.org/?http://localhost/'])
    expect(await dialog(other, 'continue')).toBe('');
});
