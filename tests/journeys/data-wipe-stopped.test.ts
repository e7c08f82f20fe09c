import { expect, it } from 'vitest';
import { countEverything } from '../../lib/store/read/everything.ts';
import { changeSettings } from '../../lib/store/keep/settings.ts';
import { connected, loupe } from './help/connected.ts';

const full = async (): Promise<string[]> =>
  (await countEverything()).flatMap(({ name, rows }) => (rows > 0 ? [name] : []));

/** Ends the worker when it comes to a step, and tells that it did. */
const steps: Record<string, (stop: () => void) => void> = {
  'as it asks Meta': (stop) => {
    loupe.asking = stop;
  },
  'with the first note written': (stop) => noteWritten(1, stop),
  'with the note of who was revoked': (stop) => noteWritten(2, stop),
  'before the mirror is cleared': (stop) => {
    loupe.mirror.clear = stop;
  },
};

function noteWritten(nth: number, stop: () => void): void {
  let [kept, writes]: [unknown, number] = [undefined, 0];
  Object.defineProperty(loupe.wiping, 'value', {
    get: () => kept,
    set: (value) => {
      kept = value;
      writes += 1;
      if (writes === nth) stop();
    },
  });
}

it.each(Object.keys(steps))('a deletion stopped %s is ended by the next worker', async (name) => {
  await connected();
  await changeSettings({ theme: 'dark' });
  const { mirror, session } = loupe;
  const clear = mirror.clear.bind(mirror);
  const stopped = new Promise<void>((done) => {
    steps[name]?.(() => (loupe.worker.kill(), done()));
  });
  void loupe.worker.commands['data.wipe']({});
  await stopped;
  loupe.asking = null;
  mirror.clear = clear;
  expect(loupe.wiping.value).toBeDefined();
  expect(await loupe.newWorker().wipe.resume()).toBe(true);
  expect(await full()).toEqual([]);
  expect([mirror.size, session.size(), loupe.wiping.value]).toEqual([0, 0, undefined]);
  const revoked = loupe.calls().filter((call) => call === 'DELETE /me/permissions').length;
  expect(revoked).toBeGreaterThan(0);
  expect(revoked).toBeLessThan(3);
});
