import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialog, press, sees } from '../help/journey.ts';
import { bands, drawnIn, hasExif, located } from '../help/pictures.ts';
import {
  addFiles,
  allowLending,
  choose,
  fetchedFor,
  fill,
  jobsIn,
  lentOn,
  openComposing,
  pressStarting,
  publishingCalls,
  seesCheck,
} from '../help/publishing.ts';
import type { Scene } from '../help/scene.ts';
import { studioOf } from '../help/studio.ts';
import { word } from '../help/words.ts';

const lentPhoto = [
  ...['POST /#/photos', 'GET /#', 'POST /#/media', 'GET /#', 'GET /#'],
  ...['POST /#/media_publish', 'DELETE /#'],
];

describe('a picture of one’s own', () => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    ({ scene, page } = await openComposing());
  });
  afterAll(() => scene?.close());

  it('stays a draft where lending was declined, and another way is offered', async () => {
    const { sandbox, chromium } = scene;
    await addFiles(page, [{ name: 'bowl.jpg', bytes: bands(1) }]);
    await fill(page, 'compose_caption', 'A bowl of winter sea');
    await seesCheck(page, 'blocks', /needs an address/);
    expect(sandbox.graphCalls()).toEqual([]);
    await pressStarting(page, word('preflight_allow'));
    await answerDialog(chromium.browser, 'Cancel');
    await seesCheck(page, 'blocks', new RegExp(word('preflight_host_declined')));
    await sees(page, 'preflight_typed');
    expect((await studioOf(page)).drafts).toMatchObject([
      { caption: 'A bowl of winter sea', jobId: null },
    ]);
    expect(sandbox.world.published).toEqual([]);
  });

  it('goes as a reminder that asks nothing of Meta', async () => {
    const { sandbox } = scene;
    sandbox.clearRequests();
    await pressStarting(page, word('preflight_remind'));
    await press(page, 'compose_remind');
    await jobsIn(page, 'ended');
    expect(publishingCalls(sandbox)).toEqual([]);
    expect((await studioOf(page)).drafts.some(({ caption }) => caption.startsWith('A bowl'))).toBe(
      true,
    );
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});

describe('pictures of one’s own, lent an address', () => {
  let scene: Scene;
  let page: Page;
  let published = 0;
  beforeAll(async () => {
    ({ scene, page } = await openComposing());
  });
  afterAll(() => scene?.close());

  async function goes(name: string, bytes: Buffer): Promise<void> {
    const { sandbox } = scene;
    if (published > 0) await choose(page, word('compose'));
    await addFiles(page, [{ name, bytes }]);
    await fill(page, 'compose_caption', `The one from ${name}`);
    // The permission is asked for once, at the moment it is needed.
    if (published === 0) await allowLending(scene, page);
    await seesCheck(page, 'clear', 'lent');
    sandbox.clearRequests();
    await pressStarting(page, word('compose_publish_now'));
    published += 1;
    const jobs = await jobsIn(page, 'ended', published);
    expect(publishingCalls(sandbox)).toEqual(lentPhoto);
    expect(sandbox.world.published).toHaveLength(published);
    const post = sandbox.world.published.at(-1);
    expect(post).toMatchObject({ caption: `The one from ${name}`, shape: 'photo' });
    const [fetched] = fetchedFor(sandbox, post?.containerId ?? '');
    expect(fetched?.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]));
    expect(hasExif(fetched ?? Buffer.alloc(0))).toBe(false);
    expect(lentOn(sandbox)).toEqual([]);
    const [lend] = jobs.at(-1)?.job.steps ?? [];
    expect(lend?.payload).toMatchObject({ name: 'lend' });
  }

  it('a PNG', async () => goes('drawn.png', await drawnIn(page, 'image/png', 'Glaze')));
  it('a WebP', async () => goes('drawn.webp', await drawnIn(page, 'image/webp', 'Kiln')));
  it('a phone’s JPEG, without its place', async () => {
    const bytes = located(3);
    expect(hasExif(bytes)).toBe(true);
    await goes('phone.jpg', bytes);
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
