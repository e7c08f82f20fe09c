import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  actsEnd,
  answer,
  badgeOf,
  goTo,
  lookNow,
  newComment,
  openDesking,
  repliesTo,
  shows,
  textOf,
} from '../help/desk.ts';
import { jobsOf, pressStarting } from '../help/publishing.ts';
import type { Scene } from '../help/scene.ts';
import { rowsOf, until } from '../help/store.ts';
import { word } from '../help/words.ts';

const minute = 60_000;

describe('the comment desk', () => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    ({ scene, page } = await openDesking());
  });
  afterAll(() => scene?.close());

  const sends = (): string[] =>
    scene.sandbox
      .requests()
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/replies'))
      .map(({ path }) => path);
  const kept = async (id: string) => (await rowsOf(page, 'comments')).find((row) => row.id === id);

  /** Older posts are still being read: the badge tells whatever the desk counts by then. */
  const badgeTells = (): Promise<unknown> =>
    until(
      'the badge',
      async () => [await badgeOf(page), String((await rowsOf(page, 'desks'))[0]?.waiting)],
      ([text, waiting]) => text === waiting && text !== '0',
    );

  it('takes a new comment from the badge to one answer, by keyboard', async () => {
    const { sandbox } = scene;
    const comment = newComment(sandbox, 'Is the blue one food safe?');
    await lookNow(page, comment);
    await badgeTells();
    expect(await kept(comment.id)).toMatchObject({ waits: 1, why: 'question' });
    await goTo(page, comment);
    await answer(page, 'It is, and fine in the dishwasher.');
    await shows(page, 'desk_calm_held');
    expect(sends()).toEqual([]);
    await actsEnd(page);
    expect(repliesTo(comment)).toEqual(['It is, and fine in the dishwasher.']);
    expect(sends()).toHaveLength(1);
    await until(
      'answered in the store',
      () => kept(comment.id),
      (row) => row?.waits === 0,
    );
    await badgeTells();
  });

  it('gives the words back to their box at an undo, and asks nothing of Meta', async () => {
    const { sandbox } = scene;
    const comment = newComment(sandbox, 'Do you ship to Norway?');
    await lookNow(page, comment);
    await goTo(page, comment);
    sandbox.clearRequests();
    await answer(page, 'We do, by post.');
    await page.waitForFunction(() => document.body.innerText.includes('Undo'));
    await page.keyboard.press('z');
    await page.waitForFunction(
      () => document.querySelector('textarea')?.value === 'We do, by post.',
    );
    await page.keyboard.press('Escape');
    expect(sends()).toEqual([]);
    expect(repliesTo(comment)).toEqual([]);
  });

  it('finds an answer whose own answer was lost, and sends it once', async () => {
    const { sandbox } = scene;
    const comment = newComment(sandbox, 'Which clay is this?');
    await lookNow(page, comment);
    await goTo(page, comment);
    sandbox.clearRequests();
    // Meta has it and says nothing until Loupe gives up waiting.
    sandbox.fault({ kind: 'hold', method: 'POST', path: '/replies' });
    await answer(page, 'Stoneware.');
    await actsEnd(page, 90);
    expect([sends(), repliesTo(comment)]).toEqual([
      [expect.stringContaining(comment.id)],
      ['Stoneware.'],
    ]);
  });

  it('finds an answer that Meta carried out late', async () => {
    const { sandbox } = scene;
    const comment = newComment(sandbox, 'How tall is the vase?');
    await lookNow(page, comment);
    await goTo(page, comment);
    sandbox.clearRequests();
    sandbox.fault({ kind: 'late', method: 'POST', path: '/replies', ms: 8_000 });
    await answer(page, 'Thirty centimetres.');
    await page.waitForSelector('[data-state=unknown]', { timeout: 30_000 });
    await actsEnd(page, 90);
    expect(sends()).toHaveLength(1);
    expect(repliesTo(comment)).toEqual(['Thirty centimetres.']);
  });

  it('says that a comment was deleted meanwhile, and keeps the words', async () => {
    const { sandbox } = scene;
    const comment = newComment(sandbox, 'Could we repost this?');
    await lookNow(page, comment);
    await goTo(page, comment);
    sandbox.world.forget(comment);
    sandbox.clearRequests();
    await answer(page, 'With credit, gladly.');
    await actsEnd(page);
    await pressStarting(page, '1 act');
    await shows(page, 'problem_comment_gone_title');
    const [row] = (await jobsOf(page)).filter(({ job }) => job.outcomes[0]?.kind === 'failed');
    expect(JSON.stringify(row?.job.steps)).toContain('With credit, gladly.');
  });

  it('waits for a line, and leaves when there is one', async () => {
    const { sandbox } = scene;
    const comment = newComment(sandbox, 'What cone do you fire to?');
    await lookNow(page, comment);
    await goTo(page, comment);
    sandbox.clearRequests();
    await page.setOfflineMode(true);
    await answer(page, 'Cone six.');
    await shows(page, 'desk_act_offline');
    expect(repliesTo(comment)).toEqual([]);
    await page.setOfflineMode(false);
    await actsEnd(page, 90);
    expect(repliesTo(comment)).toEqual(['Cone six.']);
  });

  it(
    'waits while Meta asks to wait, and leaves then by itself',
    async () => {
      const { sandbox } = scene;
      const comment = newComment(sandbox, 'Is there a class in March?');
      await lookNow(page, comment);
      await goTo(page, comment);
      sandbox.clearRequests();
      sandbox.fault({ kind: 'limited', method: 'POST', path: '/replies', minutes: 1 });
      await answer(page, 'There is, on the third.');
      await until(
        'waiting',
        () => jobsOf(page),
        (rows) => rows.some(({ job }) => job.phase.name === 'waits'),
        30,
      );
      // The queue knows of it a moment before the page does.
      await until(
        'said',
        () => textOf(page),
        (text) => /asks (us|Loupe) to wait/.test(text),
      );
      expect(repliesTo(comment)).toEqual([]);
      await actsEnd(page, 150);
      expect(repliesTo(comment)).toEqual(['There is, on the third.']);
    },
    5 * minute,
  );

  it('says that the permission was withdrawn, keeps the words and offers to ask', async () => {
    const { sandbox } = scene;
    const unkind = newComment(sandbox, 'Followers for sale', 'cheap.likes');
    const comment = newComment(sandbox, 'Do the colours fade?');
    await lookNow(page, comment);
    await goTo(page, unkind);
    await page.keyboard.press('h');
    await goTo(page, comment);
    sandbox.clearRequests();
    const [person] = sandbox.world.people;
    person?.consent.grants.set('instagram_manage_comments', 'declined');
    await answer(page, 'They do not.');
    await actsEnd(page);
    await shows(page, 'desk_do_ask');
    expect(repliesTo(comment)).toEqual([]);
    const problems = (await jobsOf(page)).flatMap(({ job: { outcomes } }) =>
      outcomes[0]?.kind === 'failed' ? [outcomes[0].problem.code] : [],
    );
    expect(problems).toContain('not-allowed');

    // Asked for once more in vain, a hide stays where it was and says why.
    await pressStarting(page, word('desk_do_again'));
    await page.waitForSelector('[role=alert]');
    const hides = (await jobsOf(page)).filter(({ job }) => job.steps[0]?.name === 'hide');
    expect(hides.map(({ job }) => job.outcomes[0]?.kind)).toEqual(['failed']);
    expect(unkind.hidden).toBe(false);
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
