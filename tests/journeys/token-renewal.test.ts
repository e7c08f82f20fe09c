import { beforeEach, describe, expect, it } from 'vitest';
import { changeSignIn } from '../../lib/store/keep/people.ts';
import { readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { readConnect, readSettings } from '../../lib/store/read/settings.ts';
import { readLog } from '../../lib/store/read/state.ts';
import type { SignInRow } from '../../lib/store/rows.ts';
import { accountId, callsOf, connected, light, look, loupe } from './help/connected.ts';

const minute = 60_000;
const day = 24 * 60 * minute;

const born = Date.parse('2026-11-23T08:00:00Z');

beforeEach(() => connected(undefined, true, false, () => born));

const signIn = async (): Promise<SignInRow> => {
  const [row] = await readSignIns();
  if (!row) throw new Error('nobody is signed in');
  return row;
};
const pass = (ms: number): void => loupe.sandbox.clock.advance(ms);
const watch = (): Promise<void> => loupe.worker.signIns.watch();
const renew = async (): Promise<boolean> =>
  (await loupe.worker.commands['signin.renew']({ userId: (await signIn()).userId })).renewed;
const dialogs = () => loupe.sandbox.requests().filter(({ path }) => path.endsWith('/dialog/oauth'));

describe('a renewal', () => {
  it('puts a new token in place of the old one where nobody has to be asked', async () => {
    const [before, connect] = [await signIn(), await readConnect()];
    const token = await loupe.worker.vault.read(`user:${before.userId}`);
    pass(10 * day);
    expect(await callsOf(async () => expect(await renew()).toBe(true))).toHaveLength(4);
    const after = await signIn();
    expect(after.expiresAt).toBe((before.expiresAt ?? 0) + 10 * day);
    expect(after.renewal).toEqual({ at: loupe.sandbox.clock.now(), failures: 0 });
    expect(await loupe.worker.vault.read(`user:${before.userId}`)).not.toBe(token);
    // What a person has before them of their last sign-in stays as it is.
    expect(await readConnect()).toEqual(connect);
  });

  it('asks for what is granted already, and for nothing besides', async () => {
    await renew();
    const [asked] = dialogs();
    expect(new Set(asked?.query['scope']?.split(','))).toEqual(
      new Set([
        ...['instagram_basic', 'pages_show_list', 'pages_read_engagement'],
        ...['instagram_manage_insights', 'instagram_manage_comments'],
      ]),
    );
    expect(asked?.query['auth_type']).toBe(undefined);
  });

  it('is not to be had where the dialog asks something, and changes nothing', async () => {
    const before = await signIn();
    loupe.sandbox.dialog.mode = 'ask';
    expect(await callsOf(async () => expect(await renew()).toBe(false))).toEqual([]);
    const now = loupe.sandbox.clock.now();
    expect(await signIn()).toEqual({ ...before, renewal: { at: now, failures: 1 } });
  });

  it('throws the token of somebody else away', async () => {
    const { world, dialog } = loupe.sandbox;
    const [first] = world.people;
    if (!first) throw new Error('an empty world');
    const other = { ...first, id: '555000111', name: 'Somebody Else' };
    // They use the app as well, so that Facebook has nothing to ask them.
    const consent = { ...first.consent, grants: new Map(first.consent.grants) };
    world.people.push({ ...other, consent, handed: { grants: new Map() } });
    dialog.person = other.id;
    const before = await signIn();
    expect(await renew()).toBe(false);
    expect(await readSignIns()).toHaveLength(1);
    expect((await signIn()).connectedAt).toBe(before.connectedAt);
    expect((await readLog())[0]?.problem.reason).toBe('other-person');
  });

  it('brings no account back that was removed here', async () => {
    await loupe.worker.commands['account.remove']({ accountId });
    expect(await renew()).toBe(true);
    expect((await readAccounts()).map(({ id }) => id)).not.toContain(accountId);
    expect((await readSettings()).openAccountId).not.toBe(accountId);
  });

  it('keeps out of the way of a person’s own dialog', async () => {
    const { commands } = loupe.worker;
    const mine = commands['connect.start']({ feature: 'reading', signInId: null });
    expect(await renew()).toBe(false);
    await mine;
    expect(dialogs()).toHaveLength(1);
    expect((await signIn()).renewal).toBe(undefined);
  });

  it('is made once, however many ask for it', async () => {
    expect(await Promise.all([renew(), renew()])).toEqual([true, true]);
    expect(dialogs()).toHaveLength(1);
  });

  it('is never made for a pasted token', async () => {
    await changeSignIn((await signIn()).userId, { door: 'pasted' });
    expect(await renew()).toBe(false);
    expect(dialogs()).toEqual([]);
  });
});

describe('a renewal by itself', () => {
  it('comes in the last week, once a day, and is asked for by an alarm', async () => {
    const before = await signIn();
    await watch();
    expect(dialogs()).toEqual([]);
    pass((loupe.signInWakes.at ?? 0) - loupe.sandbox.clock.now());
    // The reminder that comes first needs no call; the renewal follows a week later.
    expect(await callsOf(watch)).toEqual([]);
    expect((await signIn()).reminded?.days).toBe(14);
    loupe.sandbox.dialog.mode = 'ask';
    pass(7 * day);
    await watch();
    await watch();
    expect(dialogs()).toHaveLength(1);
    expect(loupe.signInWakes.at).toBe(loupe.sandbox.clock.now() + day);
    loupe.sandbox.dialog.mode = 'continue';
    pass(day);
    await watch();
    expect((await signIn()).expiresAt).toBe((before.expiresAt ?? 0) + 54 * day);
    expect((await signIn()).reminded).toBe(undefined);
  });

  it('comes ten minutes before the end of a token that lasts for hours', async () => {
    loupe.sandbox.dialog.mode = 'no-long-lived';
    await loupe.worker.commands['connect.start']({ feature: 'reading', signInId: null });
    const { expiresAt } = await signIn();
    await watch();
    expect(loupe.signInWakes.at).toBe((expiresAt ?? 0) - 10 * minute);
    loupe.sandbox.clearRequests();
    pass((loupe.signInWakes.at ?? 0) - loupe.sandbox.clock.now());
    await watch();
    expect(dialogs()).toHaveLength(1);
    expect((await signIn()).expiresAt).toBeGreaterThan(expiresAt ?? Infinity);
    expect(loupe.told).toEqual([]);
  });

  it('waits half an hour where there was no line to try it on', async () => {
    pass(55 * day);
    loupe.sandbox.fault({ kind: 'drop-before', path: '/me', times: 0 });
    await watch();
    expect((await signIn()).renewal).toBe(undefined);
    expect(loupe.signInWakes.at).toBe(loupe.sandbox.clock.now() + 30 * minute);
  });
});

describe('a session that Meta says is over', () => {
  const end = (subcode: number): void => {
    for (const token of loupe.sandbox.tokens.of()) token.refusal = subcode;
  };

  it.each([463, 467])('190/%i is answered by a renewal, and nobody is signed out', async (code) => {
    loupe.sandbox.dialog.mode = 'no-long-lived';
    await loupe.worker.commands['connect.start']({ feature: 'reading', signInId: null });
    pass(30 * minute);
    end(code);
    await look();
    expect((await signIn()).ended).toBe(null);
    expect((await light())?.problem).toBe(null);
    await look();
    expect((await light())?.fetchedAt).toBe(loupe.sandbox.clock.now());
  });

  it.each([458, 459, 460, 464])('190/%i ends it at once', async (code) => {
    pass(day);
    end(code);
    await look();
    expect((await signIn()).ended?.problem.metaSubcode).toBe(code);
    expect(dialogs()).toEqual([]);
  });

  it('ends it where the dialog would ask, and is not tried again within a day', async () => {
    pass(day);
    end(463);
    loupe.sandbox.dialog.mode = 'ask';
    await look();
    expect((await signIn()).ended?.problem.reason).toBe('session-expired');
    expect(dialogs()).toHaveLength(1);
    await changeSignIn((await signIn()).userId, { ended: null });
    await look();
    expect(dialogs()).toHaveLength(1);
  });
});
