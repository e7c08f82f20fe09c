import { afterEach, expect, it } from 'vitest';
import { asking } from './asking.ts';

const { sandbox, get, control } = await asking();

afterEach(() => {
  sandbox.clearFaults();
  sandbox.clock.reset();
});

it('lets an expired token hold again when told to', async () => {
  const before = (await get('debug_token', { input_token: sandbox.users[0]?.token ?? '' })).data;
  await control('POST', 'tokens', { subcode: 463 });
  expect((await get('me')).error).toMatchObject({ code: 190, error_subcode: 463 });
  await control('POST', 'tokens', {});
  expect((await get('me')).name).toBe('Maren Holt');
  const after = (await get('debug_token', { input_token: sandbox.users[0]?.token ?? '' })).data;
  expect(after.expires_at).toBe(before.expires_at);
});

it('refuses a path that is no pattern, and goes on', async () => {
  for (const call of ['faults', 'hold'])
    expect(await control('POST', call, { kind: 'error', path: '((' })).toHaveProperty('error');
  expect((await get('me')).name).toBe('Maren Holt');
});

it.each([{ advanceMs: 1e18 }, { at: '9'.repeat(18) }, { advanceMs: -1e18 }])(
  'keeps the time it has when %j leads beyond all dates',
  async (given) => {
    const { now } = await control('GET', 'state');
    expect(await control('POST', 'clock', given)).toHaveProperty('error');
    expect((await control('GET', 'state')).now).toBe(now);
  },
);

it('does nothing to a person it does not know, nor to a shape', async () => {
  expect(await control('POST', 'tokens', { person: '1', subcode: 460 })).toHaveProperty('error');
  expect((await get('me')).name).toBe('Maren Holt');
  expect(await control('POST', 'post', { shape: 'reels' })).toHaveProperty('error');
});

it.each([
  { rules: 'mine' },
  { debugToken: true },
  { quotaTotal: 'many' },
  { quotaTotal: -1 },
  { wrongToken: 200 },
  { strictComments: 'yes' },
  { aliases: false, nothing: 1 },
])('turns no switch for %j', async (odd) => {
  const before = { ...sandbox.switches };
  expect(await control('POST', 'switches', odd)).toHaveProperty('error');
  expect(sandbox.switches).toEqual(before);
});

it.each([
  ['person', { held: '1' }],
  ['person', { hasRole: 'perhaps' }],
  ['person', { person: 'Nobody', optsIn: true }],
  ['page', { page: 'No Page', unauthorized: true }],
  ['page', { tasks: 'MANAGE' }],
  ['account', { account: 'nobody.here', personal: true }],
  ['app', { unverified: 'soon' }],
  ['break', { link: 'declined' }],
  ['mend', {}],
])('refuses a %s it cannot make anything of: %j', async (call, odd) => {
  const before = JSON.stringify(await control('GET', 'state'));
  expect(await control('POST', call, odd)).toHaveProperty('error');
  expect(JSON.stringify(await control('GET', 'state'))).toBe(before);
});

it('takes yes and no as JSON has them', async () => {
  expect(await control('POST', 'app', { inDevelopment: true })).toMatchObject({
    inDevelopment: true,
  });
  expect(await control('POST', 'app', { inDevelopment: false })).toMatchObject({
    inDevelopment: false,
  });
});
