import { beforeEach, describe, expect, it } from 'vitest';
import { readAsset } from '../../lib/store/studio/assets.ts';
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

  it('stops at once where the person calls it off, and publishes nothing', async () => {
    const jobId = await submitted(await compose(loupe, accountId, ['film']));
    loupe.sandbox.fault({ kind: 'hold-before', path: 'ig-api-upload' });
    loupe.sandbox.clock.advance(9000);
    const run = loupe.worker.driver.run();
    expect(await loupe.sandbox.holds.whenHeld(5000)).toBe(true);
    expect(await loupe.worker.commands['publish.say']({ jobId, word: 'cancel' })).toEqual({
      heard: true,
    });
    // The answer is still held: nobody waits for it any more.
    await run;
    expect((await jobOf(jobId)).job.outcomes).toEqual([{ kind: 'cancelled' }]);
    loupe.sandbox.holds.release();
    await goOn(loupe);
    expect(publishedBy(loupe)).toEqual([]);
  });

  it('goes on where bytes were still coming in when they were counted', async () => {
    const { sandbox } = loupe;
    const composed = await compose(loupe, accountId, ['film']);
    const asset = await readAsset(composed.draft.items[0]?.assetId ?? '');
    const bytes = Buffer.from((await asset?.bytes.arrayBuffer()) ?? new ArrayBuffer(0));
    const jobId = await submitted(composed);
    const film = (): { arrived: number; parts: Buffer[] } | undefined =>
      [...sandbox.world.things.values()].flatMap((one) =>
        one.kind === 'container' && one.film ? [one.film] : [],
      )[0];
    let counted = 0;
    loupe.asking = () => {
      const there = film();
      if (!there || counted > 1) return;
      counted += 1;
      // What an earlier connection still brings, after Meta told how much there was.
      there.parts.push(bytes.subarray(there.arrived, there.arrived + 1000));
      there.arrived += 1000;
    };
    await goOn(loupe);
    expect(counted).toBe(2);
    expect((await jobOf(jobId)).job.outcomes).toMatchObject([{ kind: 'done' }]);
    expect(publishedBy(loupe)).toHaveLength(1);
  });
});

describe('a picture on its way to the Page', () => {
  it('stops at once where the person calls it off', async () => {
    const jobId = await submitted(await compose(loupe, accountId, ['own']));
    loupe.sandbox.fault({ kind: 'hold-before', path: '/photos$' });
    loupe.sandbox.clock.advance(9000);
    const run = loupe.worker.driver.run();
    expect(await loupe.sandbox.holds.whenHeld(5000)).toBe(true);
    const { heard } = await loupe.worker.commands['publish.say']({ jobId, word: 'cancel' });
    expect(heard).toBe(true);
    await run;
    expect((await jobOf(jobId)).job.phase.name).toBe('ended');
    loupe.sandbox.holds.release();
    await goOn(loupe);
    expect(publishedBy(loupe)).toEqual([]);
  });

  it('may take minutes: its job is held meanwhile, and it is lent once', async () => {
    const { sandbox } = loupe;
    const left: number[] = [];
    loupe.rest = async (_ms, signal) => {
      sandbox.clock.advance(60_000);
      const { job } = await jobOf(jobId);
      left.push((job.lease?.until ?? 0) - sandbox.clock.now());
      if (left.length < 4) return;
      sandbox.holds.release();
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    };
    sandbox.fault({ kind: 'hold', path: '/photos$' });
    const jobId = await submitted(await compose(loupe, accountId, ['own']));
    await goOn(loupe);
    expect(left).toHaveLength(4);
    expect(Math.min(...left)).toBeGreaterThan(0);
    expect(publishedBy(loupe)).toHaveLength(1);
    const lent = sandbox
      .requests()
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/photos'));
    expect(lent).toHaveLength(1);
  });
});
