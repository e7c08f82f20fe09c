import { beforeEach, describe, expect, it, vi } from 'vitest';
import { wallOf } from '../../lib/shared/post/zone.ts';
import { accountId, loupe } from './help/connected.ts';
import { readyToPublish, submitted } from './help/posting.ts';
import { compose, goOn, jobOf, publishedBy } from './help/posts.ts';

beforeEach(() => readyToPublish(false));

const minute = 60_000;
const zone = 'Europe/Stockholm';

/** Lets the wake-ups come that were asked for, until a job has ended; nothing else is waited for. */
async function goOnBeside(jobId: string, woken: () => void): Promise<void> {
  const { clock } = loupe.sandbox;
  for (;;) {
    const row = await vi.waitUntil(async () => {
      const one = await jobOf(jobId);
      const rests = one.job.flight === null && (one.wakeAt ?? Infinity) > clock.now();
      const called = loupe.wakes.at !== null && loupe.wakes.at <= (one.wakeAt ?? Infinity);
      return one.job.phase.name === 'ended' || (rests && called) ? one : null;
    }, 5000);
    if (row.job.phase.name === 'ended') return;
    clock.advance((loupe.wakes.at ?? 0) - clock.now() + 1);
    woken();
    void loupe.worker.driver.run();
  }
}

/** A film whose bytes are on their way and do not arrive. */
async function slowFilm(): Promise<{ jobId: string; run: Promise<void> }> {
  const { sandbox } = loupe;
  const jobId = await submitted(await compose(loupe, accountId, ['film']));
  sandbox.fault({ kind: 'hold-before', path: 'ig-api-upload' });
  sandbox.clock.advance(9000);
  const run = loupe.worker.driver.run();
  expect(await sandbox.holds.whenHeld(5000)).toBe(true);
  return { jobId, run };
}

describe('a slow film', () => {
  it('lets a photo that is planned meanwhile leave in its minute', async () => {
    const { clock, holds } = loupe.sandbox;
    // A living upload gives signs of life as time passes.
    let beats: (() => void)[] = [];
    loupe.rest = (ms, signal) =>
      new Promise((resolve) => {
        if (ms <= 10_000) beats.push(resolve);
        signal.addEventListener('abort', () => resolve());
      });
    const at = Math.ceil(clock.now() / minute + 0.5) * minute;
    const wall = wallOf(at, zone);
    const planned = await compose(loupe, accountId, ['public'], {
      when: { kind: 'at', wall, zone },
    });
    const photo = await submitted(planned);
    const { jobId, run } = await slowFilm();
    await goOnBeside(photo, () => {
      const now = beats;
      beats = [];
      for (const beat of now) beat();
    });
    const [post] = publishedBy(loupe);
    expect(post?.at).toBeGreaterThanOrEqual(at);
    expect(post?.at).toBeLessThan(at + minute);
    expect((await jobOf(jobId)).job.phase.name).toBe('uploading');
    loupe.sandbox.clearFaults();
    holds.release();
    await run;
    await goOn(loupe);
    expect((await jobOf(jobId)).job.outcomes).toMatchObject([{ kind: 'done' }]);
    expect(publishedBy(loupe)).toHaveLength(2);
  });
});

describe('a worker that died', () => {
  it('is not waited for: the next one goes on at once', async () => {
    const { sandbox } = loupe;
    const { jobId } = await slowFilm();
    const before = (await jobOf(jobId)).job.lease;
    expect(before).not.toBe(null);
    sandbox.clearFaults();
    sandbox.holds.release();
    await loupe.newWorker().driver.start();
    // Not a second has passed.
    const { lease, flight, phase } = (await jobOf(jobId)).job;
    expect([lease, flight]).toEqual([null, null]);
    expect(phase).toMatchObject({ name: 'uploading', tries: 1 });
    await goOn(loupe);
    expect(publishedBy(loupe)).toHaveLength(1);
  });

  it.each(['/media_publish$', '/comments$'])(
    'may have a request under way, %s, and it is not sent twice',
    async (path) => {
      const { sandbox } = loupe;
      const patch = { firstComment: 'Winter sea' };
      const jobId = await submitted(await compose(loupe, accountId, ['public'], patch));
      sandbox.fault({ kind: 'hold-before', path, method: 'POST' });
      const run = goOn(loupe);
      await Promise.race([run, sandbox.holds.whenHeld(5000)]);
      expect((await jobOf(jobId)).job.phase.name).toBe('sending');
      await loupe.newWorker().driver.start();
      expect((await jobOf(jobId)).job.phase.name).toBe('reconciling');
      // What the dead one sent arrives only now.
      sandbox.holds.release();
      await goOn(loupe);
      expect((await jobOf(jobId)).job.outcomes).toMatchObject([{ kind: 'done' }, { kind: 'done' }]);
      expect(publishedBy(loupe)).toHaveLength(1);
      const said = sandbox
        .requests()
        .filter((one) => one.method === 'POST' && /\/comments$/.test(one.path));
      expect(said).toHaveLength(1);
    },
  );
});
