import { afterEach, describe, expect, it } from 'vitest';
import { db } from '../../lib/store/db.ts';
import { readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { readConnect, readSettings } from '../../lib/store/read/settings.ts';
import { readActs } from '../../lib/store/read/state.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { openLoupe, type Loupe } from '../help/loupe.ts';

let loupe: Loupe;
afterEach(async () => loupe.close());

const first = { feature: 'reading', signInId: null } as const;

describe('connecting with Facebook', () => {
  it('finds the accounts, keeps the sign-in and opens the first account', async () => {
    loupe = await openLoupe();
    await loupe.worker.commands['connect.start'](first);
    const connect = await readConnect();
    expect(connect).toMatchObject({ phase: 'done', problem: null });
    expect(connect.pagesWithout).toHaveLength(1);
    const accounts = await readAccounts();
    expect(accounts.map((row) => row.username)).toEqual(['maren.makes', 'harbour.bakery']);
    expect(accounts.map((row) => row.colour)).toEqual([1, 2]);
    expect((await readSettings()).openAccountId).toBe(accounts[0]?.id);
    expect(await readSignIns()).toMatchObject([
      { name: 'Maren Holt', door: 'dialog', tokenKind: 'user', expiryFrom: 'checked', ended: null },
    ]);
  });

  it('and showing the first figures costs at most six calls', async () => {
    loupe = await openLoupe();
    await loupe.worker.commands['connect.start'](first);
    const accountId = (await readAccounts())[0]?.id ?? '';
    await loupe.worker.commands['look.now']({ accountId });
    expect(loupe.calls().length).toBeLessThanOrEqual(6);
  });

  it('asks only for what reading needs, and never puts the token in an address', async () => {
    loupe = await openLoupe();
    await loupe.worker.commands['connect.start'](first);
    const dialog = loupe.sandbox.requests().find(({ path }) => path.includes('dialog'));
    expect(dialog?.query['scope']).toBe(
      'instagram_basic,pages_show_list,pages_read_engagement,instagram_manage_insights',
    );
    expect(loupe.sandbox.requests().filter((one) => one.tokenInUrl)).toEqual([]);
    const inspected = loupe.sandbox.requests().find(({ path }) => path.includes('debug_token'));
    expect(inspected).toMatchObject({ method: 'POST', bodyKeys: ['input_token'] });
  });

  it('goes on without knowing the expiry where Meta will not inspect the token', async () => {
    loupe = await openLoupe();
    loupe.sandbox.switches.debugToken = 'refused';
    await loupe.worker.commands['connect.start'](first);
    expect(await readSignIns()).toMatchObject([{ expiryFrom: 'unknown', expiresAt: null }]);
    expect((await readConnect()).phase).toBe('done');
  });

  it.each([
    ['cancel', 'login-cancelled'],
    ['blocked', 'login-redirect-blocked'],
    ['no-role', 'login-no-role'],
    ['not-ready', 'login-app-not-ready'],
    ['wrong-state', 'login-wrong-state'],
    ['ask', 'login-cancelled'],
  ] as const)('names the failure when the dialog ends by "%s"', async (mode, reason) => {
    loupe = await openLoupe();
    loupe.sandbox.dialog.mode = mode;
    await loupe.worker.commands['connect.start'](first);
    expect(await readConnect()).toMatchObject({ phase: 'failed', problem: { reason } });
    expect(await readSignIns()).toEqual([]);
    expect(loupe.calls()).toEqual([]);
  });

  it.each([
    ['no-page', 'no-page'],
    ['no-instagram', 'no-instagram'],
  ])('names the missing link in the world "%s"', async (world, reason) => {
    loupe = await openLoupe(world);
    await loupe.worker.commands['connect.start'](first);
    expect(await readConnect()).toMatchObject({ phase: 'failed', problem: { reason } });
    expect(await readAccounts()).toEqual([]);
  });

  it('finds accounts behind many pages of Pages', async () => {
    loupe = await openLoupe('many-pages');
    await loupe.worker.commands['connect.start'](first);
    expect((await readAccounts()).length).toBeGreaterThan(0);
    expect((await readConnect()).pagesWithout.length).toBeGreaterThan(25);
  });

  it.each([
    ['no Page', { pages: [] }],
    ['no permission', { decline: ['pages_show_list'] }],
  ])('lets the person choose again after %s was ticked', async (_, choice) => {
    loupe = await openLoupe();
    // With the ids that permissions were given for, Pages would be found without their list.
    loupe.sandbox.switches.debugToken = 'refused';
    Object.assign(loupe.sandbox.dialog, choice);
    await loupe.worker.commands['connect.start'](first);
    expect((await readConnect()).phase).toBe('failed');
    Object.assign(loupe.sandbox.dialog, { pages: undefined, decline: [] });
    await loupe.worker.commands['connect.start'](first);
    expect(await readConnect()).toMatchObject({ phase: 'done', problem: null });
  });

  it('refuses a malformed App ID before any window opens', async () => {
    loupe = await openLoupe();
    const { changeSettings } = await import('../../lib/store/keep/settings.ts');
    await changeSettings({ appId: 'abc' });
    await loupe.worker.commands['connect.start'](first);
    expect(await readConnect()).toMatchObject({ problem: { reason: 'app-id-malformed' } });
    expect(loupe.sandbox.requests()).toEqual([]);
  });
});

describe('asking for one permission more', () => {
  const grow = async (): Promise<void> => {
    await loupe.worker.commands['connect.start'](first);
    loupe.sandbox.clearRequests();
    const signInId = (await readSignIns())[0]?.userId ?? '';
    await loupe.worker.commands['connect.start']({ feature: 'comments', signInId });
  };

  it('names that permission alone and reads back what was granted', async () => {
    loupe = await openLoupe();
    await grow();
    const dialog = loupe.sandbox.requests().find(({ path }) => path.includes('dialog'));
    expect(dialog?.query).toMatchObject({
      auth_type: 'rerequest',
      scope: 'instagram_manage_comments',
    });
    const granted = (await readSignIns())[0]?.permissions.filter((p) => p.state === 'granted');
    expect(granted?.map((p) => p.name)).toContain('instagram_manage_comments');
    expect(await readAccounts()).toHaveLength(2);
  });

  it('says so when it was declined, and keeps all that was there', async () => {
    loupe = await openLoupe();
    loupe.sandbox.dialog.decline = ['instagram_manage_comments'];
    await grow();
    expect(await readConnect()).toMatchObject({
      phase: 'failed',
      problem: { reason: 'permission-declined', permission: 'instagram_manage_comments' },
    });
    expect(await readAccounts()).toHaveLength(2);
  });

  it('refuses another person in its place', async () => {
    loupe = await openLoupe('second-person');
    await loupe.worker.commands['connect.start'](first);
    const before = await readSignIns();
    const second = loupe.sandbox.world.people.find((one) => one.id !== before[0]?.userId);
    loupe.sandbox.dialog.person = second?.id ?? '';
    const signInId = before[0]?.userId ?? '';
    await loupe.worker.commands['connect.start']({ feature: 'comments', signInId });
    expect(await readConnect()).toMatchObject({ problem: { reason: 'other-person' } });
    expect(await readSignIns()).toEqual(before);
  });
});

describe('a pasted token', () => {
  it('of a person connects all their accounts', async () => {
    loupe = await openLoupe();
    const token = loupe.sandbox.users[0]?.token ?? '';
    await loupe.worker.commands['connect.paste']({ token: `Bearer ${token}\n` });
    expect(await readConnect()).toMatchObject({ phase: 'done' });
    expect(await readSignIns()).toMatchObject([{ door: 'pasted', tokenKind: 'user' }]);
    expect(await readAccounts()).toHaveLength(2);
  });

  it('of a Page connects that one account and can be looked through', async () => {
    loupe = await openLoupe();
    await loupe.worker.commands['connect.start'](first);
    const pageId = (await readAccounts())[0]?.pageId ?? '';
    const token = (await loupe.worker.vault.read(`page:${pageId}`)) ?? '';
    const userId = (await readSignIns())[0]?.userId ?? '';
    await loupe.worker.commands['account.remove']({
      accountId: (await readAccounts())[1]?.id ?? '',
    });
    await loupe.worker.commands['connect.paste']({ token });
    expect(await readConnect()).toMatchObject({ phase: 'done' });
    const signIns = await readSignIns();
    expect(signIns.find((row) => row.userId !== userId)).toMatchObject({ tokenKind: 'page' });
    const accountId = (await readAccounts())[0]?.id ?? '';
    await loupe.worker.commands['look.now']({ accountId });
  });

  it('of a Page leaves its account with the person who reaches more', async () => {
    loupe = await openLoupe();
    await loupe.worker.commands['connect.start'](first);
    const before = await readAccounts();
    const token = (await loupe.worker.vault.read(`page:${before[0]?.pageId}`)) ?? '';
    await loupe.worker.commands['connect.paste']({ token });
    expect(await readConnect()).toMatchObject({ phase: 'done' });
    expect((await readAccounts()).map((row) => row.signInId)).toEqual(
      before.map((row) => row.signInId),
    );
  });

  it('that is an app token or a secret is refused before it is sent or kept', async () => {
    loupe = await openLoupe();
    for (const token of ['123456789|abcdefghijklmnopqrst', '0123456789abcdef0123456789abcdef']) {
      const refusal = await loupe.worker.commands['connect.paste']({ token }).catch(problemOf);
      expect(refusal).toMatchObject({ code: 'not-allowed' });
    }
    expect(loupe.sandbox.requests()).toEqual([]);
    expect(await readConnect()).toMatchObject({ phase: 'idle' });
  });
});

describe('two connects at once', () => {
  it('lets the first go on and tells the second to wait', async () => {
    loupe = await openLoupe();
    const token = loupe.sandbox.users[0]?.token ?? '';
    const started = loupe.worker.commands['connect.start'](first);
    const refusal = await loupe.worker.commands['connect.paste']({ token }).catch(problemOf);
    expect(refusal).toMatchObject({ reason: 'login-busy' });
    await started;
    expect(await readConnect()).toMatchObject({ phase: 'done' });
    expect(await readSignIns()).toMatchObject([{ door: 'dialog' }]);
  });
});

describe('leaving', () => {
  it('forgets one account here and tells Meta nothing', async () => {
    loupe = await openLoupe();
    await loupe.worker.commands['connect.start'](first);
    loupe.sandbox.clearRequests();
    await loupe.worker.commands['account.remove']({
      accountId: (await readAccounts())[0]?.id ?? '',
    });
    expect((await readAccounts()).map((row) => row.username)).toEqual(['harbour.bakery']);
    expect((await readSettings()).openAccountId).toBe((await readAccounts())[0]?.id);
    expect(loupe.sandbox.requests()).toEqual([]);
  });

  it('revokes at Meta, wipes all and writes down that it did', async () => {
    loupe = await openLoupe();
    await loupe.worker.commands['connect.start'](first);
    const userId = (await readSignIns())[0]?.userId ?? '';
    loupe.sandbox.clearRequests();
    expect(await loupe.worker.commands['signin.disconnect']({ userId })).toEqual({ revoked: true });
    expect(loupe.calls()).toEqual(['DELETE /me/permissions']);
    expect([await readAccounts(), await readSignIns()]).toEqual([[], []]);
    expect(await loupe.worker.vault.read(`user:${userId}`)).toBeNull();
    expect(await (await db()).count('secrets')).toBe(0);
    expect(await readActs()).toMatchObject([{ kind: 'disconnect', result: 'done' }]);
    expect((await readActs())[0]?.who).toContain('@harbour.bakery');
  });

  it('finds out what became of a revocation whose answer was lost', async () => {
    loupe = await openLoupe();
    await loupe.worker.commands['connect.start'](first);
    const userId = (await readSignIns())[0]?.userId ?? '';
    loupe.sandbox.fault({ kind: 'drop-after', method: 'DELETE' });
    expect(await loupe.worker.commands['signin.disconnect']({ userId })).toEqual({ revoked: true });
  });

  it('wipes even when Meta cannot be reached, and says that it did not revoke', async () => {
    loupe = await openLoupe();
    await loupe.worker.commands['connect.start'](first);
    const userId = (await readSignIns())[0]?.userId ?? '';
    loupe.sandbox.fault({ kind: 'drop-before', path: 'permissions', times: 0 });
    expect(await loupe.worker.commands['signin.disconnect']({ userId })).toEqual({
      revoked: false,
    });
    expect(await readAccounts()).toEqual([]);
    expect(await readActs()).toMatchObject([{ result: 'unknown' }]);
  });
});
