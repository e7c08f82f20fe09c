import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'puppeteer-core';
import { openConnected, type Scene } from '../help/scene.ts';
import { everything } from '../help/store.ts';

const files = ['welcome.html', 'options.html', 'popup.html', 'sidepanel.html'];

describe('the token', () => {
  let scene: Scene;
  let tokens: string[];
  beforeAll(async () => {
    scene = await openConnected();
    tokens = scene.sandbox.tokenValues();
  });
  afterAll(() => scene.close());

  /** Whether a text holds any longer piece of any token. */
  const holds = (text: string): boolean =>
    tokens.some((token) => text.includes(token.slice(8, 40)) || text.includes(token.slice(-40)));

  const pageText = (page: Page): Promise<string> =>
    page.evaluate(async () =>
      JSON.stringify([
        document.documentElement.outerHTML,
        [...document.querySelectorAll('input, textarea')].map(
          (one) => (one as HTMLInputElement).value,
        ),
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        location.href,
        await chrome.storage.local.get(),
        performance.getEntriesByType('resource').map(({ name }) => name),
      ]),
    );

  it('was handed out in several kinds', () => {
    expect(tokens.length).toBeGreaterThan(1);
    expect(tokens.every((token) => token.length > 60)).toBe(true);
  });

  it('is found where it may stand, so the search is no blind one', async () => {
    const session = await scene.welcome.evaluate(() => chrome.storage.session.get());
    expect(holds(JSON.stringify(session))).toBe(true);
  });

  it.each(files)('is nowhere in %s, its storages or its addresses', async (file) => {
    const page = await scene.chromium.open(file);
    await new Promise((done) => setTimeout(done, 800));
    const text = await pageText(page);
    expect(text.length).toBeGreaterThan(200);
    expect(holds(text)).toBe(false);
    await page.close();
  });

  it('is kept in the database as ciphertext only', async () => {
    const tables = await everything(scene.welcome);
    expect(tables['secrets']?.length).toBeGreaterThan(0);
    for (const [name, rows] of Object.entries(tables)) {
      expect(holds(JSON.stringify(rows)), name).toBe(false);
    }
    expect(JSON.stringify(tables)).toContain('CryptoKey extractable=false');
    expect(JSON.stringify(tables)).not.toContain('CryptoKey extractable=true');
  });

  it('stands in no address the sandbox saw, but the one Meta itself hands out', () => {
    const { sandbox } = scene;
    const calls = sandbox.requests().filter(({ host }) => !host.startsWith('graph.'));
    expect(calls.filter(({ tokenInUrl }) => tokenInUrl)).toEqual([]);
    expect(sandbox.graphCalls().filter(({ tokenInUrl }) => tokenInUrl)).toEqual([]);
  });

  it('was never spoken', () => {
    expect(holds(scene.chromium.log.lines.join('\n'))).toBe(false);
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
