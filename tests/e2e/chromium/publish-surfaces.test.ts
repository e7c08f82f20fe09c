import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialog } from '../help/journey.ts';
import { bands, heavyFilm } from '../help/pictures.ts';
import {
  addFiles,
  allowLending,
  checksOf,
  choose,
  fetchedFor,
  fill,
  jobsIn,
  lentOn,
  openComposing,
  pressStarting,
  publishingCalls,
  seesCheck,
  tabTo,
} from '../help/publishing.ts';
import type { Scene } from '../help/scene.ts';
import { studioOf } from '../help/studio.ts';
import { until } from '../help/store.ts';
import { word } from '../help/words.ts';

const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('a story, a reel and a first comment', () => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    ({ scene, page } = await openComposing());
  });
  afterAll(() => scene?.close());

  it('publishes a reel of some megabytes with the frame that was chosen for its cover', async () => {
    const { sandbox } = scene;
    const film = heavyFilm(5);
    expect(film.length).toBeGreaterThan(4_000_000);
    await addFiles(page, [{ name: 'wheel.mp4', bytes: film }]);
    // A film by itself is a reel without anybody saying so.
    await until(
      'a reel',
      async () => (await studioOf(page)).drafts.find(({ jobId }) => jobId === null)?.surface,
      (surface) => surface === 'reel',
    );
    await tabTo(page, 'input[type=range]');
    for (let nth = 0; nth < 3; nth += 1) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.up('Shift');
    }
    await page.keyboard.press('ArrowRight');
    await fill(page, 'compose_caption', 'The wheel, from clay to bowl');
    await pressStarting(page, word('compose_comment'));
    await fill(page, 'compose_comment_text', 'The glaze is called Winter sea');
    // Its permission is asked for where it is missing, and not refused at the button.
    await seesCheck(page, 'blocks', new RegExp(word('preflight_comment_right')));
    await pressStarting(page, word('preflight_allow'));
    await answerDialog(scene.chromium.browser, 'Continue');
    await until(
      'allowed',
      () => checksOf(page),
      (checks) => checks.every(({ state }) => state !== 'blocks'),
    );
    sandbox.clearRequests();
    await pressStarting(page, word('compose_publish_now'));
    await jobsIn(page, 'ended', 1, 90);
    const calls = publishingCalls(sandbox);
    expect(calls.slice(0, 2)).toEqual(['POST /#/media', 'POST /ig-api-upload/v25.0/#']);
    expect(calls.filter((one) => one === 'POST /#/media_publish')).toHaveLength(1);
    expect(calls.filter((one) => one === 'POST /#/comments')).toHaveLength(1);
    // Created, sent, read how far it is (three times at most), what was there, pressed, commented.
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(8);
    const post = sandbox.world.published.at(-1);
    expect(post?.shape).toBe('reel');
    const made = sandbox.world.things.get(post?.containerId ?? '');
    expect(made?.kind === 'container' && made.told).toMatchObject({
      thumbOffset: 3100,
      caption: 'The wheel, from clay to bowl',
    });
    expect(sha(fetchedFor(sandbox, post?.containerId ?? '')[0] ?? Buffer.alloc(0))).toBe(sha(film));
    expect(sandbox.world.sent).toMatchObject([
      { kind: 'comment', text: 'The glaze is called Winter sea', to: post?.mediaId },
    ]);
  });

  it('puts a picture into the story', async () => {
    const { sandbox } = scene;
    await choose(page, word('compose'));
    await choose(page, word('compose_surface_story'));
    await addFiles(page, [{ name: 'bench.jpg', bytes: bands(6, 1080, 1920) }]);
    await allowLending(scene, page);
    sandbox.clearRequests();
    await pressStarting(page, word('compose_publish_now'));
    await jobsIn(page, 'ended', 2);
    expect(publishingCalls(sandbox)).toHaveLength(7);
    expect(sandbox.world.published).toMatchObject([{ shape: 'reel' }, { shape: 'story' }]);
    expect(lentOn(sandbox)).toEqual([]);
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
