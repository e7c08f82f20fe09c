import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialog, connectEnds, lookEnds, startConnect } from '../help/journey.ts';
import { press, sees, seesFigure } from '../help/journey.ts';
import { openScene, type Scene } from '../help/scene.ts';
import { rowsOf, until } from '../help/store.ts';

describe('connecting in Chromium', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openScene();
  });
  afterAll(() => scene.close());

  it('goes from the page opened at install through the dialog to the accounts', async () => {
    const { sandbox, chromium, welcome } = scene;
    await startConnect(welcome, sandbox.appId);
    await answerDialog(chromium.browser, 'Continue');
    const row = await connectEnds(welcome, 'done');
    expect(row.found.length).toBeGreaterThan(0);
    const accounts = await rowsOf(welcome, 'accounts');
    await sees(welcome, 'connect_done_granted');
    expect(accounts.map(({ id }) => id)).toEqual(expect.arrayContaining(row.found));
  });

  it('took six Graph calls at most until the first figures', async () => {
    const { sandbox, welcome } = scene;
    await lookEnds(welcome);
    const calls = sandbox.graphCalls().map(({ method, path }) => `${method} ${path}`);
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(6);
  });

  it('shows the figures in the real popup', async () => {
    const popup = await scene.chromium.popup();
    const views = await figureOf(scene, 'views');
    await seesFigure(popup, views);
    expect(await popup.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
    await popup.close();
  });

  it('shows figures and posts in the real side panel', async () => {
    const panel = await scene.chromium.panel();
    await seesFigure(panel, await figureOf(scene, 'views'));
    await seesFigure(panel, await figureOf(scene, 'reach'));
    const media = await rowsOf(panel, 'media');
    expect(media.length).toBeGreaterThanOrEqual(25);
    await panel.waitForFunction(
      () =>
        document.querySelectorAll('[aria-labelledby="posts"] li, [aria-labelledby="posts"] tr')
          .length >= 5,
      { timeout: 20_000, polling: 100 },
    );
  });

  it('asks for comments by a second button, and then counts those that wait', async () => {
    const { sandbox, chromium, welcome } = scene;
    const worker = async (): Promise<string> =>
      welcome.evaluate(() => chrome.action.getBadgeText({}));
    expect(await worker()).toBe('');
    await welcome.bringToFront();
    await press(welcome, 'connect_offer');
    await answerDialog(chromium.browser, 'Continue');
    await sees(welcome, 'connect_done_comments_title');
    const asked = sandbox.requests().filter(({ path }) => path.endsWith('/dialog/oauth'));
    expect(asked.at(-1)?.query['auth_type']).toBe('rerequest');
    expect(asked.at(-1)?.query['scope']).toBe('instagram_manage_comments');
    const waiting = await until(
      'comments that wait',
      async () => (await rowsOf(welcome, 'comments')).filter(({ waits }) => waits === 1).length,
      (count) => count > 0,
    );
    await until('a badge', worker, (text) => text !== '');
    expect(Number.parseInt(await worker(), 10)).toBeLessThanOrEqual(waiting);
    const popup = await chromium.popup();
    await seesFigure(popup, Number.parseInt(await worker(), 10));
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});

/** The newest kept window of a metric for the first account, as it stands in the store. */
async function figureOf({ welcome }: Scene, metric: 'views' | 'reach'): Promise<number> {
  const windows = await rowsOf(welcome, 'windows');
  const newest = windows
    .filter((row) => row.metric === metric)
    .sort((a, b) => (a.to < b.to ? 1 : -1))[0];
  return newest?.value.kind === 'count' ? newest.value.value : NaN;
}
