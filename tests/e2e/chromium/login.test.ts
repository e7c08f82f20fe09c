import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { answerDialog, dialogOf, seesText } from '../help/journey.ts';
import { closeDialog, command, loginEnds, type Mode, openLogin, sentBack } from '../help/login.ts';
import { openScene, type Scene } from '../help/scene.ts';
import { everything, rowsOf } from '../help/store.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene.close());
afterEach(() => {
  scene.sandbox.clearFaults();
  scene.sandbox.holds.release();
});

const opens = async (mode: Mode, more: Parameters<typeof openLogin>[2] = {}): Promise<void> => {
  scene.sandbox.dialog.mode = mode;
  await openLogin(scene.welcome, scene.sandbox.appId, more);
};
const ends = (ending: string): ReturnType<typeof loginEnds> => loginEnds(scene.welcome, ending);
const nobody = async (): Promise<void> => {
  expect(await rowsOf(scene.welcome, 'signIns')).toEqual([]);
  const secrets = JSON.stringify((await everything(scene.welcome))['secrets'] ?? []);
  expect(secrets).not.toContain('pending');
};

describe('a login that comes to nothing, in Chromium', () => {
  it('cancelled in the dialog', async () => {
    await opens('ask');
    await answerDialog(scene.chromium.browser, 'Cancel');
    await ends('login-cancelled');
    await nobody();
  });

  it('whose window was closed', async () => {
    await opens('ask');
    await closeDialog(scene.chromium.browser);
    await ends('login-cancelled');
    await nobody();
  });

  it.each(sentBack)('that Facebook sends back with %s', async (mode, ending) => {
    await opens(mode);
    await ends(ending);
    await nobody();
  });

  it('that Facebook refuses by a page with an error’s status', async () => {
    await opens('refused-page');
    await ends('login-unreachable');
    await nobody();
  });

  it('that Facebook refuses by a page which the person can only close', async () => {
    await opens('blocked-page');
    const page = await dialogOf(scene.chromium.browser);
    await seesText(page, 'URL Blocked');
    await page.close();
    await ends('login-cancelled');
    await nobody();
  });

  it('whose page could not be loaded', async () => {
    scene.sandbox.fault({ kind: 'drop-before', host: 'www.', times: 0 });
    await opens('ask');
    await ends('login-unreachable');
    await nobody();
  });

  it('that was started while another is open', async () => {
    await opens('ask');
    await dialogOf(scene.chromium.browser);
    const takes = { feature: 'reading', signInId: null } as const;
    expect(await command(scene.welcome, 'connect.start', takes)).toMatchObject({
      ok: false,
      problem: { reason: 'login-busy' },
    });
    await closeDialog(scene.chromium.browser);
    await ends('login-cancelled');
  });

  it('whose worker was stopped while it was open', async () => {
    await opens('ask');
    await dialogOf(scene.chromium.browser);
    await scene.chromium.stopWorker();
    await scene.welcome.reload();
    await ends('login-interrupted');
    await nobody();
  });
});

describe('a probe of the dialog, in Chromium', () => {
  it.each<[Mode, string]>([
    ['ask', 'asks'],
    ['blocked', 'login-redirect-blocked'],
    ['no-role', 'login-no-role'],
    ['not-ready', 'login-app-not-ready'],
    ['refused-page', 'login-unreachable'],
    ['continue', 'granted'],
  ])(
    'of one that would answer with %s finds out, and shows nobody anything',
    async (mode, ending) => {
      scene.sandbox.dialog.mode = mode;
      const pages = (await scene.chromium.browser.pages()).length;
      const takes = { appId: scene.sandbox.appId, configId: null };
      const told = await command(scene.welcome, 'connect.probe', takes);
      expect(told).toEqual({ ok: true, value: { ending } });
      expect((await scene.chromium.browser.pages()).length).toBe(pages);
      await nobody();
    },
  );
});
