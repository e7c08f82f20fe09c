import { beforeEach, expect, it } from 'vitest';
import { asking } from './asking.ts';

const { sandbox, call, control } = await asking();
const redirect = 'https://abcdefghijklmnopabcdefghijklmnop.chromiumapp.org/';
const dialog = (more: Record<string, string> = {}): string =>
  `/v26.0/dialog/oauth?${new URLSearchParams({
    client_id: sandbox.world.app.id,
    redirect_uri: redirect,
    response_type: 'token',
    state: 'a state',
    scope: 'instagram_basic,pages_show_list,pages_read_engagement,instagram_manage_insights',
    ...more,
  })}`;
const goneTo = async (path: string): Promise<URL> =>
  new URL((await call(path)).headers.get('location') ?? 'about:blank');
const fragment = async (path: string): Promise<URLSearchParams> =>
  new URLSearchParams((await goneTo(path)).hash.slice(1));
const permissions = async (token: string): Promise<Record<string, string>> => {
  const answer = await fetch(`${sandbox.origin}/me/permissions?access_token=${token}`);
  const { data } = (await answer.json()) as { data: { permission: string; status: string }[] };
  return Object.fromEntries(data.map((row) => [row.permission, row.status]));
};

beforeEach(async () => {
  for (const person of sandbox.world.people) person.consent = { grants: new Map() };
  await control('POST', 'dialog', { mode: 'continue' });
});

it('comes back with both tokens and the state, in the fragment', async () => {
  const got = await fragment(dialog());
  expect([...got.keys()]).toEqual([
    ...['access_token', 'data_access_expiration_time', 'expires_in', 'long_lived_token', 'state'],
  ]);
  expect(got.get('state')).toBe('a state');
  const held = await permissions(got.get('long_lived_token') ?? '');
  expect(held).toMatchObject({ instagram_basic: 'granted' });
  expect(held['instagram_manage_comments']).toBeUndefined();
});

it('remembers what was declined, and asks for it again only when told to', async () => {
  await control('POST', 'dialog', { mode: 'continue', decline: ['instagram_manage_comments'] });
  const scope = 'instagram_manage_comments';
  const first = await fragment(dialog({ scope }));
  expect(await permissions(first.get('access_token') ?? '')).toMatchObject({ [scope]: 'declined' });
  await control('POST', 'dialog', { mode: 'continue' });
  const again = await fragment(dialog({ scope }));
  expect(await permissions(again.get('access_token') ?? '')).toMatchObject({ [scope]: 'declined' });
  const asked = await fragment(dialog({ scope, auth_type: 'rerequest' }));
  expect(await permissions(asked.get('access_token') ?? '')).toMatchObject({ [scope]: 'granted' });
});

it('shows a page with ticks and two buttons, and takes its answer', async () => {
  await control('POST', 'dialog', { mode: 'ask' });
  const page = await (await call(dialog())).text();
  expect(page).toContain('>Continue</button>');
  expect(page).toContain('>Cancel</button>');
  expect(page).toContain('value="instagram_manage_insights" checked');
  expect(page).toContain('Harbour Bakery');
  const body = new URLSearchParams(dialog().split('?')[1]);
  const [first] = sandbox.world.pages;
  body.append('allow', 'instagram_basic');
  body.append('page', first?.id ?? '');
  body.append('answer', 'continue');
  const answer = await call('/v26.0/dialog/oauth/answer', { method: 'POST', body });
  expect(answer.status).toBe(302);
  const [person] = sandbox.world.people;
  expect(person?.consent.grants.get('pages_show_list')).toBe('declined');
  expect([...(person?.consent.ticked ?? [])]).toEqual([first?.id]);
});

it('comes back in the query when the person cancels', async () => {
  await control('POST', 'dialog', { mode: 'cancel' });
  const gone = await goneTo(dialog());
  expect(gone.searchParams.get('error_reason')).toBe('user_denied');
  expect(gone.searchParams.get('state')).toBe('a state');
  expect(gone.hash).toBe('#_=_');
});

it.each([
  ['blocked', '1349168'],
  ['no-role', '1349126'],
  ['not-ready', '1349220'],
])('can answer as if %s', async (mode, code) => {
  await control('POST', 'dialog', { mode });
  expect((await goneTo(dialog())).searchParams.get('error_code')).toBe(code);
});

it('can change the state, or leave the long token out', async () => {
  await control('POST', 'dialog', { mode: 'wrong-state' });
  expect((await fragment(dialog())).get('state')).not.toBe('a state');
  await control('POST', 'dialog', { mode: 'no-long-lived' });
  expect((await fragment(dialog())).has('long_lived_token')).toBe(false);
});

it('does not send anybody to an address that is no extension', async () => {
  const page = await call(dialog({ redirect_uri: 'https://example.com/' }));
  expect(page.status).toBe(200);
  expect(page.headers.get('location')).toBeNull();
  expect((await call(dialog({ client_id: '1' }))).headers.get('location')).toBeNull();
});
