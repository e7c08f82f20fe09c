import { describe, expect, it } from 'vitest';
import { diagnose } from '../../lib/shared/access/diagnose.ts';
import { readAccounts, readSignIn, readSignIns } from '../../lib/store/read/people.ts';
import { readCheckups } from '../../lib/store/read/checkups.ts';
import { readConnect } from '../../lib/store/read/settings.ts';
import { readSecret } from '../../lib/store/secrets.ts';
import { personModel } from '../../lib/view/doctor/person-model.ts';
import { reportText } from '../../lib/view/doctor/report.ts';
import { connected, loupe } from './help/connected.ts';
import { begin, check, checkup, facts, signIn } from './help/doctor.ts';
import { ends, first } from './help/people.ts';

const renew = () => loupe.worker.commands['signin.renew']({ userId: first().id });
const minute = 60_000;

/** Holds the answer to a path while something is done, and then lets go. */
async function during<T>(path: string, run: () => Promise<T>, meanwhile: () => Promise<unknown>) {
  loupe.sandbox.fault({ kind: 'hold', path });
  const running = run();
  expect(await loupe.sandbox.holds.whenHeld(5_000)).toBe(true);
  loupe.sandbox.clock.advance(minute);
  await meanwhile();
  loupe.sandbox.holds.release();
  return running;
}

describe('a renewal', () => {
  it('asks nothing while a person is in the dialog, or their sign-in is being read', async () => {
    for (const path of ['dialog/oauth', 'me/permissions']) {
      await connected();
      await during(
        path,
        () => begin('comments', first().id),
        async () => {
          const before = loupe.sandbox.requests().length;
          expect(await renew()).toEqual({ renewed: false });
          expect(loupe.sandbox.requests()).toHaveLength(before);
        },
      );
      expect(await readConnect()).toMatchObject({ phase: 'done', problem: null });
      expect((await signIn()).renewal).toBeUndefined();
      await loupe.close();
    }
    await connected();
  });

  it.each(['dialog/oauth', 'debug_token', 'me/permissions', 'me/accounts'])(
    'that waits at %s does not undo what a person signs in to meanwhile',
    async (path) => {
      await connected();
      let mine: string | null = null;
      const { renewed } = await during(path, renew, async () => {
        await begin('insights', first().id);
        mine = await loupe.worker.vault.read(`user:${first().id}`);
      });
      expect(renewed).toBe(false);
      expect(await loupe.worker.vault.read(`user:${first().id}`)).toBe(mine);
      expect((await signIn()).ended).toBeNull();
    },
  );

  it.each(['dialog/oauth', 'debug_token', 'me/permissions', 'me/accounts'])(
    'that waits at %s brings nobody back who is disconnected meanwhile',
    async (path) => {
      await connected();
      await during(path, renew, () =>
        loupe.worker.commands['signin.disconnect']({ userId: first().id }),
      );
      expect(await readSignIns()).toEqual([]);
      expect(await readAccounts()).toEqual([]);
      expect(await readSecret(`user:${first().id}`)).toBeNull();
    },
  );

  it('and a check at once leave one sign-in that works', async () => {
    await connected();
    await Promise.all([renew(), check()]);
    await Promise.all([check(), renew()]);
    expect((await signIn()).ended).toBeNull();
    expect(await checkup()).toMatchObject({ startedAt: null, problem: null });
    expect((await facts()).token.ended).toBeNull();
  });
});

it('neither the report nor a topic holds a token, an id or a name', async () => {
  await connected();
  const accounts = await readAccounts();
  await check();
  ends(first());
  await check();
  const row = await signIn();
  const rows = { signIn: row, accounts, checkup: await checkup(), faces: new Map() };
  const report = reportText([personModel(rows, loupe.sandbox.clock.now())], '');
  const told = `${report}\n${loupe.news.filter((one) => one === 'checkups').join()}`;
  const token = (await loupe.worker.vault.read(`user:${row.userId}`)) ?? 'none';
  const secret = [token, row.userId, row.name, ...accounts.map(({ id }) => id)];
  for (const one of [...secret, ...accounts.map(({ username }) => username)]) {
    expect(told).not.toContain(one);
  }
  expect(/\d{12,}/.test(told)).toBe(false);
  expect(JSON.stringify(await readCheckups())).not.toContain(token);
  expect(diagnose(await facts(), loupe.sandbox.clock.now()).token).toBe('broken');
  expect(await readSignIn(row.userId)).not.toBeNull();
});
