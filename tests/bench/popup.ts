import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openChromium } from '../e2e/help/chromium.ts';
import { painted, watch } from './painted.ts';
import { compare, type Row } from './rows.ts';
import { rowsAt, seed, storePattern, viewsPattern } from './seed.ts';

/** The painted popup as one file without a script: same figures, same styles, same pictures. */
async function writeAnchor(page: Page, folder: string): Promise<void> {
  const html = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const one of copy.querySelectorAll('script, link[rel="modulepreload"]')) one.remove();
    for (const one of copy.querySelectorAll('img[src^="blob:"]')) one.removeAttribute('src');
    return `<!doctype html>\n${copy.outerHTML}`;
  });
  await writeFile(join(folder, 'anchor.html'), html);
}

/** How long the popup takes to show real figures, against a page that only holds them. */
export async function benchPopup(build: string, pairs: number): Promise<Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'loupe-bench-'));
  await cp(build, folder, { recursive: true });
  const chromium = await openChromium({ build: folder, sandbox: { port: 9, spki: 'none' } });
  try {
    const origin = `chrome-extension://${chromium.id}`;
    const page = await chromium.open('options.html', { width: 380, height: 560 });
    await page.waitForFunction(async () =>
      (await indexedDB.databases()).some(({ name }) => name === 'loupe'),
    );
    await seed(page, rowsAt(Date.now()));
    // The welcome tab opens by itself; a tab behind another one paints no frames.
    await page.bringToFront();
    await watch(page, { figures: viewsPattern, store: storePattern });
    await painted(page, `${origin}/popup.html`, 'store');
    await writeAnchor(page, folder);
    const rows: Row[] = [];
    for (const [rate, goal] of [
      [1, 1.3],
      [4, 1.6],
    ] as const) {
      await page.emulateCPUThrottling(rate);
      const times: Record<'popup' | 'anchor' | 'store', number[]> = {
        popup: [],
        anchor: [],
        store: [],
      };
      for (let pair = 0; pair < pairs + 2; pair += 1) {
        const anchor = await painted(page, `${origin}/anchor.html`, 'figures');
        const popup = await painted(page, `${origin}/popup.html`, 'figures');
        const store = await painted(page, `${origin}/popup.html`, 'store');
        // The first two pairs warm the browser's caches and are not counted.
        if (pair < 2) continue;
        times.anchor.push(anchor);
        times.popup.push(popup);
        times.store.push(store);
      }
      const name = `popup painted, ${rate}× processor time`;
      rows.push(compare(name, goal, times.popup, times.anchor));
      rows.push(
        compare(
          `whole sheet from the store, ${rate}× processor time`,
          null,
          times.store,
          times.anchor,
        ),
      );
    }
    await page.emulateCPUThrottling(1);
    return rows;
  } finally {
    await chromium.close();
    await rm(folder, { recursive: true, force: true });
  }
}
