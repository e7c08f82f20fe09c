import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findings, overflowOf } from '../help/axe.ts';
import {
  answerDialog,
  connectEnds,
  lookEnds,
  press,
  sees,
  seesText,
  startConnect,
} from '../help/journey.ts';
import { openScene, type Scene } from '../help/scene.ts';
import { until } from '../help/store.ts';
import { dialogsIn, goTo, mend, typeInto, valueOf } from '../help/welcome.ts';
import { word } from '../help/words.ts';

describe('the sample door', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.close());

  it('leads to a painted panel without a sign-in and without a call', async ({ annotate }) => {
    const { chromium, sandbox, welcome } = scene;
    const since = Date.now();
    const opened = chromium.browser.waitForTarget((one) => one.url().includes('/sidepanel.html'));
    await welcome.locator(`::-p-text(${word('welcome_door_sample')})`).click();
    const panel = await (await opened).asPage();
    await panel.waitForFunction(() => document.querySelectorAll('[data-line]').length > 0, {
      polling: 50,
    });
    await annotate(`from the press to the sample’s first comments: ${Date.now() - since} ms`);
    await sees(welcome, 'welcome_sample_open');
    expect(sandbox.requests()).toEqual([]);
    expect(chromium.log.complaints).toEqual([]);
  });
});

describe('the guided set-up', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.close());

  it('asks Facebook once about an App ID, unseen, and Meta’s API nothing', async () => {
    const { sandbox, welcome } = scene;
    await goTo(welcome, '#step-app-id');
    await typeInto(welcome, 'welcome_app_id', sandbox.appId);
    await sees(welcome, 'setup_check_likely_app_id');
    for (const step of ['address', 'people', 'app-id']) await goTo(welcome, `#step-${step}`);
    await sees(welcome, 'setup_check_likely_app_id');
    expect(dialogsIn(sandbox)).toBe(1);
    expect(sandbox.graphCalls()).toEqual([]);
  });

  it.each([
    ['blocked', 'address', 'setup_check_address_blocked', 'setup_check_likely_address'],
    ['no-role', 'people', 'setup_check_no_role', 'setup_check_end_people'],
    ['not-ready', 'app-id', 'setup_check_not_ready', 'setup_check_likely_app_id'],
  ] as const)('%s is seen at the step %s, and gone once mended', async (mode, step, bad, good) => {
    const { sandbox, welcome } = scene;
    await goTo(welcome, `#step-${step}`);
    sandbox.dialog.mode = mode;
    await press(welcome, 'setup_check_again');
    await sees(welcome, bad);
    sandbox.dialog.mode = 'ask';
    await press(welcome, 'setup_check_again');
    await sees(welcome, good);
  });

  it('keeps what was typed, and the step, when the page is opened anew', async () => {
    const { sandbox, welcome } = scene;
    await goTo(welcome, '#step-app-id');
    await welcome.reload();
    await sees(welcome, 'setup_app_id');
    await welcome.waitForSelector('#connect-app-id');
    expect(await valueOf(welcome, 'connect-app-id')).toBe(sandbox.appId);
    const before = dialogsIn(sandbox);
    await press(welcome, 'setup_check');
    await sees(welcome, 'setup_check_likely_app_id');
    expect(dialogsIn(sandbox)).toBe(before + 1);
  });

  it('goes back by the browser’s own button, one step at a time', async () => {
    const { welcome } = scene;
    await goTo(welcome, '#step-app');
    await press(welcome, 'welcome_next');
    await sees(welcome, 'setup_app_id');
    await welcome.goBack();
    await sees(welcome, 'setup_app');
  });

  it.each(['accounts', 'app', 'app-id', 'address', 'secret', 'people', 'connect'])(
    'axe finds nothing at the step %s, narrow and dark or wide and light',
    async (step) => {
      for (const [width, theme] of [
        [320, 'dark'],
        [1280, 'light'],
      ] as const) {
        const file = `welcome.html#step-${step}`;
        const page = await scene.chromium.open(file, { width, height: 800, theme });
        await page.waitForSelector('[data-stage]');
        expect(await findings(page)).toEqual([]);
        expect(await overflowOf(page)).toBeLessThanOrEqual(0);
        await page.close();
      }
    },
  );
});

describe('the self-test at the end', () => {
  let scene: Scene;
  afterEach(() => scene.close());

  const signIn = async (phase: 'done' | 'failed'): Promise<void> => {
    const { sandbox, chromium, welcome } = scene;
    await startConnect(welcome, sandbox.appId);
    await answerDialog(chromium.browser, 'Continue');
    await connectEnds(welcome, phase);
  };

  describe('with all in order', () => {
    beforeEach(async () => {
      scene = await openScene();
    });

    it('costs nothing beyond what connecting read, and a few calls when pressed', async () => {
      const { sandbox, welcome } = scene;
      await signIn('done');
      await seesText(welcome, word('selftest_title'));
      await lookEnds(welcome);
      const before = sandbox.graphCalls().length;
      expect(before).toBeLessThanOrEqual(6);
      await press(welcome, 'selftest_again');
      await until(
        'read again',
        () => Promise.resolve(sandbox.graphCalls().length),
        (calls) => calls > before,
      );
      await welcome.waitForFunction(() => !document.querySelector('[aria-busy]'), { polling: 50 });
      expect(sandbox.graphCalls().length - before).toBeLessThanOrEqual(3);
      expect(await findings(welcome)).toEqual([]);
    });
  });

  describe('with an account that hangs on no Page', () => {
    beforeEach(async () => {
      scene = await openScene('unlinked');
    });

    it('names step 1 and the Page, and holds once it is mended', async () => {
      const { sandbox, welcome } = scene;
      await signIn('failed');
      await sees(welcome, 'selftest_line', '1', word('setup_accounts'));
      await sees(welcome, 'finding_account_unlinked', 'Maren Makes');
      expect(await findings(welcome)).toEqual([]);
      await mend(sandbox);
      await press(welcome, 'selftest_again');
      await sees(welcome, 'selftest_all');
      await sees(welcome, 'selftest_open_panel');
    });
  });

  describe('with an app that wants its secret', () => {
    beforeEach(async () => {
      scene = await openScene();
      scene.sandbox.switches.requireProof = true;
    });

    it('the failed connect leads to step 5', async () => {
      const { welcome } = scene;
      await signIn('failed');
      await sees(welcome, 'problem_app_secret_required_title');
      await press(welcome, 'connect_to_step', '5');
      await sees(welcome, 'setup_secret_b');
    });
  });
});
