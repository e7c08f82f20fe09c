import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerDialog, lookEnds, looksSince, press, sees } from '../help/journey.ts';
import { openConnected, type Scene } from '../help/scene.ts';
import { patch, rowsOf } from '../help/store.ts';

describe('calls', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await openConnected();
    await press(scene.welcome, 'connect_offer');
    await answerDialog(scene.chromium.browser, 'Continue');
    await sees(scene.welcome, 'connect_done_comments_title');
    await lookEnds(scene.welcome);
  });
  afterAll(() => scene.close());

  /** Looks once by opening the popup on figures made old, and gives what was asked of Graph. */
  async function look(): Promise<string[]> {
    const { sandbox, chromium, welcome } = scene;
    const old = { fetchedAt: Date.now() - 7_200_000 };
    await patch(welcome, 'looks', { what: 'light' }, old);
    sandbox.clearRequests();
    const since = Date.now();
    const popup = await chromium.popup();
    await looksSince(welcome, since, 'looked');
    await popup.close();
    return sandbox.graphCalls().map(({ method, path }) => `${method} ${path}`);
  }

  it('a full look at 25 posts with comments, replies and insights takes four at most', async () => {
    // Everything is read anew when nothing is known of any post.
    await patch(
      scene.welcome,
      'media',
      {},
      {
        figures: null,
        commentsReadAt: null,
        commentsSeen: null,
      },
    );
    const calls = await look();
    expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(4);
    const read = (await rowsOf(scene.welcome, 'media')).filter(
      ({ figures, commentsReadAt }) => figures !== null && commentsReadAt !== null,
    );
    expect(read.length).toBeGreaterThanOrEqual(25);
    expect((await rowsOf(scene.welcome, 'comments')).some(({ parentId }) => parentId)).toBe(true);
  });

  it('a look at which nothing has changed takes one', async () => {
    const calls = await look();
    expect(calls.length, calls.join('\n')).toBe(1);
  });

  it('said nothing in the console', () => {
    expect(scene.chromium.log.complaints).toEqual([]);
  });
});
