import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { openChromium } from '../e2e/help/chromium.ts';
import { limit, type Row } from './rows.ts';
import { rowsAt, seed, viewsPattern } from './seed.ts';

const zipped = (path: string): number => gzipSync(readFileSync(path), { level: 9 }).length / 1000;

/** Scripts a page had loaded when its figures appeared, by their paths. */
async function scriptsOf(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await page.waitForFunction(
    (pattern) => new RegExp(pattern).test(document.body.textContent ?? ''),
    { timeout: 20_000, polling: 'mutation' },
    viewsPattern,
  );
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => new URL(name))
      .filter(({ pathname, origin }) => origin === location.origin && pathname.endsWith('.js'))
      .map(({ pathname }) => pathname),
  );
}

/** Zipped sizes in kB: what each page really loads before its first figures. */
export async function benchSizes(build: string): Promise<Row[]> {
  const chromium = await openChromium({ build, sandbox: { port: 9, spki: 'none' } });
  const sum = (paths: string[]): number =>
    Math.round([...new Set(paths)].reduce((all, path) => all + zipped(join(build, path)), 0) * 10) /
    10;
  try {
    const page = await chromium.open('options.html', { width: 400, height: 700 });
    await page.waitForFunction(async () =>
      (await indexedDB.databases()).some(({ name }) => name === 'loupe'),
    );
    await seed(page, rowsAt(Date.now()));
    const origin = `chrome-extension://${chromium.id}`;
    const popup = await scriptsOf(page, `${origin}/popup.html`);
    const panel = await scriptsOf(page, `${origin}/sidepanel.html`);
    return [
      limit('worker, kB zipped', sum(['background.js']), 45, 1),
      limit('popup to first figures, kB zipped', sum(popup), 20, 1),
      limit('panel first route, kB zipped', sum(panel), 45, 1),
    ];
  } finally {
    await chromium.close();
  }
}
