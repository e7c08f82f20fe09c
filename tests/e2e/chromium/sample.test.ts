import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleAccountId } from '../../../lib/shared/sample.ts';
import { findings, overflowOf } from '../help/axe.ts';
import { actsEnd, answer, badgeOf, goTo, shows } from '../help/desk.ts';
import { press, sees } from '../help/journey.ts';
import { bands } from '../help/pictures.ts';
import { addFiles, fill, jobsOf, pressStarting, seesCheck } from '../help/publishing.ts';
import { connect, openScene, type Scene } from '../help/scene.ts';
import { rowsOf, until } from '../help/store.ts';
import { word } from '../help/words.ts';

describe('the sample account', () => {
  let scene: Scene;
  let page: Page;
  const asked: string[] = [];
  beforeAll(async () => {
    scene = await openScene();
    page = await scene.chromium.open('sidepanel.html', { width: 400, height: 860 });
    page.on('request', (request) => void asked.push(request.url()));
    scene.sandbox.clearRequests();
  });
  afterAll(() => scene?.close());

  /** Nothing has left: no request of the worker's at Meta, none of the page's anywhere. */
  const nothingLeft = (): void => {
    expect(scene.sandbox.requests()).toEqual([]);
    const own = new RegExp(`^(chrome-extension://${scene.chromium.id}/|blob:|data:)`);
    expect(asked.filter((url) => !own.test(url))).toEqual([]);
  };
  const commentLike = async (text: string) => {
    const row = (await rowsOf(page, 'comments')).find((one) => one.text.startsWith(text));
    if (!row) throw new Error(`no comment like ${text}`);
    return row;
  };
  const tab = async (name: 'comments' | 'insights' | 'publish'): Promise<void> => {
    await page.bringToFront();
    await page.locator(`#tab-${name}`).click();
    await page.waitForSelector(`#tab-${name}[aria-selected=true]`);
  };

  it('is one press away where there is no account, and says that nothing is sent', async () => {
    await press(page, 'no_account_sample');
    await sees(page, 'sample_strip');
    await tab('insights');
    await sees(page, 'recent_posts');
    const pictures = () => page.$$eval('main img', (all) => all.map((one) => one.naturalWidth));
    await until('pictures', pictures, (wide) => wide.length > 5 && wide.every((one) => one > 0));
    expect(await badgeOf(page)).toBe('');
    nothingLeft();
  });

  it('has an answer written by keyboard, which stands there and was not sent', async () => {
    await tab('comments');
    const comment = await commentLike('Are these food safe');
    await goTo(page, comment);
    await answer(page, 'They are, and fine in the dishwasher.');
    await shows(page, 'sample_act');
    await actsEnd(page);
    await until(
      'the answer kept',
      () => rowsOf(page, 'comments'),
      (rows) => rows.some((row) => row.text === 'They are, and fine in the dishwasher.'),
    );
    nothingLeft();
  });

  it('has a comment hidden, which can be taken back', async () => {
    const comment = await commentLike('Get 5000 followers');
    await goTo(page, comment);
    await page.keyboard.press('h');
    await shows(page, 'queue_undo');
    await page.keyboard.press('z');
    await actsEnd(page);
    expect(await commentLike('Get 5000 followers')).toMatchObject({ hidden: false });
    await goTo(page, comment);
    await page.keyboard.press('h');
    await until(
      'hidden',
      () => commentLike('Get 5000 followers'),
      ({ hidden }) => hidden,
    );
    nothingLeft();
  });

  it('publishes a picture into its own film, and says that it was not sent', async () => {
    await tab('publish');
    await addFiles(page, [{ name: 'bowl.jpg', bytes: bands(1) }]);
    await fill(page, 'compose_caption', 'A bowl that stays here');
    await seesCheck(page, 'clear', 'lent');
    await pressStarting(page, word('compose_publish_now'));
    await until(
      'published',
      () => jobsOf(page),
      (rows) => rows.some(({ kind, job }) => kind === 'publish' && job.phase.name === 'ended'),
    );
    await page.waitForFunction(() => /Sample, not sent/.test(document.body.innerText));
    await tab('insights');
    await page.waitForFunction(() => document.body.innerText.includes('A bowl that stays here'));
    nothingLeft();
  });

  it('says of all of it under "What Loupe did" that it was not sent', async () => {
    const options = await scene.chromium.open('options.html', { width: 1100, height: 900 });
    await sees(options, 'options_act_sample');
    const text = await options.evaluate(() => document.body.innerText);
    expect(text).toContain(word('options_accounts_none'));
    await options.close();
  });

  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    it.each([320, 520])('at %i pixels axe finds nothing, and nothing is cut off', async (width) => {
      for (const part of ['insights', 'comments', 'publish']) {
        const view = { width, height: 900, theme };
        const shown = await scene.chromium.open(`sidepanel.html#${part}`, view);
        await sees(shown, 'sample_strip');
        expect(await findings(shown)).toEqual([]);
        expect(await overflowOf(shown)).toBe(0);
        await shown.close();
      }
    });
  });

  it('stands beside a real account, which becomes the open one', async () => {
    await connect(scene);
    await page.bringToFront();
    await page.waitForFunction(
      (strip) => !document.body.innerText.includes(strip),
      { timeout: 20_000 },
      word('sample_strip'),
    );
    const accounts = (await rowsOf(page, 'accounts')).sort((a, b) => a.order - b.order);
    expect(accounts.map(({ sample }) => sample)).toEqual([false, false, true]);
  });

  it('is left with all that was done on it', async () => {
    await page.evaluate(() =>
      chrome.runtime.sendMessage({ to: 'background', name: 'sample.open', payload: {} }),
    );
    await press(page, 'sample_leave');
    await until(
      'gone',
      () => rowsOf(page, 'accounts'),
      (rows) => rows.every(({ sample }) => !sample),
    );
    expect((await jobsOf(page)).filter(({ accountId }) => accountId === sampleAccountId)).toEqual(
      [],
    );
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
