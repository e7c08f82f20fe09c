import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../sandbox/faults.ts';
import {
  actsEnd,
  answer,
  goTo,
  lookNow,
  newComment,
  openDesking,
  repliesTo,
} from '../help/desk.ts';
import { jobsIn, jobsOf } from '../help/publishing.ts';
import type { Scene } from '../help/scene.ts';
import { patch } from '../help/store.ts';

const stale = 10 * 60_000;

describe('a worker that is stopped while an answer is on its way', () => {
  let scene: Scene;
  let page: Page;
  beforeEach(async () => {
    ({ scene, page } = await openDesking());
  });
  afterEach(async () => {
    const { complaints } = scene.chromium.log;
    await scene.close();
    expect(complaints).toEqual([]);
  });

  const sends = (): number =>
    scene.sandbox
      .requests()
      .filter(({ method, path }) => method === 'POST' && path.endsWith('/replies')).length;

  /** Somebody asks, and is answered: up to the moment that a fault holds, where there is one. */
  async function answering(text: string, fault?: Fault) {
    const { sandbox } = scene;
    const comment = newComment(sandbox, `${text}?`);
    await lookNow(page, comment);
    await goTo(page, comment);
    if (fault?.method === 'GET') {
      // A thread read so long ago is read again before it is answered.
      const fetchedAt = Date.now() - stale;
      await patch(page, 'comments', { id: comment.id }, { fetchedAt });
    }
    sandbox.clearRequests();
    if (fault) sandbox.fault({ ...fault, path: comment.id });
    await answer(page, `${text}.`);
    return comment;
  }

  /** What the answer under way came to, and how often it stands. */
  async function once(comment: Awaited<ReturnType<typeof answering>>): Promise<void> {
    await actsEnd(page, 120);
    expect((await jobsOf(page)).every(({ job }) => job.outcomes[0]?.kind === 'done')).toBe(true);
    expect(repliesTo(comment)).toHaveLength(1);
  }

  it('in its hold: the next one sends it, once', async () => {
    const comment = await answering('In its hold');
    await jobsIn(page, 'held');
    await scene.chromium.stopWorker();
    await once(comment);
    expect(sends()).toBe(1);
  });

  it('while the thread is read again: it is read once more, and sent once', async () => {
    const comment = await answering('While it reads', { kind: 'hold', method: 'GET' });
    expect(await scene.sandbox.holds.whenHeld(30_000)).toBe(true);
    await scene.chromium.stopWorker();
    scene.sandbox.clearFaults();
    scene.sandbox.holds.release();
    await once(comment);
    expect(sends()).toBe(1);
  });

  it('after Meta took it and before it said so: it is found, and not sent again', async () => {
    const comment = await answering('Before the answer', { kind: 'hold', method: 'POST' });
    expect(await scene.sandbox.holds.whenHeld(30_000)).toBe(true);
    await scene.chromium.stopWorker();
    scene.sandbox.clearFaults();
    scene.sandbox.holds.release();
    await once(comment);
    expect(sends()).toBe(1);
  });

  it('before Meta took it up: it is looked for, and found once Meta has', async () => {
    const comment = await answering('Taken up late', { kind: 'late', method: 'POST', ms: 12_000 });
    await jobsIn(page, 'reconciling', 1, 60).catch(() => undefined);
    await scene.chromium.stopWorker();
    await once(comment);
    expect(sends()).toBe(1);
  });
});
