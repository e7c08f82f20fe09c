import type { Page } from 'puppeteer-core';
import {
  addFiles,
  allowLending,
  allowPublishing,
  fill,
  jobsOf,
  openPublish,
  publishingCalls,
} from '../e2e/help/publishing.ts';
import { press } from '../e2e/help/journey.ts';
import type { Scene } from '../e2e/help/scene.ts';
import { until } from '../e2e/help/store.ts';
import { jpegOf } from '../sandbox/images/draw.ts';

type Shoot = (page: Page, name: string) => Promise<string>;
type Step = (name: string, run: () => Promise<string>) => Promise<void>;

const picture = (): Promise<Buffer> => jpegOf({ scene: 'bowl', seed: '7', wide: 1080, high: 1350 });

/** Publishes a picture of one's own, from the file to the post. */
export async function walkPublish(scene: Scene, step: Step, shoot: Shoot): Promise<void> {
  const { sandbox } = scene;
  const page = await openPublish(scene, { width: 400, height: 900, scale: 2 });
  await page.bringToFront();
  await step('compose', async () => {
    await addFiles(page, [{ name: 'bowl.jpg', bytes: await picture() }]);
    await fill(page, 'compose_caption', 'Seven glazes, one bowl #ceramics');
    await allowPublishing(scene, page);
    await allowLending(scene, page);
    return shoot(page, 'publish');
  });
  await step('publish', async () => {
    sandbox.clearRequests();
    await press(page, 'compose_publish_now');
    await until(
      'the post sent',
      async () => (await jobsOf(page)).filter(({ kind }) => kind === 'publish'),
      (rows) => rows.length === 1 && rows.every(({ job }) => job.phase.name === 'ended'),
      60,
    );
    const posts = sandbox.world.published.length;
    if (posts !== 1) throw new Error(`${posts} posts instead of one`);
    return `${posts} post for ${publishingCalls(sandbox).length} calls`;
  });
  await step('queue', () => shoot(page, 'queue'));
}
