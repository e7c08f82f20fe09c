import type { Page } from 'puppeteer-core';
import { word } from './words.ts';

/** Presses one of the desk's chips. */
export async function chip(page: Page, id: string): Promise<void> {
  await page.bringToFront();
  // The row scrolls sideways: what is out of sight is pressed all the same.
  await page.$eval(`#chip-${id}`, (one) => {
    (one as HTMLElement).focus();
    (one as HTMLElement).click();
  });
}

/** Opens one of the things that are behind the desk's last chip. */
export async function openTool(page: Page, key: string): Promise<void> {
  await chip(page, 'more');
  await page.locator(`::-p-aria([name="${word(key)}"][role="menuitem"])`).click();
}

/** Types into the search, in place of what stood there. */
export async function searchFor(page: Page, text: string): Promise<void> {
  await page.bringToFront();
  if ((await page.$('input[type=search]')) === null) await page.keyboard.press('/');
  await page.waitForSelector('input[type=search]');
  await page.$eval('input[type=search]', (one) => {
    (one as HTMLInputElement).focus();
    (one as HTMLInputElement).select();
  });
  await page.keyboard.type(text);
}

/** The words of each comment that is drawn, by its id. */
export const drawn = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLElement>('[data-kind=comment]')].map((row) => [
        row.dataset['line'] ?? '',
        row.querySelector('[id$="-what"] [data-text]')?.textContent ?? '',
      ]),
    ),
  );
