import { useRef, useState } from 'preact/hooks';
import type { Ended, Progress } from '../../lib/view/data/models.ts';

type Run<T> = (told: (progress: Progress) => void, signal: AbortSignal) => Promise<Ended<T>>;

export type Long<T> = {
  /** Null while nothing is under way. */
  progress: Progress | null;
  ended: Ended<T> | null;
  start: (run: Run<T>) => void;
  cancel: () => void;
};

/** Something that takes long: how far it is, how it ended, and a way to stop it. */
export function useLong<T>(): Long<T> {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [ended, setEnded] = useState<Ended<T> | null>(null);
  const stop = useRef<AbortController | null>(null);
  const go = async (run: Run<T>): Promise<void> => {
    const mine = new AbortController();
    stop.current = mine;
    setEnded(null);
    setProgress({ done: 0, of: 0 });
    // A frame for each whole percent is enough, and a row for each would be none.
    let shown = -1;
    const told = ({ done, of }: Progress): void => {
      const percent = of === 0 ? 0 : Math.floor((100 * done) / of);
      if (percent === shown) return;
      shown = percent;
      setProgress({ done, of });
    };
    const how = await run(told, mine.signal);
    setEnded(how);
    setProgress(null);
  };
  return {
    progress,
    ended,
    start: (run) => {
      if (progress === null) void go(run);
    },
    cancel: () => stop.current?.abort(),
  };
}
