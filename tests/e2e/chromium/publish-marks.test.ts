import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { trained, withSegments, xmpSegment } from '../../unit/darkroom/help/segments.ts';
import { bands } from '../help/pictures.ts';
import { addFiles, openPublish } from '../help/publishing.ts';
import { openConnected, type Scene } from '../help/scene.ts';
import { until } from '../help/store.ts';
import { studioOf } from '../help/studio.ts';
import { word } from '../help/words.ts';

describe('a picture that says a model made it', () => {
  let scene: Scene;
  let page: Page;
  beforeAll(async () => {
    scene = await openConnected();
    page = await openPublish(scene);
  });
  afterAll(() => scene?.close());

  const isLabelled = async (): Promise<boolean | undefined> => (await studioOf(page)).drafts[0]?.ai;

  it('has its label ticked, and leaves it off once the person takes it off', async () => {
    const bytes = withSegments(bands(4, 400, 500), xmpSegment(trained));
    await addFiles(page, [{ name: 'made.jpg', bytes }]);
    await until('ticked', isLabelled, (ai) => ai === true);
    await page.bringToFront();
    await page.locator(`::-p-aria([name="${word('compose_ai')}"][role="switch"])`).click();
    await until('taken off', isLabelled, (ai) => ai === false);
    await page.reload();
    await page.waitForSelector('button[data-frame]');
    await page.locator('textarea').fill('Made elsewhere');
    await until(
      'kept',
      () => studioOf(page),
      ({ drafts }) => drafts[0]?.caption === 'Made elsewhere',
    );
    expect(await isLabelled()).toBe(false);
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
