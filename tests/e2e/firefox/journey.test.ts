import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFirefox, type Firefox } from '../help/firefox.ts';
import {
  answerDialog,
  connectEnds,
  lookEnds,
  looksSince,
  seesFigure,
  startConnect,
} from '../help/journey.ts';
import { openSandbox, type Sandbox } from '../help/sandbox.ts';
import { patch, rowsOf, until } from '../help/store.ts';

describe('Firefox', () => {
  let sandbox: Sandbox;
  let firefox: Firefox;
  let welcome: Page;
  beforeAll(async () => {
    sandbox = await openSandbox();
    firefox = await openFirefox(sandbox, { idleMs: 1500 });
    welcome = await firefox.open('welcome.html', { width: 1100, height: 800 });
  });
  afterAll(async () => {
    await firefox.close();
    await sandbox.close();
  });

  const views = async (): Promise<number> => {
    const [newest] = (await rowsOf(welcome, 'windows'))
      .filter((row) => row.metric === 'views')
      .sort((a, b) => (a.to < b.to ? 1 : -1));
    return newest?.value.kind === 'count' ? newest.value.value : NaN;
  };

  it('connects through the dialog', async () => {
    await startConnect(welcome, sandbox.appId);
    await answerDialog(firefox.browser, 'Continue');
    const row = await connectEnds(welcome, 'done');
    expect(row.found.length).toBeGreaterThan(0);
    await lookEnds(welcome);
  });

  it('shows the figures in the popup page', async () => {
    const popup = await firefox.open('popup.html', { width: 380, height: 560 });
    await seesFigure(popup, await views());
    await popup.close();
  });

  it.each([240, 320])('fits the sidebar at %i pixels, nothing cut', async (width) => {
    const panel = await firefox.open('sidepanel.html', { width, height: 700 });
    await seesFigure(panel, await views());
    const wide = await panel.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((one) => {
          const box = one.getBoundingClientRect();
          return box.width > 0 && (box.right > innerWidth + 0.5 || box.left < -0.5);
        })
        .filter((one) => !one.closest('[data-scrolls], svg'))
        .map((one) => one.outerHTML.slice(0, 120)),
    );
    const over = await panel.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(over, wide.join('\n')).toBeLessThanOrEqual(0);
    const buttons = await panel.$$('button, a[href]');
    for (const button of buttons) {
      const box = await button.boundingBox();
      if (box) expect(box.x + box.width).toBeLessThanOrEqual(width + 0.5);
    }
    // Each can be scrolled to, and a press in its middle falls on it.
    const covered = await panel.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('button, a[href], select, input')]
        .filter((one) => one.checkVisibility() && one.getClientRects().length > 0)
        .filter((one) => {
          one.scrollIntoView({ block: 'center', behavior: 'instant' });
          const { left, top, width: w, height: h } = one.getBoundingClientRect();
          const hit = document.elementFromPoint(left + w / 2, top + h / 2);
          return !one.contains(hit) && !hit?.closest('label')?.contains(one);
        })
        .map((one) => one.outerHTML.slice(0, 160)),
    );
    expect(covered).toEqual([]);
    await panel.close();
  });

  /** Waits until the idle event page was put away. */
  const rests = (): Promise<boolean> =>
    until(
      'at rest',
      () => welcome.evaluate(() => chrome.extension.getBackgroundPage() === null),
      (gone) => gone,
    );
  const age = (): Promise<void> =>
    patch(welcome, 'looks', { what: 'light' }, { fetchedAt: Date.now() - 7_200_000 });
  const looked = (since: number): Promise<unknown> => looksSince(welcome, since, 'looked again');

  it('wakes its background after it was stopped', async () => {
    await rests();
    await age();
    const since = Date.now();
    const popup = await firefox.open('popup.html', { width: 380, height: 560 });
    await seesFigure(popup, await views());
    await looked(since);
    await popup.close();
  });

  it('goes on with a look that its event page was stopped in', async () => {
    await rests();
    await age();
    const since = Date.now();
    // Whatever else is woken with it: not one request comes through.
    sandbox.fault({ kind: 'hold', host: 'graph.', times: 0 });
    const panel = await firefox.open('sidepanel.html', { width: 320, height: 700 });
    const light = async () => (await rowsOf(welcome, 'looks')).find(({ what }) => what === 'light');
    // Work at rest that was woken by the same page may be held first: the panel stays for its look.
    await until('a look begun', light, (row) => (row?.startedAt ?? null) !== null);
    expect(await sandbox.holds.whenHeld(10_000)).toBe(true);
    await panel.close();
    await rests();
    // Ended with its page, or told by it at the last moment that it came to nothing: it brought nothing.
    expect((await light())?.fetchedAt).toBeLessThan(since);
    sandbox.clearFaults();
    sandbox.holds.release();
    const again = await firefox.open('sidepanel.html', { width: 320, height: 700 });
    await seesFigure(again, await views());
    await looked(since);
    await again.close();
  });

  it('said nothing in the console of its pages', () => {
    expect(firefox.complaints).toEqual([]);
  });
});
