import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { arrivedAt, ask, mayPublish, outlive, submitReel } from '../help/film.ts';
import { openFirefox, type Firefox } from '../help/firefox.ts';
import { answerDialog, connectEnds, lookEnds, startConnect } from '../help/journey.ts';
import { type Line, openLine } from '../help/line.ts';
import { jobsOf, publishingCalls } from '../help/publishing.ts';
import { openSandbox, type Sandbox } from '../help/sandbox.ts';
import { until } from '../help/store.ts';

const mega = 1_000_000;
/** What a connection takes besides what it carries. */
const frames = 1.03;

describe('a film on a slow line in Firefox', () => {
  let sandbox: Sandbox;
  let line: Line;
  let firefox: Firefox;
  let accountId: string;
  let wire = 0;
  beforeEach(async () => {
    sandbox = await openSandbox();
    line = await openLine(sandbox.port);
  });
  afterEach(async () => {
    await firefox.close();
    line.close();
    await sandbox.close();
  });

  /** A Firefox that is connected and may publish; its background rests after so long. */
  async function open(idleMs?: number): Promise<Page> {
    const at = { port: line.port };
    firefox = await openFirefox(at, idleMs === undefined ? {} : { idleMs });
    const welcome = await firefox.open('welcome.html', { width: 1100, height: 800 });
    await startConnect(welcome, sandbox.appId);
    await answerDialog(firefox.browser, 'Continue');
    await connectEnds(welcome, 'done');
    await lookEnds(welcome);
    accountId = await mayPublish(sandbox, welcome);
    return welcome;
  }

  /** Asks for a reel in the panel, which is closed again, without the seconds for an undo. */
  async function post(bytes: number, bytesPerSecond: number): Promise<string> {
    const panel = await firefox.open('sidepanel.html');
    const jobId = await submitReel(panel, accountId, bytes);
    sandbox.clearRequests();
    line.pace(bytesPerSecond);
    wire = line.sent();
    await ask(panel, 'publish.say', { jobId, word: 'now' });
    await panel.close();
    return jobId;
  }

  const there = async (): Promise<number> => arrivedAt(sandbox);
  const published = (): number => sandbox.world.published.length;
  const ends = (page: Page): Promise<unknown> =>
    until(
      'done',
      async () => (await jobsOf(page))[0]?.job.outcomes[0]?.kind,
      (kind) => kind === 'done',
    );

  it('of more than a minute is sent by one event page, with no page open', async () => {
    const size = 40 * mega;
    const welcome = await open();
    await firefox.browser.newPage();
    await post(size, 600_000);
    await welcome.close();
    const began = await until(
      'begun',
      async () => ((await there()) > 0 ? Date.now() : 0),
      (at) => at > 0,
    );
    await until('there', there, (bytes) => bytes === size, 100);
    expect(Date.now() - began).toBeGreaterThan(60_000);
    line.pace(0);
    await until(
      'published',
      async () => published(),
      (count) => count > 0,
      30,
    );
    await ends(await firefox.open('options.html'));
    expect(published()).toBe(1);
    expect(line.sent() - wire).toBeLessThan(size * frames);
    expect(publishingCalls(sandbox).filter((one) => one !== 'GET /#')).toEqual([
      'POST /#/media',
      'POST /ig-api-upload/v25.0/#',
      'POST /#/media_publish',
    ]);
    expect(firefox.complaints).toEqual([]);
  }, 200_000);

  it('comes to its end though its event page is put away again and again', async () => {
    // Less than lies between two signs of life, so that nothing holds it.
    const welcome = await open(3000);
    const jobId = await post(24 * mega, 2 * mega);
    const seen: number[] = [];
    const gone = (): Promise<boolean> =>
      welcome.evaluate(() => chrome.extension.getBackgroundPage() === null);
    let deaths = 0;
    while (published() === 0) {
      await until('at rest, or done', async () => published() > 0 || (await gone()), Boolean);
      if (published() > 0) break;
      deaths += 1;
      seen.push(await there());
      await outlive(welcome, jobId);
      await ask(welcome, 'look.wanted', { accountId });
    }
    await ends(welcome);
    expect(deaths).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(published()).toBe(1);
    expect(publishingCalls(sandbox).filter((one) => one.endsWith('/media'))).toHaveLength(1);
  }, 200_000);
});
