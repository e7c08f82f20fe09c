import { describe, expect, it } from 'vitest';
import { readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { readConnect } from '../../lib/store/read/settings.ts';
import { connected, loupe, opened } from './help/connected.ts';
import { begin, check, checkup, facts, signIn, usernames } from './help/doctor.ts';
import { colleague, first } from './help/people.ts';

const calls = (most: number): number[] => Array.from({ length: most }, (_, n) => n + 1);

/** Stops the worker while answer n of something is on its way, and wakes another. */
async function stopped(n: number, run: () => Promise<unknown>): Promise<boolean> {
  loupe.sandbox.fault({ kind: 'hold', nth: n });
  const started = run().then(
    () => false,
    () => false,
  );
  const held = await Promise.race([loupe.sandbox.holds.whenHeld(5_000), started]);
  const next = loupe.newWorker();
  loupe.sandbox.holds.release();
  loupe.sandbox.clearFaults();
  await next.wake();
  return held;
}

async function isWhole(): Promise<void> {
  const rows = await readAccounts();
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  for (const { userId } of await readSignIns()) {
    expect(await loupe.worker.vault.read(`user:${userId}`)).not.toBeNull();
  }
  for (const { pageId } of rows) {
    if (pageId !== null) expect(await loupe.worker.vault.read(`page:${pageId}`)).not.toBeNull();
  }
  expect(['reading', 'asking']).not.toContain((await readConnect()).phase);
  expect(await loupe.worker.vault.read('pending')).toBeNull();
}

describe('a worker stopped', () => {
  it.each(calls(5))('at answer %i of the wish for comments', async (n) => {
    await opened();
    await begin();
    const held = await stopped(n, () => begin('comments', first().id));
    await isWhole();
    if (held && n > 1) {
      expect(await readConnect()).toMatchObject({ phase: 'done', problem: null });
      expect((await signIn()).asked).toContain('instagram_manage_comments');
    }
    expect(await usernames()).toHaveLength(2);
  });

  it.each(calls(5))('at answer %i of a second person', async (n) => {
    await connected();
    const tomas = colleague('Tomas Vale', []);
    const page = loupe.sandbox.world.page('Tomas Throws', tomas, ['MANAGE']);
    loupe.sandbox.world.account('tomas.throws', page);
    const other = () => {
      loupe.sandbox.dialog.person = first().id;
      return loupe.worker.commands['connect.start']({
        ...{ feature: 'reading', signInId: null, other: true },
      });
    };
    const held = await stopped(n, other);
    await isWhole();
    expect(await readSignIns()).toHaveLength(held && n === 1 ? 1 : 2);
    await other();
    expect((await usernames()).sort()).toEqual(['harbour.bakery', 'maren.makes', 'tomas.throws']);
    await isWhole();
  });

  it.each(calls(6))('at answer %i of a pasted token', async (n) => {
    await opened();
    const token = loupe.sandbox.users[0]?.token ?? '';
    await stopped(n, () => loupe.worker.commands['connect.paste']({ token }));
    await isWhole();
    expect(await readConnect()).toMatchObject({ phase: 'done' });
    expect(await usernames()).toHaveLength(2);
    expect((await signIn()).door).toBe('pasted');
  });

  it.each(calls(4))('at answer %i of a check', async (n) => {
    await connected();
    const [known, before] = [await facts(), await readAccounts()];
    const { userId } = await signIn();
    await stopped(n, () => loupe.worker.commands['doctor.check']({ userId }));
    await isWhole();
    expect(await readAccounts()).toEqual(before);
    expect((await facts()).pages).toEqual(known.pages);
    expect(await check()).toHaveLength(3);
    expect(await checkup()).toMatchObject({ startedAt: null, problem: null });
  });

  it.each(calls(3))('at answer %i of an id that is added', async (n) => {
    await opened('portfolio');
    loupe.sandbox.switches.debugToken = 'refused';
    await begin();
    const id = loupe.sandbox.world.accounts[0]?.id ?? '';
    const add = () => loupe.worker.commands['doctor.add']({ userId: first().id, id });
    await stopped(n, add);
    await isWhole();
    await add();
    expect(await usernames()).toEqual(['maren.makes']);
    expect((await checkup()).typed).toEqual([id]);
  });

  it.each(calls(6))('at answer %i of a renewal', async (n) => {
    await connected();
    const before = await signIn();
    const held = await stopped(n, () =>
      loupe.worker.commands['signin.renew']({ userId: before.userId }),
    );
    await isWhole();
    expect((await signIn()).ended).toBeNull();
    if (held) expect(await signIn()).toEqual(before);
    const { renewed } = await loupe.worker.commands['signin.renew']({ userId: before.userId });
    expect(renewed).toBe(true);
    expect(await usernames()).toHaveLength(2);
  });
});

it('a check that was stopped with its worker is not shown as going on for ever', async () => {
  await connected();
  const { userId } = await signIn();
  await stopped(2, () => loupe.worker.commands['doctor.check']({ userId }));
  const { personModel } = await import('../../lib/view/doctor/person-model.ts');
  const rows = {
    signIn: await signIn(),
    accounts: await readAccounts(),
    checkup: await checkup(),
    faces: new Map(),
  };
  const now = loupe.sandbox.clock.now();
  expect(personModel(rows, now + 121_000).checking).toBe(false);
  expect(personModel(rows, now - 3_600_000).checking).toBe(false);
});
