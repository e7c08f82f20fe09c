import type { Alive } from '../../ledger/alive.ts';
import type { PublishDeps } from '../deps.ts';

const beatEvery = 10_000;

/** Keeps the worker, and its hold on the job, for as long as something takes. */
export async function held<T>(
  { rest, beat }: Pick<PublishDeps, 'rest' | 'beat'>,
  alive: Alive,
  run: () => Promise<T>,
): Promise<T> {
  const over = new AbortController();
  const watch = async (): Promise<void> => {
    while (!over.signal.aborted) {
      await rest(beatEvery, over.signal);
      // A lost beat costs the worker at worst, and what may be repeated is begun again then.
      if (!over.signal.aborted) await Promise.allSettled([beat(), alive()]);
    }
  };
  const watching = watch();
  try {
    return await run();
  } finally {
    over.abort();
    await watching;
  }
}
