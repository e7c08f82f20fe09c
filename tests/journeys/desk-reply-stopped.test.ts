import { describe, expect, it } from 'vitest';
import { loupe } from './help/connected.ts';
import { jobOf, openDesk, repliesTo, reply, staleAfter } from './help/desk.ts';
import { goOn } from './help/posts.ts';

const text = 'It is food safe, yes';
/** More requests than any answer takes. */
const most = 10;

/** Answers, and ends the worker at one moment on the way; the answer is whether it came to that. */
async function stoppedAt(
  nth: number,
  when: 'asking' | 'answered',
  lost: boolean,
): Promise<boolean> {
  const row = await openDesk();
  // So that the thread is read before the answer is sent.
  loupe.sandbox.clock.advance(staleAfter);
  if (lost) loupe.sandbox.fault({ kind: 'drop-after', method: 'POST', path: '/replies' });
  let count = 0;
  const stopped = new Promise<true>((resolve) => {
    loupe[when] = () => {
      count += 1;
      if (count !== nth) return;
      loupe.worker.kill();
      resolve(true);
    };
  });
  const jobId = await reply(row, text);
  const struck = await Promise.race([stopped, goOn(loupe).then(() => false)]);
  loupe[when] = null;
  if (struck) {
    await loupe.newWorker().driver.start();
    await goOn(loupe);
  }
  const { job } = await jobOf(jobId);
  const made = repliesTo(row.id, text).length;
  const done = job.outcomes[0]?.kind === 'done';
  // Asked about only where it is not there, and never there twice.
  expect([nth, job.phase.name, done]).toEqual([nth, done ? 'ended' : 'asks', made === 1]);
  expect(made).toBeLessThan(2);
  if (when === 'answered') expect(done).toBe(true);
  return struck;
}

async function everywhere(when: 'asking' | 'answered', lost: boolean): Promise<number> {
  for (let nth = 1; nth < most; nth += 1) {
    const struck = await stoppedAt(nth, when, lost);
    await loupe.close();
    if (!struck) return nth - 1;
  }
  return most;
}

describe('a worker that is ended', () => {
  it('at any answer loses and doubles no reply', { timeout: 120_000 }, async () => {
    expect(await everywhere('answered', false)).toBe(2);
  });

  it('at any answer after a lost one neither', { timeout: 120_000 }, async () => {
    expect(await everywhere('answered', true)).toBeGreaterThan(1);
  });

  it('before any request asks rather than doubles', { timeout: 120_000 }, async () => {
    expect(await everywhere('asking', false)).toBe(2);
  });
});
