import { describe, expect, it } from 'vitest';
import { changeSettings } from '../../lib/store/keep/settings.ts';
import { countEverything } from '../../lib/store/read/everything.ts';
import { readSignIns } from '../../lib/store/read/people.ts';
import { appId } from '../help/loupe.ts';
import { accountId, connected, look, loupe, opened } from './help/connected.ts';
import { first } from './help/people.ts';
import { compose, goOn } from './help/posts.ts';
import { readyToPublish, submitted } from './help/posting.ts';

const full = async (): Promise<string[]> =>
  (await countEverything()).flatMap(({ name, rows }) => (rows > 0 ? [name] : []));
const commands = () => loupe.worker.commands;
const signIn = (signInId: string | null): Promise<unknown> =>
  commands()['connect.start']({ feature: 'reading', signInId });
const firstSignIn = (): Promise<unknown> => signIn(null);
const check = (): Promise<unknown> => commands()['doctor.check']({ userId: first().id });

/** Work that waits for an answer while everything is deleted, and has it only then. */
async function outlived(path: string, run: () => Promise<unknown>): Promise<void> {
  loupe.sandbox.fault({ kind: 'hold', path });
  const running = run().catch((error: unknown) => error);
  expect(await loupe.sandbox.holds.whenHeld(5_000)).toBe(true);
  const { places } = await commands()['data.wipe']({});
  expect(places.filter(({ after }) => after > 0)).toEqual([]);
  loupe.sandbox.holds.release();
  await running;
  await loupe.worker.wake();
}

const nothingLeft = async (): Promise<void> => {
  expect(await full()).toEqual([]);
  expect([loupe.mirror.size, loupe.session.size(), loupe.wiping.value]).toEqual([0, 0, undefined]);
};

describe('what was under way while everything was deleted brings nothing back', () => {
  it.each(['/me$', 'permissions$', 'me/accounts$', 'debug_token'])(
    'a first sign-in that waits at %s',
    async (path) => {
      await opened();
      await outlived(path, firstSignIn);
      await nothingLeft();
    },
  );

  it.each(['/me$', 'permissions$', 'me/accounts$'])('a sign-in made anew, at %s', async (path) => {
    await connected();
    await outlived(path, () => signIn(first().id));
    await nothingLeft();
  });

  it('a sign-in whose dialog is open', async () => {
    await connected();
    await outlived('dialog/oauth', firstSignIn);
    await nothingLeft();
  });

  it.each(['permissions$', 'me/accounts$', 'debug_token'])('a check, at %s', async (path) => {
    await connected();
    await outlived(path, check);
    await nothingLeft();
  });

  it.each(['/media$', '/\\d+$'])('a look, at %s', async (path) => {
    await connected();
    await outlived(path, look);
    await nothingLeft();
  });

  it.each(['/media$', '/media_publish$'])('a post, at %s', async (path) => {
    await readyToPublish(false);
    await submitted(await compose(loupe, accountId, ['public'], { caption: 'Out it goes' }));
    await outlived(path, () => goOn(loupe));
    const calls = loupe.sandbox.requests().length;
    loupe.sandbox.clock.advance(86_400_000);
    await loupe.worker.driver.start();
    await goOn(loupe);
    expect(loupe.sandbox.requests()).toHaveLength(calls);
    await nothingLeft();
  });

  it('and the next person signs in as at the first time', async () => {
    await opened();
    await outlived('me/accounts$', firstSignIn);
    await changeSettings({ appId });
    await firstSignIn();
    expect(await readSignIns()).toMatchObject([{ ended: null }]);
  });
});
