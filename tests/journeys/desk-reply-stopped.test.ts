import { describe, expect, it } from 'vitest';
import { noteJob } from '../../lib/store/jobs/keep.ts';
import { changeAudit } from '../../lib/store/keep/audits.ts';
import { changeComment } from '../../lib/store/keep/one-comment.ts';
import { readAudits } from '../../lib/store/read/audits.ts';
import { accountId, loupe } from './help/connected.ts';
import { act, jobOf, kept, openDesk, repliesTo, reply, staleAfter, standing } from './help/desk.ts';
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

  it.each(['asking', 'answered'] as const)('in a hide goes on with it (%s)', async (when) => {
    const row = await openDesk();
    const stopped = new Promise<void>((resolve) => {
      loupe[when] = () => (loupe.worker.kill(), resolve());
    });
    await act([row.id], 'hide');
    await Promise.race([stopped, goOn(loupe)]);
    loupe[when] = null;
    await loupe.newWorker().driver.start();
    await goOn(loupe);
    expect([standing(row.id)?.hidden, (await kept(row.id))?.hidden]).toEqual([true, true]);
    expect(await readAudits(accountId, null, 9)).toMatchObject([{ result: 'done' }]);
  });

  it('between the end of an act and what follows from it does that later', async () => {
    const row = await openDesk();
    const { items } = await act([row.id], 'hide');
    const id = items[0]?.jobId ?? '';
    await goOn(loupe);
    // As a worker leaves it that ends right after Meta's answer was written down.
    const now = loupe.sandbox.clock.now();
    await changeComment(accountId, row.id, { hidden: false }, now);
    await changeAudit(accountId, id, { result: 'under-way' });
    await noteJob(id, { told: false });
    const next = loupe.newWorker();
    await next.driver.start();
    await next.driver.settled();
    expect(await kept(row.id)).toMatchObject({ hidden: true });
    expect(await readAudits(accountId, null, 9)).toMatchObject([{ result: 'done' }]);
  });
});
