import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sees } from '../help/journey.ts';
import { bands } from '../help/pictures.ts';
import {
  addFiles,
  allowLending,
  fill,
  framesOf,
  jobsIn,
  jobsOf,
  openComposing,
  pressStarting,
  publishingCalls,
  seesCheck,
} from '../help/publishing.ts';
import type { Scene } from '../help/scene.ts';
import { studioOf } from '../help/studio.ts';
import { until } from '../help/store.ts';
import { word } from '../help/words.ts';

describe('a post that is held, and one that waits', () => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    ({ scene, page } = await openComposing());
    await addFiles(page, [{ name: 'first.jpg', bytes: bands(1, 800, 1000) }]);
    await fill(page, 'compose_caption', 'Number 0');
    await allowLending(scene, page);
  });
  afterAll(() => scene?.close());

  it('is taken back in its hold: nothing is asked of Meta, and the draft is there again', async () => {
    const { sandbox } = scene;
    sandbox.clearRequests();
    await pressStarting(page, word('compose_publish_now'));
    await jobsIn(page, 'held');
    await pressStarting(page, word('queue_undo'));
    await until(
      'the draft back',
      () => studioOf(page),
      ({ drafts }) => drafts.some(({ caption, jobId }) => caption === 'Number 0' && !jobId),
    );
    await until(
      'on the stage',
      () => framesOf(page),
      (frames) => frames[0] === 'ready',
    );
    expect(publishingCalls(sandbox)).toEqual([]);
    expect(sandbox.world.published).toEqual([]);
  });

  it('says beforehand that the day is full, and waits with its minute', async () => {
    const { sandbox } = scene;
    sandbox.switches.quotaTotal = 0;
    await pressStarting(page, word('check_again'));
    await seesCheck(page, 'wants', new RegExp(word('preflight_quota_full')));
    await pressStarting(page, word('compose_publish_now'));
    const waits = (all: Awaited<ReturnType<typeof jobsOf>>): number | null =>
      all.map(({ job }) => (job.phase.name === 'waits' ? job.phase.until : null)).find(Boolean) ??
      null;
    const rows = await until(
      'waiting',
      () => jobsOf(page),
      (all) => waits(all) !== null,
      60,
    );
    await sees(page, 'problem_day_full_title');
    expect(sandbox.world.published).toEqual([]);
    expect(waits(rows)).toBeGreaterThan(sandbox.clock.now());
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
