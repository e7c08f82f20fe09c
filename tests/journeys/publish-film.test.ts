import { beforeEach, describe, expect, it } from 'vitest';
import { accountId, loupe } from './help/connected.ts';
import { publish, readyToPublish, submitted } from './help/posting.ts';
import { compose, goOn, jobOf, publishedBy } from './help/posts.ts';

beforeEach(() => readyToPublish(false));

/** How many bytes came at each of the film's uploads. */
const uploads = (): number =>
  loupe.sandbox.requests().filter(({ path }) => path.startsWith('/ig-api-upload')).length;

describe('a film on its way', () => {
  it.each(['drop-after', 'gateway', 'truncate', 'empty'] as const)(
    'goes on from Meta’s own count after %s, and is sent no byte twice',
    async (kind) => {
      loupe.sandbox.fault({ kind, path: 'ig-api-upload' });
      await publish(['film']);
      expect(publishedBy(loupe)).toHaveLength(1);
      // All had arrived: the count says so, and nothing is left to send.
      expect(uploads()).toBe(1);
    },
  );

  it('is sent on after a connection that broke before it', async () => {
    loupe.sandbox.fault({ kind: 'drop-before', path: 'ig-api-upload', times: 2 });
    await publish(['film']);
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it('is sent again as another container where Meta cannot read it this once', async () => {
    const jobId = await submitted(await compose(loupe, accountId, ['film']));
    loupe.sandbox.fault({ kind: 'error', path: 'ig-api-upload', code: -1, subcode: 2207053 });
    await goOn(loupe);
    expect((await jobOf(jobId)).job.outcomes).toMatchObject([{ kind: 'done' }]);
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it('stops where the person calls it off, and publishes nothing', async () => {
    const jobId = await submitted(await compose(loupe, accountId, ['film']));
    loupe.sandbox.fault({ kind: 'hold', path: 'ig-api-upload' });
    loupe.sandbox.clock.advance(9000);
    const run = loupe.worker.driver.run();
    expect(await loupe.sandbox.holds.whenHeld(5000)).toBe(true);
    expect(await loupe.worker.commands['publish.say']({ jobId, word: 'cancel' })).toEqual({
      heard: true,
    });
    loupe.sandbox.holds.release();
    await run;
    await goOn(loupe);
    expect((await jobOf(jobId)).job.outcomes).toEqual([{ kind: 'cancelled' }]);
    expect(publishedBy(loupe)).toEqual([]);
  });
});
