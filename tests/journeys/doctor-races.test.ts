import { describe, expect, it } from 'vitest';
import { readAccounts, readSignIn, readSignIns } from '../../lib/store/read/people.ts';
import { readCheckup } from '../../lib/store/read/checkups.ts';
import { readSecret } from '../../lib/store/secrets.ts';
import { callsOf, connected, loupe, opened } from './help/connected.ts';
import { begin, checkup, facts, signIn, usernames } from './help/doctor.ts';
import { ends, first } from './help/people.ts';

const day = 86_400_000;
const commands = () => loupe.worker.commands;

/** Holds the answer to a path while something is done, and then lets go. */
async function during(
  path: string,
  run: () => Promise<unknown>,
  meanwhile: () => Promise<unknown>,
): Promise<void> {
  loupe.sandbox.fault({ kind: 'hold', path });
  const running = run();
  await loupe.sandbox.holds.whenHeld(5_000);
  loupe.sandbox.clock.advance(1000);
  await meanwhile();
  loupe.sandbox.holds.release();
  await running;
}
const checkNow = async () => commands()['doctor.check']({ userId: first().id });

describe.each(['debug_token', 'permissions$', 'me/accounts$'])(
  'while a check waits at %s',
  (path) => {
    it('an account that is removed stays removed, and its token is forgotten', async () => {
      await connected();
      const [, gone] = await readAccounts();
      await during(path, checkNow, () =>
        commands()['account.remove']({ accountId: gone?.id ?? '' }),
      );
      expect(await usernames()).toEqual(['maren.makes']);
      expect(await readSecret(`page:${gone?.pageId}`)).toBeNull();
    });

    it('a sign-in that is ended here stays away, and leaves no token', async () => {
      await connected();
      const pages = (await readAccounts()).map(({ pageId }) => pageId);
      await during(path, checkNow, () => commands()['signin.disconnect']({ userId: first().id }));
      expect(await readSignIns()).toEqual([]);
      expect(await readCheckup(first().id)).toBeNull();
      expect(await readAccounts()).toEqual([]);
      for (const id of pages) expect(await readSecret(`page:${id}`)).toBeNull();
    });

    it('a sign-in that is made anew keeps what it found', async () => {
      await connected();
      await during(path, checkNow, async () => {
        ends(first());
        await begin();
      });
      expect((await facts()).token.ended).toBeNull();
      expect(await signIn()).toMatchObject({ ended: null });
      expect(await checkup()).toMatchObject({ startedAt: null, problem: null });
      expect(await usernames()).toHaveLength(2);
    });

    it('a new sign-in is not told of what the old one’s check failed at', async () => {
      await connected();
      loupe.sandbox.fault({ kind: 'gateway', path: 'me/accounts$|permissions$', nth: 3, times: 4 });
      await during(path, checkNow, () => begin());
      expect((await checkup()).startedAt).toBeNull();
    });

    it('a person is taken for signed in by nobody whose token died meanwhile', async () => {
      await connected();
      const { endSignIn } = await import('../../lib/store/keep/people.ts');
      const { clock } = loupe.sandbox;
      await during(path, checkNow, () =>
        endSignIn(first().id, clock.now(), {
          at: clock.now(),
          problem: { code: 'signed-out', reason: 'password-changed' },
        }),
      );
      expect((await readSignIn(first().id))?.ended).not.toBeNull();
      expect((await facts()).token.ended).toMatchObject({ reason: 'password-changed' });
    });

    it('another asks for nothing more', async () => {
      await connected();
      const calls = await callsOf(() => during(path, checkNow, async () => void checkNow()));
      expect(calls).toHaveLength(3);
    });
  },
);

describe('an id that is being added', () => {
  it('is in what a check begun meanwhile finds', async () => {
    await opened('portfolio');
    loupe.sandbox.switches.debugToken = 'refused';
    await begin();
    const id = loupe.sandbox.world.pages[0]?.id ?? '';
    let checking: Promise<unknown> = Promise.resolve();
    await during(
      `/${id}`,
      () => commands()['doctor.add']({ userId: first().id, id }),
      async () => {
        checking = checkNow();
        await Promise.race([checking, new Promise((go) => setTimeout(go, 300))]);
      },
    );
    await checking;
    expect((await facts()).pages.map((page) => page.id)).toContain(id);
    expect((await checkup()).typed).toEqual([id]);
  });
});

describe('a connect under way', () => {
  it.each(['debug_token', 'permissions$', 'me/accounts$'])(
    'at %s ends with a disconnect',
    async (path) => {
      await connected();
      await during(
        path,
        () => begin('comments', first().id),
        () => commands()['signin.disconnect']({ userId: first().id }),
      );
      expect(await readSignIns()).toEqual([]);
      expect(await usernames()).toEqual([]);
      expect(await readSecret(`user:${first().id}`)).toBeNull();
    },
  );
});

it('a broken chain that cannot be read is asked for once a day', async () => {
  await opened('no-page');
  await begin();
  const rest = () => callsOf(() => loupe.worker.checkups.atRest());
  loupe.sandbox.clock.advance(day);
  loupe.sandbox.fault({ kind: 'gateway', path: 'permissions$', times: 0 });
  expect((await rest()).length).toBeGreaterThan(0);
  loupe.sandbox.clock.advance(900_000);
  expect(await rest()).toEqual([]);
  loupe.sandbox.clock.advance(day);
  expect((await rest()).length).toBeGreaterThan(0);
});
