import { request } from 'node:https';
import type { Page } from 'puppeteer-core';
import type { Sandbox } from './sandbox.ts';
import { word } from './words.ts';

/** A place on the welcome page, by its address. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await page.bringToFront();
}

/** How often Facebook's dialog was asked for so far, seen or unseen. */
export const dialogsIn = (sandbox: Sandbox): number =>
  sandbox.requests().filter(({ path }) => path.endsWith('/dialog/oauth')).length;

/** Types into a field by its label, as a person who pastes would. */
export async function typeInto(page: Page, key: string, value: string): Promise<void> {
  await page.locator(`::-p-aria([name="${word(key)}"][role="textbox"])`).fill(value);
}

export const valueOf = (page: Page, id: string): Promise<string> =>
  page.$eval(`#${id}`, (field) => (field as HTMLInputElement).value);

/** Does at Meta what a person would do about what is broken in a world. */
export const mend = ({ port }: Sandbox): Promise<void> =>
  new Promise((done, fail) => {
    const options = { port, path: '/_sandbox/mend', method: 'POST', rejectUnauthorized: false };
    request({ host: '127.0.0.1', ...options }, (answer) => {
      answer.resume();
      answer.on('end', () =>
        answer.statusCode === 200 ? done() : fail(new Error(`mend: ${answer.statusCode}`)),
      );
    })
      .on('error', fail)
      .end();
  });
