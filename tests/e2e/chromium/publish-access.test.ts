import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sees } from '../help/journey.ts';
import { bands } from '../help/pictures.ts';
import {
  addFiles,
  allowLending,
  choose,
  fill,
  jobsIn,
  jobsOf,
  openComposing,
  pressStarting,
  publishingCalls,
  tabTo,
} from '../help/publishing.ts';
import type { Scene } from '../help/scene.ts';
import { until } from '../help/store.ts';
import { word } from '../help/words.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
type Finding = { id: string; nodes: { html: string; failureSummary: string }[] };
const views = [320, 520].flatMap((width) =>
  (['light', 'dark'] as const).map((theme) => ({ width, height: 760, theme })),
);

async function clean(page: Page, what: string): Promise<void> {
  const session = await page.createCDPSession();
  await session.send('Runtime.evaluate', { expression: axe });
  const { result } = await session.send('Runtime.evaluate', {
    expression: `axe.run(document, { resultTypes: ['violations'] }).then((all) => JSON.stringify(all.violations))`,
    awaitPromise: true,
    returnByValue: true,
  });
  const findings = (JSON.parse(String(result.value)) as Finding[]).flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${what}: ${id}: ${html}\n${failureSummary}`),
  );
  expect(findings).toEqual([]);
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(over, what).toBeLessThanOrEqual(0);
}

const onBody = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement === document.body);

/** Escape led back to the button that had opened what is shut now. */
const onShut = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.activeElement?.ariaExpanded === 'false');

describe('the Publish part, for everybody', () => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    ({ scene, page } = await openComposing());
  });
  afterAll(() => scene?.close());

  async function everywhere(what: string, ready: (page: Page) => Promise<unknown>): Promise<void> {
    for (const view of views) {
      const shown = await scene.chromium.open('sidepanel.html#publish', view);
      await ready(shown);
      await clean(shown, `${what} at ${view.width}, ${view.theme}`);
      await shown.close();
    }
  }

  it('is clean for axe, and not too wide, while it is empty', () =>
    everywhere('empty', (shown) => sees(shown, 'stage_empty_title')));

  it('is so while a post is blocked', async () => {
    await addFiles(page, [{ name: 'a-rather-long-name-of-a-picture.jpg', bytes: bands(1) }]);
    await fill(page, 'compose_caption', 'A bowl, '.repeat(20));
    await everywhere('blocked', (shown) => sees(shown, 'preflight_host_one'));
  });

  it('is so while one is composed', async () => {
    await allowLending(scene, page);
    await everywhere('composing', (shown) => sees(shown, 'preflight_lent_one'));
  });

  it('lets a post be composed and sent by keys alone, and never loses the focus', async () => {
    const { sandbox } = scene;
    sandbox.clearRequests();
    const step = async (selector: string, name: string, ...keys: string[]): Promise<void> => {
      await tabTo(page, selector, name);
      for (const key of keys) {
        if (key.length > 1) await page.keyboard.press(key as 'Enter');
        else await page.keyboard.type(key);
        expect(await onBody(page), `${name} after ${key}`).toBe(false);
        if (key === 'Escape') expect(await onShut(page), `${name} shut`).toBe(true);
      }
    };
    await page.reload();
    await sees(page, 'preflight_lent_one');
    await step('input[type=radio]', word('stage_ratio'), 'ArrowRight', 'ArrowRight');
    await step('textarea', word('compose_alt'), 'A', 'b', 'c');
    await step('button', word('compose_collaborators'), 'Enter', 'Escape');
    await step('button', word('compose_when'), 'Enter', 'Escape');
    await step('button', word('compose_other_ways'), 'Enter', 'ArrowDown', 'Escape');
    await tabTo(page, 'button', word('compose_publish_now'), true);
    await page.keyboard.press('Enter');
    await jobsIn(page, 'held');
    expect(await onBody(page), 'after sending').toBe(false);
    await jobsIn(page, 'ended');
    expect(publishingCalls(sandbox)).toHaveLength(7);
    expect(sandbox.world.published).toHaveLength(1);
  });

  it('is clean while the queue asks', async () => {
    const { sandbox } = scene;
    await choose(page, word('compose'));
    await addFiles(page, [{ name: 'b.jpg', bytes: bands(2) }]);
    sandbox.fault({
      kind: 'error',
      method: 'POST',
      path: '/media$',
      code: -1,
      subcode: 2207001,
      times: 0,
    });
    await pressStarting(page, word('compose_publish_now'));
    await until(
      'asking',
      () => jobsOf(page),
      (rows) =>
        rows.length === 2 &&
        rows.every(({ job: { phase } }) => ['asks', 'ended'].includes(phase.name)),
      90,
    );
    sandbox.clearFaults();
    await everywhere('queue', async (shown) => {
      await choose(shown, word('compose_queue', '1'));
      await sees(shown, 'queue_open');
    });
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
