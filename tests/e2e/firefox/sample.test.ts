import { unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actsEnd, answer, goTo } from '../help/desk.ts';
import { openFirefox, type Firefox } from '../help/firefox.ts';
import { press, sees } from '../help/journey.ts';
import { openSandbox, type Sandbox } from '../help/sandbox.ts';
import { everything, rowsOf, until } from '../help/store.ts';
import { word } from '../help/words.ts';

const wide = { width: 1100, height: 900 };

describe('Firefox, with the sample account', () => {
  let sandbox: Sandbox;
  let firefox: Firefox;
  let panel: Page;
  beforeAll(async () => {
    sandbox = await openSandbox();
    firefox = await openFirefox(sandbox);
    const welcome = await firefox.open('welcome.html', wide);
    await welcome.bringToFront();
    await welcome.locator(`::-p-text(${word('welcome_door_sample')})`).click();
    await sees(welcome, 'welcome_sample_open');
    panel = await firefox.open('sidepanel.html#comments', { width: 400, height: 860 });
  });
  afterAll(async () => {
    await firefox?.close();
    await sandbox?.close();
  });

  it('answers a comment, and sends nothing', async () => {
    await panel.waitForSelector('[data-line]', { timeout: 20_000 });
    const asked = (await rowsOf(panel, 'comments')).find(({ text }) =>
      text.startsWith('Are these food safe'),
    );
    if (!asked) throw new Error('the sample lacks its question');
    await goTo(panel, asked);
    await answer(panel, 'They are.');
    await actsEnd(panel);
    await until(
      'the answer kept',
      () => rowsOf(panel, 'comments'),
      (rows) => rows.some(({ text }) => text === 'They are.'),
    );
    expect(sandbox.requests()).toEqual([]);
  });

  it.each(['doctor.html', 'review.html', 'popup.html'])('opens %s', async (file) => {
    const page = await firefox.open(file, wide);
    await page.waitForSelector('h1, h2', { timeout: 10_000 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over).toBeLessThanOrEqual(0);
    await page.close();
  });

  it('exports what is kept, takes it in again, and deletes everything with proof', async () => {
    const options = await firefox.open('options.html', wide);
    await press(options, 'data_export_all');
    const bytes = await firefox.downloaded(/^loupe-.*\.zip$/);
    expect(Object.keys(unzipSync(bytes))).toEqual(
      expect.arrayContaining(['README.txt', 'loupe.json', 'json/settings.ndjson']),
    );
    await options.evaluate((letters) => {
      const input = document.querySelector<HTMLInputElement>('#storage input[type=file]');
      const data = new DataTransfer();
      data.items.add(
        new File([Uint8Array.from(atob(letters), (one) => one.charCodeAt(0))], 'a.zip'),
      );
      if (!input) throw new Error('nowhere to give a file');
      input.files = data.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }, bytes.toString('base64'));
    // The settings alone: the sample is in no archive.
    await sees(options, 'data_taken_one', '1');
    await press(options, 'data_wipe_ask');
    await press(options, 'data_wipe_yes');
    await sees(options, 'data_wiped_title');
    const left = Object.entries(await everything(options)).filter(([, rows]) => rows.length > 0);
    expect(left).toEqual([]);
    expect(sandbox.requests()).toEqual([]);
  });

  it('said nothing in the console of its pages', () => {
    expect(firefox.complaints).toEqual([]);
  });
});
