import type { Browser, Page } from 'puppeteer-core';
import type { ConnectRow } from '../../../lib/store/rows.ts';
import { rowsOf, until } from './store.ts';
import { word } from './words.ts';

const aria = (name: string, role: string): string =>
  `::-p-aria([name="${name.replaceAll('"', '\\"')}"][role="${role}"])`;

/** Presses a button by its words in the catalogue. */
export async function press(page: Page, key: string, ...values: string[]): Promise<void> {
  // A tab behind another one draws no frames, and so never holds still for a click.
  await page.bringToFront();
  await page.locator(aria(word(key, ...values), 'button')).click();
}

/** Waits until words of the catalogue stand on the page. */
export const sees = async (page: Page, key: string, ...values: string[]): Promise<void> =>
  seesText(page, word(key, ...values));

/** Waits until a text stands on the page, wherever its line breaks fall. */
export async function seesText(page: Page, text: string): Promise<void> {
  try {
    await page.waitForFunction(
      (wanted) => document.body.innerText.replace(/\s+/g, ' ').includes(wanted),
      { timeout: 20_000, polling: 100 },
      text,
    );
  } catch {
    const shown = await page.evaluate(() => document.body.innerText);
    throw new Error(`"${text}" is not on ${page.url()}, which says:\n${shown}`);
  }
}

/** The ways a figure may be written. */
const waysToWrite = (figure: number): string[] => [
  figure.toLocaleString('en-GB'),
  String(figure),
  new Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 1 }).format(figure),
];

/** Waits until a figure stands on the page, in full or shortened. */
export async function seesFigure(page: Page, figure: number): Promise<void> {
  await page.waitForFunction(
    (ways) => ways.some((way) => document.body.innerText.includes(way)),
    { timeout: 20_000, polling: 100 },
    waysToWrite(figure),
  );
}

/** Waits for the login dialog's window. */
export async function dialogOf(browser: Browser): Promise<Page> {
  const target = await browser.waitForTarget((one) => one.url().includes('/dialog/oauth'), {
    timeout: 20_000,
  });
  const page = await target.page();
  if (!page) throw new Error('the dialog has no page');
  return page;
}

/** Types the App ID on the welcome page and presses Connect. */
export async function startConnect(page: Page, appId: string): Promise<void> {
  await press(page, 'welcome_have_app');
  await page.locator(aria(word('welcome_app_id'), 'textbox')).fill(appId);
  await press(page, 'welcome_connect');
}

/** Presses a button of the sandbox's dialog. */
export const answerDialog = async (browser: Browser, button: string): Promise<void> =>
  (await dialogOf(browser)).locator(aria(button, 'button')).click();

/** Waits until the connect journey has come to one of its ends. */
export async function connectEnds(page: Page, phase: 'done' | 'failed'): Promise<ConnectRow> {
  const rows = await until(
    `connect ${phase}`,
    () => rowsOf(page, 'connect'),
    ([row]) => row?.phase === phase,
    30,
  );
  return rows[0] as ConnectRow;
}

/** Waits until the open account's first look is over. */
export async function lookEnds(page: Page): Promise<void> {
  await until(
    'looked',
    () => rowsOf(page, 'looks'),
    (rows) =>
      rows.some((row) => row.what === 'light' && row.fetchedAt !== null && row.startedAt === null),
    30,
  );
}

/** Waits for a look that began after a moment and ended well. */
export async function looksSince(page: Page, since: number, what = 'looked'): Promise<void> {
  await until(
    what,
    () => rowsOf(page, 'looks'),
    (rows) =>
      rows.some(
        (row) =>
          row.what === 'light' &&
          row.startedAt === null &&
          row.problem === null &&
          (row.fetchedAt ?? 0) >= since,
      ),
  );
}
