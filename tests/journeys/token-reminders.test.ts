import { beforeEach, describe, expect, it } from 'vitest';
import { changeSignIn } from '../../lib/store/keep/people.ts';
import { changeSettings } from '../../lib/store/keep/settings.ts';
import { readSignIns } from '../../lib/store/read/people.ts';
import type { SignInRow } from '../../lib/store/rows.ts';
import { badge } from '../../lib/work/badge.ts';
import { callsOf, connected, look, loupe } from './help/connected.ts';
import { ends, first } from './help/people.ts';

const day = 86_400_000;
const born = Date.parse('2026-11-23T08:00:00Z');

beforeEach(async () => {
  await connected(undefined, true, false, () => born);
  // Nothing but a person helps: what can be renewed needs no reminder.
  loupe.sandbox.dialog.mode = 'ask';
  await changeSettings({ notifications: 'questions' });
});

const now = (): number => loupe.sandbox.clock.now();
const signIn = async (): Promise<SignInRow> => {
  const [row] = await readSignIns();
  if (!row) throw new Error('nobody is signed in');
  return row;
};
/** The time comes at which so many days are left. */
async function daysBefore(days: number): Promise<void> {
  const { expiresAt } = await signIn();
  loupe.sandbox.clock.advance((expiresAt ?? 0) - days * day - now());
  await loupe.worker.signIns.watch();
}
const told = (): number[] =>
  loupe.told.flatMap((one) => (one.kind === 'sign-in-ends' ? one.days : []));

describe('a sign-in that comes to its end', () => {
  it('is told of at fourteen, seven and one days, by an alarm and without a call', async () => {
    const calls = await callsOf(async () => {
      for (const days of [20, 14, 13, 8, 7, 6, 2, 1, 0.5]) await daysBefore(days);
    });
    expect(told()).toEqual([14, 7, 1]);
    expect(calls).toEqual([]);
  });

  it('is told of once, as it stands, where the browser was closed for days', async () => {
    await daysBefore(4.5);
    expect(told()).toEqual([5]);
    expect((await signIn()).reminded?.days).toBe(7);
  });

  it('wakes Loupe for its reminders also where looks are switched off', async () => {
    await changeSettings({ looks: false });
    await loupe.worker.signIns.watch();
    expect(loupe.signInWakes.at).toBe(((await signIn()).expiresAt ?? 0) - 14 * day);
  });

  it('is told of inside Loupe alone where notifications are off', async () => {
    await changeSettings({ notifications: 'off' });
    await daysBefore(7);
    expect(told()).toEqual([]);
    expect((await signIn()).reminded).toMatchObject({ days: 7, seen: false });
  });

  it('stands in the badge by its days, until somebody has seen it', async () => {
    await look();
    expect((await badge(now())).kind).toBe('waiting');
    await daysBefore(7);
    expect(await badge(now())).toEqual({ text: '7d', kind: 'ends' });
    expect(await badge(now() + 2.5 * day)).toEqual({ text: '5d', kind: 'ends' });
    const { userId } = await signIn();
    await loupe.worker.commands['signin.seen']({ userId });
    expect((await badge(now())).kind).toBe('waiting');
    await daysBefore(1);
    expect((await badge(now())).text).toBe('1d');
  });

  it('gives way in the badge to what needs somebody', async () => {
    await daysBefore(7);
    ends(first());
    await look();
    expect((await badge(now())).text).toBe('!');
  });

  it('is over with its reminder once it was renewed by hand', async () => {
    await daysBefore(7);
    loupe.sandbox.dialog.mode = 'continue';
    await loupe.worker.commands['connect.start']({
      feature: 'reading',
      signInId: (await signIn()).userId,
    });
    expect((await signIn()).reminded).toBe(undefined);
    expect((await badge(now())).kind).not.toBe('ends');
  });

  it('is told of where a token was pasted, too', async () => {
    await changeSignIn((await signIn()).userId, { door: 'pasted' });
    await daysBefore(14);
    expect(told()).toEqual([14]);
  });
});
