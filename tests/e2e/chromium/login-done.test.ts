import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { UserId } from '../../../lib/shared/ids.ts';
import { answerDialog, lookEnds } from '../help/journey.ts';
import { command, loginEnds, openLogin } from '../help/login.ts';
import { openScene, type Scene } from '../help/scene.ts';
import { patch, rowsOf, until } from '../help/store.ts';

describe('a login that ends well, in Chromium', () => {
  let scene: Scene;
  let userId: UserId = '';
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.close());
  beforeEach(() => scene.sandbox.clearFaults());

  const login = async (mode: 'continue' | 'script' | 'no-long-lived'): Promise<void> => {
    scene.sandbox.dialog.mode = mode;
    await openLogin(scene.welcome, scene.sandbox.appId);
    const row = await loginEnds(scene.welcome, 'done');
    expect(row.found.length).toBeGreaterThan(0);
  };
  const renew = async (): Promise<boolean> => {
    const answer = await command(scene.welcome, 'signin.renew', { userId });
    return answer.ok && (answer.value as { renewed: boolean }).renewed;
  };

  it('takes the short token where Facebook gives no long one, and knows its end', async () => {
    await login('no-long-lived');
    const [row] = await rowsOf(scene.welcome, 'signIns');
    userId = row?.userId ?? '';
    const left = (row?.expiresAt ?? 0) - scene.sandbox.clock.now();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(4_900_000);
    await lookEnds(scene.welcome);
  });

  it.each(['continue', 'script'] as const)('led back at once (%s)', async (mode) => {
    await login(mode);
    expect(await rowsOf(scene.welcome, 'signIns')).toHaveLength(1);
  });

  it.each(['continue', 'script'] as const)('is renewed unseen (%s)', async (mode) => {
    const before = (await rowsOf(scene.welcome, 'signIns'))[0]?.connectedAt ?? Infinity;
    scene.sandbox.dialog.mode = mode;
    const pages = (await scene.chromium.browser.pages()).length;
    expect(await renew()).toBe(true);
    expect((await rowsOf(scene.welcome, 'signIns'))[0]?.connectedAt).toBeGreaterThan(before);
    expect((await scene.chromium.browser.pages()).length).toBe(pages);
  });

  it.each(['ask', 'refused-page'] as const)('is not renewed by %s, and stays', async (mode) => {
    scene.sandbox.dialog.mode = mode;
    expect(await renew()).toBe(false);
    expect(await rowsOf(scene.welcome, 'signIns')).toMatchObject([{ ended: null }]);
  });

  it('is not renewed by a page that never comes, and the press is not held up for long', async () => {
    scene.sandbox.dialog.mode = 'continue';
    scene.sandbox.fault({ kind: 'never', host: 'www.', times: 0 });
    const began = Date.now();
    expect(await renew()).toBe(false);
    expect(Date.now() - began).toBeLessThan(15_000);
  });

  it('lets a second person in who says who they are', async () => {
    const { world, dialog } = scene.sandbox;
    const tomas = world.person('Tomas Vale');
    const page = world.page('Tomas Throws', tomas, ['MANAGE', 'ANALYZE', 'CREATE_CONTENT']);
    const picture = { scene: 'bowl', seed: '77000001', wide: 320, high: 320 } as const;
    world.account('tomas.throws', page, { followers: 240, follows: 12, picture });
    dialog.mode = 'ask';
    await openLogin(scene.welcome, scene.sandbox.appId, { other: true });
    await answerDialog(scene.chromium.browser, 'Tomas Vale');
    await answerDialog(scene.chromium.browser, 'Continue');
    await loginEnds(scene.welcome, 'done');
    expect((await rowsOf(scene.welcome, 'signIns')).map(({ name }) => name).sort()).toEqual([
      'Maren Holt',
      'Tomas Vale',
    ]);
    expect(await rowsOf(scene.welcome, 'accounts')).toHaveLength(world.accounts.length);
  });

  it('knows that somebody else has signed in than who was asked for', async () => {
    await openLogin(scene.welcome, scene.sandbox.appId, { signInId: userId });
    await answerDialog(scene.chromium.browser, 'Continue');
    await loginEnds(scene.welcome, 'other-person');
    expect(await rowsOf(scene.welcome, 'signIns')).toHaveLength(2);
  });

  it('shows in the toolbar how many days are left, until that was seen', async () => {
    const badge = (): Promise<string> =>
      scene.welcome.evaluate(() => chrome.action.getBadgeText({}));
    const day = 86_400_000;
    const now = Date.now();
    const reminded = { of: 'token', days: 7, at: now - day / 2, seen: false };
    const ends = { expiresAt: now + 6.5 * day, dataAccessExpiresAt: now + 80 * day };
    await patch(scene.welcome, 'signIns', { userId }, { ...ends, reminded, door: 'pasted' });
    await command(scene.welcome, 'account.order', { accountIds: [] });
    await until('days in the badge', badge, (text) => text === '7d');
    await command(scene.welcome, 'signin.seen', { userId });
    await until('a badge without days', badge, (text) => text !== '7d');
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
