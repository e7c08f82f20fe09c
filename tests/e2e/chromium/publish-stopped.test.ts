import { describe, expect, it } from 'vitest';
import { bands } from '../help/pictures.ts';
import {
  addFiles,
  allowLending,
  fill,
  jobsIn,
  jobsOf,
  openComposing,
  pressStarting,
  publishingCalls,
} from '../help/publishing.ts';
import { until } from '../help/store.ts';
import { word } from '../help/words.ts';

/** The lent picture's id, the container's, the one that says it is published, and the tidying. */
const answers = [1, 3, 6, 7];

describe('a post whose worker is stopped', () => {
  // Each has a browser of its own.
  it.concurrent.each(answers)(
    'while answer %i of Meta’s is held is out once, or asks; never twice',
    async (nth) => {
      const { scene, page } = await openComposing();
      const { sandbox, chromium } = scene;
      try {
        await addFiles(page, [{ name: `${nth}.jpg`, bytes: bands(nth, 400, 500) }]);
        await fill(page, 'compose_caption', `Stopped at ${nth}`);
        await allowLending(scene, page);
        sandbox.clearRequests();
        await pressStarting(page, word('compose_publish_now'));
        await jobsIn(page, 'held');
        sandbox.fault({ kind: 'hold', host: 'graph.', nth });
        expect(await sandbox.holds.whenHeld(40_000)).toBe(true);
        await chromium.stopWorker();
        sandbox.clearFaults();
        sandbox.holds.release();
        // Whoever opens the panel wakes a worker.
        await page.reload();
        const [row] = await until(
          'at its end',
          () => jobsOf(page),
          ([one]) => one?.job.phase.name === 'ended' || one?.job.phase.name === 'asks',
          200,
        );
        const posts = sandbox.world.published.length;
        expect(posts).toBeLessThanOrEqual(1);
        if (row?.job.phase.name === 'ended') expect(posts).toBe(1);
        const calls = publishingCalls(sandbox);
        expect(calls.filter((one) => one.endsWith('media_publish'))).toHaveLength(1);
        expect(calls.length, calls.join('\n')).toBeLessThanOrEqual(12);
        expect(chromium.log.complaints).toEqual([]);
      } finally {
        await scene.close();
      }
    },
    300_000,
  );
});
