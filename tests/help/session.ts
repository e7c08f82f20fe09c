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
