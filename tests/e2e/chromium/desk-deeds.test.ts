import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { actsEnd, goTo, lookNow, newComment, openDesking, shows } from '../help/desk.ts';
import { chip, openTool } from '../help/desk-pages.ts';
import { press } from '../help/journey.ts';
import { jobsOf } from '../help/publishing.ts';
import type { Scene } from '../help/scene.ts';
import { until } from '../help/store.ts';
import { word } from '../help/words.ts';

describe('what is done on the desk', () => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    ({ scene, page } = await openDesking());
  });
  afterAll(() => scene?.close());

  const asked = (): string[] =>
    scene.sandbox
      .requests()
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path }) => `${method} ${path.split('/').at(-1)}`);
  const lookByKey = async (): Promise<void> => {
    await page.keyboard.down('Shift');
    await page.keyboard.press('R');
    await page.keyboard.up('Shift');
  };
  const came = (what: string, holds: () => boolean): Promise<unknown> =>
    until(what, () => Promise.resolve(holds()), Boolean, 40);

  it('hides several in one act, which one press takes back', async () => {
    const { sandbox } = scene;
    const first = newComment(sandbox, 'Is the tall one sold?', 'tall.one');
    const second = newComment(sandbox, 'Is the small one sold?', 'small.one');
    await lookNow(page, second);
    sandbox.clearRequests();
    await goTo(page, first);
    await page.keyboard.press('x');
    await goTo(page, second);
    await page.keyboard.press('x');
    await shows(page, 'desk_chosen_other', '2');
    await page.keyboard.press('h');
    await page.waitForFunction(
      (words) => document.body.innerText.includes(words),
      {},
      word('desk_toast_hide_other', '2', '').trim().slice(0, 22),
    );
    await page.keyboard.press('z');
    await until(
      'both called off',
      () => jobsOf(page),
      (rows) => rows.length === 2 && rows.every(({ job }) => job.phase.name === 'ended'),
    );
    expect([asked(), first.hidden, second.hidden]).toEqual([[], false, false]);
  });

  it('hides once the hold is over, and deletes only at the second press', async () => {
    const { sandbox } = scene;
    const comment = newComment(sandbox, 'Buy my course instead?', 'course.seller');
    await lookNow(page, comment);
    await goTo(page, comment);
    sandbox.clearRequests();
    await page.keyboard.press('h');
    await came('hidden', () => comment.hidden);
    await actsEnd(page);
    expect(asked()).toEqual([`POST ${comment.id}`]);
    await chip(page, 'hidden');
    await page.waitForSelector(`[data-line="${comment.id}"]`);
    await goTo(page, comment);
    await page.keyboard.press('Backspace');
    await shows(page, 'desk_delete_now');
    expect(asked()).toHaveLength(1);
    await page.keyboard.press('Backspace');
    await came('deleted', () => asked().includes(`DELETE ${comment.id}`));
    await actsEnd(page);
    expect(asked()).toHaveLength(2);
    await chip(page, 'waiting');
  });

  it('hides what an armed rule is for, says so, and shows it again from the list', async () => {
    const { sandbox } = scene;
    await openTool(page, 'rules_title');
    await press(page, 'rules_preset_follow');
    await press(page, 'rules_keep');
    await press(page, 'rules_arm');
    await shows(page, 'rules_armed');
    const spam = newComment(sandbox, 'f4f? follow me and I follow back', 'promo.zeta.91');
    sandbox.clearRequests();
    let tries = 0;
    const look = async (): Promise<boolean> => {
      // A look that began before the comment is joined, and knows nothing of it.
      if (tries++ % 30 === 0) await lookByKey();
      return spam.hidden;
    };
    await until('hidden by the rule', look, Boolean, 40);
    await page.waitForFunction(() => document.body.innerText.includes('promo.zeta.91'));
    await page.locator(`::-p-text(${word('rules_undo')})`).click();
    await came('shown again', () => !spam.hidden);
    expect(asked()).toEqual([`POST ${spam.id}`, `POST ${spam.id}`]);
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
