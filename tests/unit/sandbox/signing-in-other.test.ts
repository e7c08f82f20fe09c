import { beforeEach, expect, it } from 'vitest';
import { asking } from './asking.ts';

const { sandbox, call, control } = await asking();
const [maren] = sandbox.world.people;
const tomas = sandbox.world.person('Tomas Vale');
const dialog = (more: Record<string, string> = {}): string =>
  `/v26.0/dialog/oauth?${new URLSearchParams({
    client_id: sandbox.world.app.id,
    redirect_uri: 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/',
    ...{ response_type: 'token', state: 's', scope: 'instagram_basic', ...more },
  })}`;
const to = async (path: string): Promise<string> =>
  (await call(path)).headers.get('location') ?? '';
const whose = async (address: string): Promise<string> => {
  const token = new URLSearchParams(new URL(address).hash.slice(1)).get('access_token');
  const answer = await fetch(`${sandbox.origin}/me?access_token=${token}`);
  return ((await answer.json()) as { name: string }).name;
};
const other = { auth_type: 'reauthenticate' };

beforeEach(() => control('POST', 'dialog', { mode: 'continue' }));

it('takes whoever is signed in, unless it is told to ask', async () => {
  expect(await whose(await to(dialog()))).toBe(maren?.name);
  expect(await whose(await to(dialog(other)))).toBe('Tomas Vale');
  // That is who is signed in at Facebook from then on.
  expect(await whose(await to(dialog()))).toBe('Tomas Vale');
});

it('takes the one that was scripted', async () => {
  await control('POST', 'dialog', { mode: 'continue', other: maren?.id ?? '' });
  expect(await whose(await to(dialog(other)))).toBe(maren?.name);
});

it('asks on a page who it is, and goes on as they', async () => {
  await control('POST', 'dialog', { mode: 'ask' });
  const who = await (await call(dialog(other))).text();
  expect(who).toContain('Who are you?');
  const page = await (await call(dialog({ ...other, person: tomas.id }))).text();
  expect(page).toContain('continue as Tomas Vale');
  expect(page).toContain(`name="person" value="${tomas.id}"`);
});

it.each([
  ['blocked-domain', 'error_code=1349048'],
  ['refused', 'error_code=1349999'],
  ['no-token', '#state=s'],
])('answers %s by its address', async (mode, part) => {
  await control('POST', 'dialog', { mode });
  expect(await to(dialog())).toContain(part);
});

it('answers by a page of status 400, or by a script', async () => {
  await control('POST', 'dialog', { mode: 'refused-page' });
  expect((await call(dialog())).status).toBe(400);
  await control('POST', 'dialog', { mode: 'script' });
  expect(await (await call(dialog())).text()).toContain('location.replace("https://abcdef');
});
