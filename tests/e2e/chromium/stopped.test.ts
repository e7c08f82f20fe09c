import { afterEach, describe, expect, it } from 'vitest';
import {
  connectEnds,
  lookEnds,
  looksSince,
  press,
  sees,
  seesFigure,
  startConnect,
} from '../help/journey.ts';
import { openConnected, openScene, type Scene } from '../help/scene.ts';
import { patch, rowsOf } from '../help/store.ts';

let scene: Scene | null = null;
afterEach(async () => {
  await scene?.close();
  scene = null;
});

/** Makes all looks two hours old, so that an open screen wishes for a new one. */
const age = ({ welcome }: Scene): Promise<void> =>
  patch(welcome, 'looks', { what: 'light' }, { fetchedAt: Date.now() - 7_200_000 });

describe('with the worker stopped', () => {
  it('the popup paints what is kept; then the answer of the worker it woke refreshes it', async () => {
    scene = await openConnected();
    const { sandbox, chromium, welcome } = scene;
    const [newest] = (await rowsOf(welcome, 'windows'))
      .filter((row) => row.metric === 'views')
      .sort((a, b) => (a.to < b.to ? 1 : -1));
    if (newest?.value.kind !== 'count') throw new Error('there is no figure');
    const kept = { metric: 'views', from: newest.from, to: newest.to };
    await patch(welcome, 'windows', kept, { value: { kind: 'count', value: 4321 } });
    await age(scene);
    await chromium.stopWorker();
    expect(chromium.workerRuns()).toBe(false);

    sandbox.fault({ kind: 'hold', host: 'graph.', times: 0 });
    const popup = await chromium.popup();
    await seesFigure(popup, 4321);
    expect(await sandbox.holds.whenHeld(10_000)).toBe(true);
    await seesFigure(popup, 4321);
    sandbox.clearFaults();
    sandbox.holds.release();
    await seesFigure(popup, newest.value.value);
    expect(chromium.log.complaints).toEqual([]);
  });
});

describe('a worker stopped between any two steps', () => {
  it('of connecting: the journey ends well, however far it had come', async () => {
    for (let n = 1; ; n += 1) {
      scene = await openScene();
      const { sandbox, chromium, welcome } = scene;
      Object.assign(sandbox.dialog, { mode: 'continue' });
      sandbox.fault({ kind: 'hold', host: 'graph.', nth: n });
      await startConnect(welcome, sandbox.appId);
      const held = await sandbox.holds.whenHeld(8000);
      if (held) {
        await chromium.stopWorker();
        sandbox.holds.release();
        await welcome.reload();
      }
      const row = await connectEnds(welcome, 'done').catch((error: unknown) => {
        throw new Error(`stopped at call ${n}`, { cause: error });
      });
      expect(row.found.length).toBeGreaterThan(0);
      const popup = await chromium.popup();
      await lookEnds(popup);
      const accounts = await rowsOf(welcome, 'accounts');
      expect(accounts.length).toBe(new Set(accounts.map(({ id }) => id)).size);
      expect(chromium.log.complaints).toEqual([]);
      if (!held) {
        expect(n).toBeGreaterThan(3);
        return;
      }
      await scene.close();
      scene = null;
    }
  }, 300_000);

  it('of a look: the next screen that opens brings it to its end', async () => {
    scene = await openConnected();
    const { sandbox, chromium, welcome } = scene;
    Object.assign(sandbox.dialog, { mode: 'continue' });
    await press(welcome, 'connect_offer');
    await sees(welcome, 'connect_done_comments_title');
    await lookEnds(welcome);
    for (let n = 1; ; n += 1) {
      await age(scene);
      const since = Date.now();
      sandbox.fault({ kind: 'hold', host: 'graph.', nth: n });
      const popup = await chromium.popup();
      const held = await sandbox.holds.whenHeld(5000);
      sandbox.clearFaults();
      if (held) {
        await chromium.stopWorker();
        sandbox.holds.release();
      }
      await popup.close();
      const again = await chromium.popup();
      await looksSince(welcome, since, `looked after a stop at call ${n}`);
      await again.close();
      if (!held) {
        expect(n).toBeGreaterThan(1);
        break;
      }
    }
    expect(chromium.log.complaints).toEqual([]);
  }, 300_000);
});
