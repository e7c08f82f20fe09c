import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialog, lookEnds, press, sees } from '../help/journey.ts';
import { openConnected, type Scene } from '../help/scene.ts';
import { rowsOf } from '../help/store.ts';

describe('the languages of comments', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openConnected();
    await press(scene.welcome, 'connect_offer');
    await answerDialog(scene.chromium.browser, 'Continue');
    await sees(scene.welcome, 'connect_done_comments_title');
    await lookEnds(scene.welcome);
  });
  afterAll(() => scene.close());

  it('are told by the browser itself, in its worker, once the person has their figures', async () => {
    const told = async (): Promise<(string | null)[]> =>
      (await rowsOf(scene.welcome, 'comments')).map(({ tongue }) => tongue);
    // The work at rest follows a look by half a minute.
    await expect.poll(told, { timeout: 90_000, interval: 1_000 }).not.toContain(null);
    const tongues = await told();
    expect(tongues.length).toBeGreaterThan(50);
    expect(tongues.filter((tongue) => tongue === 'en').length).toBeGreaterThan(tongues.length / 4);
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
