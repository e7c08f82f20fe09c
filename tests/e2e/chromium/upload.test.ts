import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openChromium, type Chromium } from '../help/chromium.ts';
import { arrivedAt, ask, mayPublish, outlive, submitReel } from '../help/film.ts';
import { seesText } from '../help/journey.ts';
import { type Line, openLine } from '../help/line.ts';
import { choose, jobsOf, publishingCalls } from '../help/publishing.ts';
import { openSandbox, type Sandbox } from '../help/sandbox.ts';
import { connect } from '../help/scene.ts';
import { until } from '../help/store.ts';
import { word } from '../help/words.ts';

const mega = 1_000_000;
/** What a connection takes besides what it carries. */
const frames = 1.03;

describe('a film on a slow line', () => {
  let sandbox: Sandbox;
  let line: Line;
  let chromium: Chromium;
  let welcome: Page;
  let accountId: string;
  let before = { wire: 0, published: 0 };
  beforeAll(async () => {
    sandbox = await openSandbox();
    line = await openLine(sandbox.port);
    // Nobody listens to the worker: one that is listened to is never put away.
    chromium = await openChromium({ sandbox: { ...sandbox, port: line.port }, alone: true });
    welcome = await chromium.welcome({ width: 1100, height: 800 });
    const close = async (): Promise<void> => undefined;
    await connect({ sandbox, chromium, welcome, close });
    accountId = await mayPublish(sandbox, welcome);
  });
  afterAll(async () => {
    await chromium.close();
    line.close();
    await sandbox.close();
  });
  beforeEach(() => {
    before = { wire: line.sent(), published: sandbox.world.published.length };
    sandbox.clearRequests();
  });
  afterEach(() => line.pace(0));

  /** Asks for a reel in the panel, which is closed again, without the seconds for an undo. */
  async function post(bytes: number, bytesPerSecond: number): Promise<string> {
    const panel = await chromium.open('sidepanel.html');
    const jobId = await submitReel(panel, accountId, bytes);
    line.pace(bytesPerSecond);
    await ask(panel, 'publish.say', { jobId, word: 'now' });
    await panel.close();
    return jobId;
  }

  const wire = (): number => line.sent() - before.wire;
  const published = (): number => sandbox.world.published.length - before.published;
  const arrives = (bytes: number): Promise<unknown> =>
    until(
      `${bytes} there`,
      async () => arrivedAt(sandbox),
      (there) => there > bytes && there < 40 * mega,
      30,
    );
  const isOut = (seconds: number): Promise<unknown> =>
    until(
      'published',
      async () => published(),
      (count) => count > 0,
      seconds,
    );
  const outcomeOf = async (jobId: string): Promise<string | undefined> =>
    (await jobsOf(welcome)).find(({ id }) => id === jobId)?.job.outcomes[0]?.kind;
  const ends = (jobId: string, kind: string): Promise<unknown> =>
    until(
      kind,
      () => outcomeOf(jobId),
      (one) => one === kind,
    );

  it('is shown as far as Meta has it, and goes on from there when the line breaks', async () => {
    const jobId = await post(40 * mega, 6 * mega);
    await arrives(16 * mega);
    line.cut();
    line.pace(mega / 3);
    const panel = await chromium.open('sidepanel.html#publish', { width: 400, height: 860 });
    await choose(panel, word('compose_queue', '1'));
    const [row] = await jobsOf(panel);
    const had = row?.sent?.bytes ?? 0;
    expect(had).toBeGreaterThan(16 * mega);
    await seesText(panel, word('job_progress', String(Math.floor(had / mega)), '40'));
    line.pace(0);
    await panel.close();
    await isOut(60);
    await ends(jobId, 'done');
    expect(published()).toBe(1);
    // No byte that Meta had was sent again.
    expect(wire()).toBeLessThan(40 * mega * frames);
  });

  it('is gone on with by the next worker where one was stopped', async () => {
    const jobId = await post(12 * mega, 3 * mega);
    await arrives(5 * mega);
    await chromium.stopWorker();
    await outlive(welcome, jobId);
    await ask(welcome, 'look.wanted', { accountId });
    await isOut(30);
    await ends(jobId, 'done');
    expect(published()).toBe(1);
    expect(publishingCalls(sandbox).filter((one) => one.endsWith('/media'))).toHaveLength(1);
  });

  it('stops at once where it is called off, and publishes nothing', async () => {
    // More than lies between a browser and its line once it has stopped.
    const jobId = await post(30 * mega, 3 * mega);
    await arrives(4 * mega);
    expect(await ask(welcome, 'publish.say', { jobId, word: 'cancel' })).toEqual({ heard: true });
    await ends(jobId, 'cancelled');
    const still = async (): Promise<boolean> => {
      const at = wire();
      await new Promise((done) => setTimeout(done, 500));
      return wire() === at;
    };
    await until('still', still, Boolean);
    expect(wire()).toBeLessThan(20 * mega);
    expect(published()).toBe(0);
  });

  it('of more than a minute is sent by one worker, with no page open', async () => {
    const size = 40 * mega;
    await chromium.browser.newPage();
    const jobId = await post(size, 600_000);
    await welcome.close();
    const began = await until(
      'begun',
      async () => (arrivedAt(sandbox) > 0 ? Date.now() : 0),
      (at) => at > 0,
    );
    await until(
      'there',
      async () => arrivedAt(sandbox),
      (there) => there === size,
      100,
    );
    expect(Date.now() - began).toBeGreaterThan(60_000);
    line.pace(0);
    await isOut(30);
    welcome = await chromium.open('options.html');
    await ends(jobId, 'done');
    expect(published()).toBe(1);
    expect(wire()).toBeLessThan(size * frames);
    const calls = publishingCalls(sandbox);
    const told = calls.filter((one) => one !== 'GET /#');
    expect(told).toEqual(['POST /#/media', 'POST /ig-api-upload/v25.0/#', 'POST /#/media_publish']);
    // Two reads on the way, one or two until it is ready, what stood there before.
    expect(calls.length - told.length).toBeLessThanOrEqual(6);
  }, 200_000);

  it('left nothing in the console of the pages', () => {
    expect(chromium.log.complaints).toEqual([]);
  });
});
