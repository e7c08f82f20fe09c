import type { Deps } from '../work/deps.ts';

/** What leads out of the worker, and what it waits for. */
type Ways = Pick<Deps, 'fetch' | 'pause' | 'launchAuth' | 'launchUnseen'>;

export type Gate = {
  /** The ways for all work; shut while everything is being deleted. */
  ways: Ways;
  /** The same for whoever deletes. */
  past: Ways;
  shut: () => void;
  open: () => void;
};

/**
 * A gate that is shut while everything is being deleted: whatever is under way ends there and then,
 * and an answer that comes late is nobody's, so that it brings back no row.
 */
export function createGate(past: Ways): Gate {
  let off = new AbortController();

  function within<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { signal } = off;
    return new Promise<T>((resolve, reject) => {
      signal.throwIfAborted();
      const end = (): void => reject(signal.reason as Error);
      signal.addEventListener('abort', end, { once: true });
      const over = (): void => signal.removeEventListener('abort', end);
      run(signal).finally(over).then(resolve, reject);
    });
  }

  return {
    past,
    ways: {
      fetch: (input, init) =>
        within((signal) => {
          const both = init?.signal ? AbortSignal.any([init.signal, signal]) : signal;
          return past.fetch(input, { ...init, signal: both });
        }),
      pause: (ms) => within(() => past.pause(ms)),
      launchAuth: (url) => within(() => past.launchAuth(url)),
      launchUnseen: (url, waitMs) => within(() => past.launchUnseen(url, waitMs)),
    },
    shut: () => off.abort(new DOMException('everything is being deleted', 'AbortError')),
    open() {
      off = new AbortController();
    },
  };
}
