import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { answerDialog, connectEnds, press, seesText } from '../help/journey.ts';
import { openConnected, type Scene } from '../help/scene.ts';
import { word } from '../help/words.ts';

const open = async (scene: Scene): Promise<Page> => {
  const page = await scene.chromium.open('doctor.html', { width: 1040, height: 760 });
  await seesText(page, word('doctor_title'));
  return page;
};
const settled = (page: Page) =>
  page.waitForFunction(() => document.querySelector('main')?.getAttribute('aria-busy') === 'false');

describe('the doctor', () => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    scene = await openConnected();
    page = await open(scene);
  });
  afterAll(() => scene.close());

  it('shows what connecting read, without a call of its own', async () => {
    const before = scene.sandbox.graphCalls().length;
    await seesText(page, word('doctor_broken_one'));
    await seesText(page, '2 of 3 accounts work.');
    await seesText(page, 'Link an Instagram account to Estuary Open Studios');
    await settled(page);
    const own = scene.sandbox.graphCalls().slice(before);
    expect(own.filter(({ path }) => path.includes('/me/'))).toEqual([]);
  });

  it('draws a line into every card but the first', async () => {
    const [cards, lines] = await page.evaluate(() => [
      document.querySelectorAll('[data-line]').length,
      document.querySelectorAll('main svg path[data-state]').length,
    ]);
    expect(cards).toBeGreaterThanOrEqual(4);
    expect(lines).toBe(cards);
  });

  it('looks again by itself when the person comes back from a cure', async () => {
    const before = scene.sandbox.graphCalls().length;
    await press(page, 'cure_open_page_settings');
    const there = await scene.chromium.browser.waitForTarget((one) =>
      one.url().startsWith('https://www.facebook.com/'),
    );
    await (await there.page())?.close();
    await page.bringToFront();
    await seesText(page, 'with 3 calls. Nothing was changed.');
    expect(scene.sandbox.graphCalls().length).toBeGreaterThanOrEqual(before + 3);
  });

  it('leaves in peace what is not theirs to mend', async () => {
    await press(page, 'doctor_fix_not_mine');
    await seesText(page, word('doctor_whole_asked'));
  });

  it('reads the chain again on R, and changes nothing', async () => {
    const before = scene.sandbox.graphCalls().length;
    await page.bringToFront();
    await page.keyboard.press('r');
    await seesText(page, 'with 3 calls. Nothing was changed.');
    const made = scene.sandbox.graphCalls().slice(before);
    const chain = made.filter(({ path }) => /\/me\/|debug_token/.test(path));
    expect(chain.map(({ method, path }) => `${method} ${path.replace(/^\/v[\d.]+/, '')}`)).toEqual([
      'POST /debug_token',
      'GET /me/permissions',
      'GET /me/accounts',
    ]);
  });

  it('asks for one feature where its card is, and comes back with it on', async () => {
    await press(
      page,
      'doctor_feature_ask_named',
      word('doctor_feature_ask'),
      word('feature_liking_title'),
      'Maren Holt',
    );
    await answerDialog(scene.chromium.browser, 'Continue');
    await connectEnds(page, 'done');
    await page.waitForFunction(
      (on) => document.querySelector('#feature-liking')?.closest('li')?.textContent?.includes(on),
      { timeout: 20_000, polling: 100 },
      word('doctor_feature_on', 'Maren Holt'),
    );
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
