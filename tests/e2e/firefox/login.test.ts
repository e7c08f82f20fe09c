import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openFirefox, type Firefox } from '../help/firefox.ts';
import { answerDialog, dialogOf, seesText } from '../help/journey.ts';
import { closeDialog, command, loginEnds, type Mode, openLogin, sentBack } from '../help/login.ts';
import { openSandbox, type Sandbox } from '../help/sandbox.ts';
import { rowsOf } from '../help/store.ts';

let sandbox: Sandbox;
let firefox: Firefox;
let welcome: Page;
beforeAll(async () => {
  sandbox = await openSandbox();
  firefox = await openFirefox(sandbox);
  welcome = await firefox.open('welcome.html', { width: 1100, height: 800 });
});
afterAll(async () => {
  await firefox.close();
  await sandbox.close();
});
afterEach(() => sandbox.clearFaults());

const opens = async (mode: Mode, more: Parameters<typeof openLogin>[2] = {}): Promise<void> => {
  sandbox.dialog.mode = mode;
  await openLogin(welcome, sandbox.appId, more);
};
const ends = (ending: string): ReturnType<typeof loginEnds> => loginEnds(welcome, ending);
const nobody = async (): Promise<void> => expect(await rowsOf(welcome, 'signIns')).toEqual([]);

describe('a login that comes to nothing, in Firefox', () => {
  it('cancelled in the dialog', async () => {
    await opens('ask');
    await answerDialog(firefox.browser, 'Cancel');
    await ends('login-cancelled');
    await nobody();
  });

  it('whose window was closed', async () => {
    await opens('ask');
    await closeDialog(firefox.browser);
    await ends('login-cancelled');
    await nobody();
  });

  it.each(sentBack)('that Facebook sends back with %s', async (mode, ending) => {
    await opens(mode);
    await ends(ending);
    await nobody();
  });

  // Firefox shows what Chromium gives up on: a page with an error's status stands in its window.
  it.each<[Mode, string]>([
    ['blocked-page', 'URL Blocked'],
    ['refused-page', 'Invalid request'],
  ])('that Facebook refuses by a page which the person can only close (%s)', async (mode, text) => {
    await opens(mode);
    const page = await dialogOf(firefox.browser);
    await seesText(page, text);
    await page.close();
    await ends('login-cancelled');
    await nobody();
  });
});

describe('a login whose page cannot be loaded, in Firefox', () => {
  it('ends when the person closes the window that says so', async () => {
    sandbox.fault({ kind: 'drop-before', host: 'www.', times: 0 });
    await opens('ask');
    await closeDialog(firefox.browser);
    await ends('login-cancelled');
    await nobody();
  });
});

describe('a probe of the dialog, in Firefox', () => {
  it.each<[Mode, string]>([
    ['ask', 'asks'],
    ['blocked', 'login-redirect-blocked'],
    ['no-role', 'login-no-role'],
    ['not-ready', 'login-app-not-ready'],
    ['continue', 'granted'],
  ])('of one that would answer with %s finds out', async (mode, ending) => {
    sandbox.dialog.mode = mode;
    const told = await command(welcome, 'connect.probe', {
      appId: sandbox.appId,
      configId: null,
    });
    expect(told).toEqual({ ok: true, value: { ending } });
  });
});

describe('a login that ends well, in Firefox', () => {
  const renew = async (): Promise<unknown> => {
    const userId = (await rowsOf(welcome, 'signIns'))[0]?.userId ?? '';
    const answer = await command(welcome, 'signin.renew', { userId });
    return answer.ok ? answer.value : answer;
  };

  it.each<Mode>(['no-long-lived', 'continue', 'script'])('led back at once (%s)', async (mode) => {
    await opens(mode);
    await ends('done');
    expect(await rowsOf(welcome, 'signIns')).toHaveLength(1);
  });

  it('is renewed unseen where Facebook leads back by its address', async () => {
    sandbox.dialog.mode = 'continue';
    expect(await renew()).toEqual({ renewed: true });
  });

  it.each<Mode>(['ask', 'script', 'refused-page'])('is not renewed by %s', async (mode) => {
    sandbox.dialog.mode = mode;
    expect(await renew()).toEqual({ renewed: false });
    expect(await rowsOf(welcome, 'signIns')).toMatchObject([{ ended: null }]);
  });

  it('lets a second person in who says who they are', async () => {
    const { world } = sandbox;
    const tomas = world.person('Tomas Vale');
    const page = world.page('Tomas Throws', tomas, ['MANAGE', 'ANALYZE', 'CREATE_CONTENT']);
    const picture = { scene: 'bowl', seed: '77000001', wide: 320, high: 320 } as const;
    world.account('tomas.throws', page, { followers: 240, follows: 12, picture });
    await opens('ask', { other: true });
    await answerDialog(firefox.browser, 'Tomas Vale');
    await answerDialog(firefox.browser, 'Continue');
    await ends('done');
    expect(await rowsOf(welcome, 'signIns')).toHaveLength(2);
  });

  it('said nothing in the console of its pages', () => {
    expect(firefox.complaints).toEqual([]);
  });
});
