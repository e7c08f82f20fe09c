import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hostileTexts } from '../../help/hostile.ts';
import { findings, overflowOf } from '../help/axe.ts';
import { newestPost, openDesk } from '../help/desk.ts';
import { chip, drawn, openTool, searchFor } from '../help/desk-pages.ts';
import { answerDialog, press } from '../help/journey.ts';
import { connect, openScene, type Scene } from '../help/scene.ts';
import { rowsOf, until } from '../help/store.ts';

const second = 1000;
/** By name of a text: what is typed to find it. */
const typed = {
  script: 'alert(1)</script>',
  'ends of elements': '</textarea>',
  'right to left by force': 'gpj.exe',
  templates: '{{7*7}}',
  'formula for a spreadsheet': '=hyperlink',
  'name of a prototype': '__proto__',
  composed: 'creme brulee',
  arabic: 'محمد',
  german: 'strasse',
};
/** Scrolls step by step, and tells where the row in the middle did not move by just that much. */
async function jumps(): Promise<string[]> {
  const frames = async (): Promise<void> => {
    for (let n = 0; n < 3; n += 1) await new Promise((done) => requestAnimationFrame(done));
  };
  const rows = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-line]')];
  const found: string[] = [];
  for (const by of [...Array<number>(40).fill(180), ...Array<number>(30).fill(-180)]) {
    const row = rows().find((one) => {
      const { top, bottom } = one.getBoundingClientRect();
      return top <= innerHeight / 2 && bottom > innerHeight / 2;
    });
    const before = row?.getBoundingClientRect().top ?? NaN;
    const from = scrollY;
    scrollBy(0, by);
    await frames();
    const same = rows().find(({ dataset }) => dataset['line'] === row?.dataset['line']);
    const moved = (same?.getBoundingClientRect().top ?? NaN) - before + by;
    if (!(Math.abs(moved) <= 1)) found.push(`at ${from} by ${by}: ${moved} (${row?.innerText})`);
  }
  return found;
}

/** Runs in the page: whether it has put on the theme that it was told of a moment ago. */
const wears = (dark: boolean): boolean => {
  const [red = 0] =
    getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? [];
  return red < 128 === dark;
};

/** Runs in the page: two frames, after which all of it is drawn anew. */
const frames = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

const textOf = (name: string): string =>
  hostileTexts.find((one) => one.name === name)?.text ?? name;

describe('a desk with thousands of comments', () => {
  let scene: Scene;
  let page: Page;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    scene = await openScene();
    const { sandbox } = scene;
    const [account] = sandbox.world.accounts;
    const posts = [...(account?.posts ?? [])].sort((a, b) => b.at - a.at).slice(0, 24);
    for (let nth = 0; nth < 3_000; nth += 1) {
      const post = posts[nth % posts.length];
      if (!post) continue;
      const text = `Bowl ${nth} please. ${'It is lovely. '.repeat(nth % 9)}`;
      const at = Math.max(post.at + second, sandbox.clock.now() - (4_000 - nth) * second);
      sandbox.world.commented(post, `guest.${nth % 700}`, text, at);
    }
    for (const name of Object.keys(typed)) {
      const at = sandbox.clock.now() - second;
      const { id } = sandbox.world.commented(newestPost(sandbox), 'odd.one', textOf(name), at);
      ids.set(name, id);
    }
    await connect(scene);
    page = await openDesk(scene, { width: 320, height: 700 });
    await press(page, 'offer_ask');
    await answerDialog(scene.chromium.browser, 'Continue');
    await page.bringToFront();
    await until(
      'all read',
      async () => (await rowsOf(page, 'desks'))[0]?.kept ?? 0,
      (kept) => kept > 3_000,
      90,
    );
    await page.reload();
    await page.waitForSelector('[data-kind=comment]');
    await chip(page, 'all');
    await ownIsShown();
  });
  afterAll(() => scene?.close());

  /** Nothing of ours ever waits: once it is there, the whole list is. */
  const ownIsShown = (): Promise<unknown> =>
    page.waitForFunction(() =>
      [...document.querySelectorAll<HTMLElement>('[data-kind=comment]')].some(({ innerText }) =>
        innerText.includes('@maren.makes'),
      ),
    );

  it.each(Object.entries(typed))(
    'finds %s as it is typed, and shows it as text',
    async (name, q) => {
      await searchFor(page, q);
      const id = ids.get(name) ?? '';
      const shown = await until(
        'found',
        () => drawn(page),
        (rows) => rows[id] !== undefined && rows[id] !== '',
      );
      expect(shown[id]).toBe(textOf(name));
      expect(await page.$$eval('[data-text] *', (all) => all.length)).toBe(0);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    },
  );

  it('scrolls without a jump, down and up again', async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await ownIsShown();
    expect(await page.evaluate(jumps)).toEqual([]);
  });

  describe.each(['light', 'dark'] as const)('at 320 pixels, %s: axe finds nothing', (theme) => {
    beforeAll(async () => {
      const still = { name: 'prefers-reduced-motion', value: 'reduce' };
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }, still]);
      await page.bringToFront();
      await page.keyboard.press('Home');
      await page.waitForFunction(wears, { polling: 50 }, theme === 'dark');
      await page.evaluate(frames);
    });
    const check = async (): Promise<void> => {
      expect(await findings(page)).toEqual([]);
      expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    };

    it('while a comment is selected, and answered', async () => {
      await page.keyboard.press('j');
      await page.waitForSelector('[data-selected]');
      await check();
      await page.keyboard.press('r');
      await page.waitForSelector('[data-selected] textarea');
      await page.keyboard.type('Gladly /');
      await check();
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    });

    it('with the sheet of keys', async () => {
      await page.keyboard.press('?');
      await page.waitForSelector('[role=dialog], dialog[open]');
      await check();
      await page.keyboard.press('Escape');
    });

    it('with several chosen, and with rules', async () => {
      await page.keyboard.press('x');
      await check();
      await page.keyboard.press('Escape');
      await openTool(page, 'rules_title');
      await page.waitForSelector('#rules-new');
      await check();
      await press(page, 'rules_preset_words');
      await check();
      await press(page, 'rules_leave');
      await press(page, 'rules_back');
    });
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
