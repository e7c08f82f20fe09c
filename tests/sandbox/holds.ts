import type { Logged } from './log.ts';

interface Held {
  id: number;
  entry: Logged;
  release: () => void;
}

/** Answers kept back until someone lets them go. */
export class Holds {
  readonly #held: Held[] = [];
  readonly #waiting = new Set<() => void>();

  /** Keeps a request; settles when it is let go or the caller has left. */
  keep(entry: Logged, gone: (tell: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      const release = (): void => {
        const at = this.#held.findIndex((one) => one.id === entry.n);
        if (at >= 0) this.#held.splice(at, 1);
        resolve();
      };
      this.#held.push({ id: entry.n, entry, release });
      gone(release);
      for (const tell of this.#waiting) tell();
    });
  }

  list = (): { id: number; method: string; path: string }[] =>
    this.#held.map(({ id, entry }) => ({ id, method: entry.method, path: entry.path }));

  /** Waits until something is held; says whether it came to that in time. */
  whenHeld(ms: number): Promise<boolean> {
    if (this.#held.length > 0) return Promise.resolve(true);
    return new Promise((resolve) => {
      const settle = (held: boolean): void => {
        clearTimeout(timer);
        this.#waiting.delete(tell);
        resolve(held);
      };
      const tell = (): void => settle(true);
      const timer = setTimeout(() => settle(false), ms);
      this.#waiting.add(tell);
    });
  }

  /** Lets one answer go, or all; says how many. */
  release(id?: number): number {
    const going = this.#held.filter((one) => id === undefined || one.id === id);
    for (const one of going) one.release();
    return going.length;
  }
}
