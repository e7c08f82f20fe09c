import { describe, expect, it } from 'vitest';
import { accountId, loupe } from './help/connected.ts';
import { readyToPublish, submitted } from './help/posting.ts';
import { compose, goOn, jobOf, type Made, publishedBy } from './help/posts.ts';

/** More requests than any of these posts takes. */
const most = 60;

/** Publishes, and ends the worker at one moment on the way; the answer is whether it came to that. */
async function stoppedAt(
  nth: number,
  when: 'asking' | 'answered',
  items: Made[],
): Promise<boolean> {
  await readyToPublish(false);
  let count = 0;
  const stopped = new Promise<true>((resolve) => {
    loupe[when] = () => {
      count += 1;
      if (count !== nth) return;
      loupe.worker.kill();
      resolve(true);
    };
  });
  const jobId = await submitted(await compose(loupe, accountId, items));
  const struck = await Promise.race([stopped, goOn(loupe).then(() => false)]);
  loupe[when] = null;
  if (struck) {
    await loupe.newWorker().driver.start();
    await goOn(loupe);
  }
  const { job } = await jobOf(jobId);
  const count2 = publishedBy(loupe).length;
  const done = job.outcomes[job.main]?.kind === 'done';
  expect([nth, job.phase.name, done, count2]).toEqual([
    nth,
    done ? 'ended' : 'asks',
    // Asked about only where it is not out, and never out twice.
    count2 === 1,
    count2,
  ]);
  expect(count2).toBeLessThan(2);
  if (when === 'answered') expect(done).toBe(true);
  return struck;
}

async function everywhere(when: 'asking' | 'answered', items: Made[]): Promise<number> {
  for (let nth = 1; nth < most; nth += 1) {
    const struck = await stoppedAt(nth, when, items);
    await loupe.close();
    if (!struck) return nth - 1;
  }
  return most;
}

describe('a worker that is ended', () => {
  it.each<[string, Made[]]>([
    ['a photo', ['public']],
    ['a lent photo', ['own']],
    ['a reel', ['film']],
    ['a carousel', ['public', 'own', 'film']],
  ])('at any answer loses and doubles nothing: %s', { timeout: 240_000 }, async (_what, items) => {
    expect(await everywhere('answered', items)).toBeGreaterThan(3);
  });

  it.each<[string, Made[]]>([
    ['a photo', ['public']],
    ['a reel', ['film']],
  ])('before any request asks rather than doubles: %s', { timeout: 240_000 }, async (_w, items) => {
    expect(await everywhere('asking', items)).toBeGreaterThan(3);
  });
});
