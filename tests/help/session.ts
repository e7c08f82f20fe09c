import type { World } from '../../lib/data/wipe.ts';
import type { Deps } from '../../lib/work/deps.ts';

/** Session memory outside a browser; `clear` is a restart of the browser. */
export function memorySession(): Deps['session'] & { clear: () => void; size: () => number } {
  const kept = new Map<string, unknown>();
  return {
    read: (key) => Promise.resolve(kept.get(key)),
    write: (key, value) => {
      kept.set(key, value);
      return Promise.resolve();
    },
    drop: (keys) => {
      for (const key of keys) kept.delete(key);
      return Promise.resolve();
    },
    clear: () => kept.clear(),
    size: () => kept.size,
  };
}

/** What stands outside the databases, as a deletion reaches it while its worker lives. */
export function worldOf(
  mirror: Map<string, unknown>,
  session: ReturnType<typeof memorySession>,
  note: { value: unknown },
  living: <T>(answer: Promise<T>) => Promise<T>,
): World {
  const later = <T>(run: () => T): Promise<T> => living(Promise.resolve().then(run));
  const place = (name: string, size: () => number, clear: () => void): World['places'][0] => ({
    ...{ name, count: () => later(size), clear: () => later(clear) },
  });
  return {
    places: [
      place(
        'storage.local',
        () => mirror.size,
        () => mirror.clear(),
      ),
      place('storage.session', session.size, session.clear),
    ],
    flag: {
      read: () => later(() => note.value),
      write: (value) => later(() => void (note.value = structuredClone(value))),
      drop: () => later(() => void (note.value = undefined)),
    },
  };
}
