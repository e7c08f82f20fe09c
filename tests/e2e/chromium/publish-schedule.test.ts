import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, it } from 'vitest';
import { openChromium } from '../help/chromium.ts';
import { bands } from '../help/pictures.ts';
import {
  addFiles,
  allowLending,
  allowPublishing,
  choose,
  fill,
  framesOf,
  jobsIn,
  jobsOf,
  openPublish,
  planAt,
  pressIn,
  pressStarting,
} from '../help/publishing.ts';
import { openSandbox } from '../help/sandbox.ts';
import { connect } from '../help/scene.ts';
import { studioOf } from '../help/studio.ts';
import { until } from '../help/store.ts';
import { word } from '../help/words.ts';

const minute = 60_000;
/** The minute after the next one: at least one away, at most two. */
const soon = (): number => (Math.floor(Date.now() / minute) + 2) * minute;

describe('a schedule', () => {
  let profile = '';
  afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

  async function plan(page: Page, nth: number, at: number): Promise<void> {
    await addFiles(page, [{ name: `${nth}.jpg`, bytes: bands(nth, 800, 1000) }]);
    await fill(page, 'compose_caption', `Planned ${nth}`);
    await planAt(page, at);
  }

  it('fires in its minute, and asks about what was missed while the browser was closed', async () => {
    profile = await mkdtemp(join(tmpdir(), 'loupe-kept-'));
    const sandbox = await openSandbox();
    let chromium = await openChromium({ sandbox, profile });
    try {
      const welcome = await chromium.welcome({ width: 1100, height: 800 });
      const scene = { sandbox, chromium, welcome, close: () => Promise.resolve() };
      await connect(scene);
      let page = await openPublish(scene);
      await allowPublishing(scene, page);

      const at = soon();
      await plan(page, 1, at);
      await allowLending(scene, page);
      await pressStarting(page, word('compose_schedule'));
      await jobsIn(page, 'ended', 1, 150);
      const [first] = sandbox.world.published;
      expect(first?.caption).toBe('Planned 1');
      const late = (first?.at ?? 0) - at;
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(20_000);

      const next = soon() + minute;
      for (const nth of [2, 3, 4]) {
        await choose(page, word('compose'));
        await plan(page, nth, next);
        await pressStarting(page, word('compose_schedule'));
        await until(
          'planned',
          () => jobsOf(page),
          (rows) => rows.length === nth,
        );
      }
      expect(chromium.log.complaints).toEqual([]);
      await chromium.close();
      sandbox.clock.advance(30 * minute);

      chromium = await openChromium({ sandbox, profile });
      page = await openPublish({ chromium });
      await until(
        'three that were missed',
        () => jobsOf(page),
        (rows) => rows.filter(({ job }) => job.phase.name === 'asks').length === 3,
        200,
      );
      const rows = await jobsOf(page);
      for (const { job } of rows)
        if (job.phase.name === 'asks') expect(job.phase.why.cause).toBe('missed');
      expect(sandbox.world.published).toHaveLength(1);

      if (await page.$('#compose-stage')) await choose(page, word('compose_queue', '3'));
      await pressIn(page, 'Planned 2', word('job_do_now'));
      await until(
        'published now',
        () => Promise.resolve(sandbox.world.published.map(({ caption }) => caption)),
        (captions) => captions.length === 2 && captions[1] === 'Planned 2',
        60,
      );
      await pressIn(page, 'Planned 4', word('job_do_discard'));
      await until(
        'given up',
        () => jobsOf(page),
        (all) => all.filter(({ job }) => job.phase.name === 'asks').length === 1,
      );
      await pressIn(page, 'Planned 3', word('job_do_edit'));
      await until(
        'on the stage',
        () => framesOf(page),
        (frames) => frames[0] === 'ready',
      );
      const { drafts } = await studioOf(page);
      expect(drafts).toContainEqual(expect.objectContaining({ caption: 'Planned 3', jobId: null }));
      expect(sandbox.world.published).toHaveLength(2);
      expect(chromium.log.complaints).toEqual([]);
    } finally {
      await chromium.close();
      await sandbox.close();
    }
  }, 480_000);
});
