import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium, type Chromium } from '../help/chromium.ts';
import { seesText } from '../help/journey.ts';
import { openScreen, type Screen } from '../help/pointer.ts';
import { openSandbox, type Sandbox } from '../help/sandbox.ts';
import { connect } from '../help/scene.ts';
import { rowsOf, until } from '../help/store.ts';
import { word } from '../help/words.ts';

const headOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.querySelector('header h1')?.textContent ?? '');

const isOn = (page: Page, username: string): Promise<string> =>
  until(
    `on ${username}`,
    () => headOf(page),
    (text) => text.startsWith(username),
  );

/** What the strip over the panel says; null where there is none. */
const stripOf = (page: Page): Promise<string | null> =>
  page.evaluate(
    () =>
      [...document.querySelectorAll('[role=status]')]
        .map((one) => one.textContent ?? '')
        .find((text) => text.includes('This tab shows')) ?? null,
  );

const pressText = (page: Page, text: string): Promise<void> =>
  page.evaluate((wanted) => {
    const all = [...document.querySelectorAll('button')];
    all.find((one) => one.textContent?.includes(wanted))?.click();
  }, text);

describe('several accounts', () => {
  let sandbox: Sandbox;
  let screen: Screen;
  let chromium: Chromium;
  let panel: Page;

  beforeAll(async () => {
    [sandbox, screen] = await Promise.all([openSandbox(), openScreen()]);
    chromium = await openChromium({
      sandbox,
      headless: false,
      display: screen.display,
      args: ['--window-position=0,0', '--window-size=1240,860'],
    });
    const welcome = await chromium.welcome({ width: 1100, height: 800 });
    await connect({ sandbox, chromium, welcome, close: () => Promise.resolve() });
    panel = await chromium.panel();
  });
  afterAll(async () => {
    await chromium?.close();
    await sandbox?.close();
    screen?.close();
  });

  it('have a row each in the popup, which still does not scroll', async () => {
    const popup = await chromium.popup();
    await seesText(popup, 'harbour.bakery');
    const box = await popup.evaluate(() => ({
      over: document.documentElement.scrollHeight - innerHeight,
      wide: document.documentElement.scrollWidth - innerWidth,
      rows: document.querySelectorAll(`[aria-label="All accounts"] button`).length,
    }));
    expect(box).toEqual({ over: 0, wide: 0, rows: 2 });
    await popup.close().catch(() => undefined);
  });

  it('are switched by a key of the list, and keep the order they are put in', async () => {
    await isOn(panel, 'maren.makes');
    await pressText(panel, 'maren.makes');
    await panel.keyboard.press('2');
    await isOn(panel, 'harbour.bakery');
    await pressText(panel, 'harbour.bakery');
    await panel.keyboard.down('Alt');
    await panel.keyboard.press('ArrowUp');
    await panel.keyboard.up('Alt');
    await until(
      'ordered',
      () => rowsOf(panel, 'accounts'),
      (rows) => rows.find(({ username }) => username === 'harbour.bakery')?.order === 0,
    );
    await panel.keyboard.press('Escape');
    await panel.reload();
    await isOn(panel, 'harbour.bakery');
    await pressText(panel, 'harbour.bakery');
    const names = await panel.$$eval('[role=option]', (rows) => rows.map((row) => row.textContent));
    expect(names[0]).toContain('harbour.bakery');
    expect(names[1]).toContain('maren.makes');
    await panel.keyboard.press('Escape');
  });

  it('are told apart from the one a tab shows, once the browser may say so', async () => {
    const tab = await chromium.browser.newPage();
    await tab.goto('https://www.instagram.com/maren.makes/').catch(() => undefined);
    expect(await stripOf(panel)).toBeNull();
    const options = await chromium.open('options.html');
    await screen.allow(options, 'https://www.instagram.com');
    await options.close();
    await tab.bringToFront();
    await panel.reload();
    const strip = await until(
      'a strip',
      () => stripOf(panel),
      (text) => text !== null,
    );
    expect(strip).toContain('This tab shows @maren.makes. You are on @harbour.bakery.');
    // Waved away, it stays away until the tab shows something else.
    await panel.locator(`::-p-aria([name="${word('guard_wave')}"])`).click();
    expect(await stripOf(panel)).toBeNull();
    await tab.goto('https://www.instagram.com/somebody.else/').catch(() => undefined);
    await tab.goto('https://www.instagram.com/Maren.Makes/reels/').catch(() => undefined);
    await until(
      'a strip again',
      () => stripOf(panel),
      (text) => text !== null,
    );
    await pressText(panel, 'Switch to @maren.makes');
    await isOn(panel, 'maren.makes');
    await until(
      'no strip',
      () => stripOf(panel),
      (text) => text === null,
    );
  });

  it('said nothing in the console', () => {
    expect(chromium.log.complaints).toEqual([]);
  });
});
