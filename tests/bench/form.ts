import type { Page } from 'puppeteer-core';
import { type Draft, newDraft, newItem } from '../../lib/shared/post/draft.ts';
import { openChromium } from '../e2e/help/chromium.ts';
import { word } from '../e2e/help/words.ts';
import { painted, watch } from './painted.ts';
import { compare, type Row } from './rows.ts';
import { accountId, rowsAt, seed, storePattern } from './seed.ts';

const clicked = (): Draft => ({
  ...newDraft('clicked', accountId, Date.now()),
  items: [newItem('one', 'asset')],
});

/** A draft as a right click leaves it: one picture, kept with its bytes, and not looked at yet. */
const keepClicked = (page: Page): Promise<void> =>
  page.evaluate(async (draft) => {
    const canvas = new OffscreenCanvas(1080, 1350);
    const pen = canvas.getContext('2d');
    for (let x = 0; pen && x < 1080; x += 8) {
      pen.fillStyle = `hsl(${x / 3} 60% 50%)`;
      pen.fillRect(x, 0, 8, 1350);
    }
    const bytes = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 });
    const settled = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error ?? new Error('refused'));
      });
    const database = await settled(indexedDB.open('loupe-studio'));
    const tx = database.transaction(['assets', 'drafts'], 'readwrite');
    const at = Date.now();
    const origin = {
      url: 'https://shop.example/a.jpg',
      pageUrl: 'https://shop.example/',
      title: '',
    };
    const none = { facts: null, print: null, madeFrom: null, public: true };
    const asset = { id: 'asset', bytes, name: 'a.jpg', origin, hash: 'a', createdAt: at, ...none };
    await Promise.all([
      settled(tx.objectStore('assets').put(asset)),
      settled(tx.objectStore('drafts').put(draft)),
    ]);
    database.close();
  }, clicked());

const plain = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** How long the form takes to show a clicked picture, against the panel that shows figures. */
export async function benchForm(build: string, pairs: number): Promise<Row[]> {
  const chromium = await openChromium({ build, sandbox: { port: 9, spki: 'none' } });
  try {
    const origin = `chrome-extension://${chromium.id}`;
    const page = await chromium.open('options.html', { width: 380, height: 800 });
    await page.waitForFunction(async () =>
      (await indexedDB.databases()).some(({ name }) => name === 'loupe'),
    );
    await seed(page, rowsAt(Date.now()));
    // The panel makes the studio's tables when it first opens them.
    await page.goto(`${origin}/sidepanel.html#publish`);
    await page.waitForFunction(async () =>
      (await indexedDB.databases()).some(({ name }) => name === 'loupe-studio'),
    );
    await keepClicked(page);
    await page.bringToFront();
    const shape = plain(word('preflight_shape_one', '', word('preflight_shape_own')));
    await watch(page, { panel: storePattern, form: shape });
    const times: Record<'form' | 'panel', number[]> = { form: [], panel: [] };
    for (let pair = 0; pair < pairs + 2; pair += 1) {
      // Other pages in between: a mere change of the hash would not open anything anew.
      await page.evaluate(() => sessionStorage.clear());
      await page.goto('about:blank');
      const panel = await painted(page, `${origin}/sidepanel.html#insights`, 'panel');
      await page.goto('about:blank');
      const form = await painted(page, `${origin}/sidepanel.html#publish`, 'form');
      if (pair < 2) continue;
      times.panel.push(panel);
      times.form.push(form);
    }
    return [compare('publish form with a picture, against panel', 1.5, times.form, times.panel)];
  } finally {
    await chromium.close();
  }
}
