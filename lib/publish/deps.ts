import type { Instant } from '../shared/ids.ts';
import type { Deps } from '../work/deps.ts';

/** What publishing reaches of the world besides what all work does. */
export type PublishDeps = Deps & {
  /** Open jobs once more, outside their database. */
  mirror: {
    read: () => Promise<unknown[]>;
    write: (id: string, row: unknown) => Promise<void>;
    drop: (id: string) => Promise<void>;
  };
  /** Runs under a lock, or gives null at once where somebody else has it. */
  lock: <T>(name: string, run: () => Promise<T>) => Promise<T | null>;
  /** Asks for a worker at an instant of this computer's own clock; null where none is needed. */
  wakeJobsAt: (at: Instant | null) => void;
  /** Waits so long, or until the signal ends. */
  rest: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Shows the browser that the worker is at work. */
  beat: () => Promise<void>;
  /** False where the browser knows that it has no line; left out, it is never asked. */
  online?: () => boolean;
  /** Where films go, for tests on a plain local server. */
  uploadOrigin?: string;
};
