import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sees } from '../help/journey.ts';
import { bands } from '../help/pictures.ts';
import {
  addFiles,
  allowLending,
  choose,
  fetchedFor,
  fill,
  framesOf,
  jobsIn,
  lentOn,
  openComposing,
  pressClear,
  pressStarting,
  publishingCalls,
} from '../help/publishing.ts';
import type { Scene } from '../help/scene.ts';
import { studioOf } from '../help/studio.ts';
import { until } from '../help/store.ts';
import { word } from '../help/words.ts';
import { readJpegHead } from '../../sandbox/images/jpeg-head.ts';

describe('a carousel of ten', () => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    ({ scene, page } = await openComposing());
  });
  afterAll(() => scene?.close());

  it('keeps its order and its words, has one shape, and costs what it must', async () => {
    const { sandbox } = scene;
    const files = Array.from({ length: 10 }, (_, nth) => ({
      name: `bowl-${nth}.jpg`,
      // Every other one lies on its side.
      bytes: nth % 2 === 0 ? bands(nth, 800, 900) : bands(nth, 1000, 700),
    }));
    await addFiles(page, files);
    expect(await framesOf(page)).toHaveLength(10);
    await choose(page, '4:5');
    for (let nth = 0; nth < 10; nth += 1) {
      await fill(page, 'compose_alt', `Bowl number ${nth}`);
      if (nth < 9) await pressClear(page, 'compose_alt_next');
    }
    await fill(page, 'compose_caption', 'Ten bowls in a row');
    await allowLending(scene, page);
    sandbox.clearRequests();
    await pressStarting(page, word('compose_publish_now'));
    await sees(page, 'queue_undo');
    const [held] = await jobsIn(page, 'held');
    const { assets, drafts } = await studioOf(page);
    const draft = drafts.find(({ jobId }) => jobId === held?.id);
    const names = draft?.items.map(({ assetId }) => assets.find(({ id }) => id === assetId)?.name);
    expect(names).toEqual(files.map(({ name }) => name));
    await jobsIn(page, 'ended', 1, 120);
    const calls = publishingCalls(sandbox);
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(10 + 4 + 3 * 10);
    expect(calls.filter((one) => one.endsWith('/media_publish'))).toHaveLength(1);
    const [post, ...more] = sandbox.world.published;
    expect([post?.shape, more]).toEqual(['carousel', []]);
    const container = sandbox.world.things.get(post?.containerId ?? '');
    if (container?.kind !== 'container') throw new Error('no container');
    expect(container.children.map(({ told }) => told.altText)).toEqual(
      files.map((_, nth) => `Bowl number ${nth}`),
    );
    const made = fetchedFor(sandbox, container.id);
    const shapes = made.map((bytes) => readJpegHead(bytes));
    for (const head of shapes) expect((head?.wide ?? 0) / (head?.high ?? 1)).toBeCloseTo(0.8, 2);
    expect(lentOn(sandbox)).toEqual([]);
    await until(
      'a new draft',
      () => framesOf(page),
      (frames) => frames.length === 0,
    );
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
