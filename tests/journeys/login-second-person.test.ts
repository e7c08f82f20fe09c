import { beforeEach, describe, expect, it } from 'vitest';
import { readAccount, readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { readConnect } from '../../lib/store/read/settings.ts';
import { readLimits } from '../../lib/store/read/state.ts';
import type { Person } from '../sandbox/world/things.ts';
import { accountId, connected, look, loupe } from './help/connected.ts';
import { colleague, ends, first } from './help/people.ts';

let tomas: Person;
let theirs = '';
beforeEach(async () => {
  await connected();
  const { world, clock } = loupe.sandbox;
  tomas = colleague('Tomas Vale', []);
  const page = world.page('Tomas Throws', tomas, ['MANAGE', 'ANALYZE', 'CREATE_CONTENT']);
  const account = world.account('tomas.throws', page, { followers: 240, follows: 12 });
  world.posted(account, clock.now() - 3_600_000, { caption: 'First pot', scene: 'bowl' });
  theirs = account.id;
});

const other = (): Promise<unknown> =>
  loupe.worker.commands['connect.start']({ feature: 'reading', signInId: null, other: true });
const dialogs = () => loupe.sandbox.requests().filter(({ path }) => path.endsWith('/dialog/oauth'));

describe('a second person', () => {
  it('signs in beside the first, and each keeps their own accounts and tokens', async () => {
    await other();
    expect(dialogs().at(-1)?.query['auth_type']).toBe('reauthenticate');
    expect((await readSignIns()).map(({ name }) => name).sort()).toEqual([
      'Maren Holt',
      'Tomas Vale',
    ]);
    expect((await readAccount(accountId))?.signInId).toBe(first().id);
    expect((await readAccount(theirs))?.signInId).toBe(tomas.id);
    const { vault } = loupe.worker;
    const [mine, his] = [
      await vault.read(`user:${first().id}`),
      await vault.read(`user:${tomas.id}`),
    ];
    expect(loupe.sandbox.tokens.find(mine ?? '')?.person.name).toBe('Maren Holt');
    expect(loupe.sandbox.tokens.find(his ?? '')?.person.name).toBe('Tomas Vale');
  });

  it('could not have come in without being asked who they are', async () => {
    await loupe.worker.commands['connect.start']({ feature: 'reading', signInId: null });
    expect(await readSignIns()).toHaveLength(1);
  });

  it('goes on when the first one’s sign-in ends', async () => {
    await other();
    ends(first());
    await look();
    const ended = (await readSignIns()).filter((row) => row.ended !== null);
    expect(ended.map(({ userId }) => userId)).toEqual([first().id]);
    await loupe.worker.commands['look.now']({ accountId: theirs });
    expect((await readSignIns()).find(({ userId }) => userId === tomas.id)?.ended).toBe(null);
  });

  it('is not held up by a limit on the first', async () => {
    await other();
    loupe.sandbox.fault({ kind: 'limited', path: accountId, minutes: 30 });
    await look();
    expect((await readLimits(accountId, 'account'))?.blockedUntil).not.toBe(null);
    await loupe.worker.commands['look.now']({ accountId: theirs });
    expect((await readLimits(theirs, 'account'))?.blockedUntil ?? null).toBe(null);
  });

  it('does not take the first one’s place in a renewal', async () => {
    await other();
    const before = await loupe.worker.vault.read(`user:${first().id}`);
    const { renewed } = await loupe.worker.commands['signin.renew']({ userId: first().id });
    expect(renewed).toBe(false);
    expect(await loupe.worker.vault.read(`user:${first().id}`)).toBe(before);
    expect(await readAccounts()).toHaveLength(loupe.sandbox.world.accounts.length);
  });

  it('is recognised where the first one was to sign in again', async () => {
    loupe.sandbox.dialog.person = tomas.id;
    await loupe.worker.commands['connect.start']({ feature: 'reading', signInId: first().id });
    expect((await readConnect()).problem?.reason).toBe('other-person');
    expect(await readSignIns()).toHaveLength(1);
  });
});

describe('a probe of the dialog', () => {
  const probe = async (appId = loupe.sandbox.world.app.id): Promise<string> =>
    (await loupe.worker.commands['connect.probe']({ appId, configId: null })).ending;

  it.each([
    ['blocked', 'login-redirect-blocked'],
    ['blocked-domain', 'login-redirect-blocked'],
    ['no-role', 'login-no-role'],
    ['not-ready', 'login-app-not-ready'],
    ['refused', 'login-refused'],
    ['wrong-state', 'login-wrong-state'],
    ['no-token', 'login-refused'],
    ['ask', 'asks'],
    // What is said as a page looks like the question itself.
    ['blocked-page', 'asks'],
    ['continue', 'granted'],
  ] as const)('finds out that it is %s', async (mode, ending) => {
    loupe.sandbox.dialog.mode = mode;
    expect(await probe()).toBe(ending);
  });

  it('keeps nothing, asks nothing of Meta, and leaves what is on the screen', async () => {
    const [connect, signIns] = [await readConnect(), await readSignIns()];
    loupe.sandbox.clearRequests();
    expect(await probe()).toBe('granted');
    expect(loupe.calls()).toEqual([]);
    expect([await readConnect(), await readSignIns()]).toEqual([connect, signIns]);
    expect(await loupe.worker.vault.read('pending')).toBe(null);
  });

  it('opens nothing for what is no App ID', async () => {
    loupe.sandbox.clearRequests();
    expect(await probe('an app')).toBe('app-id-malformed');
    expect(dialogs()).toEqual([]);
  });
});
