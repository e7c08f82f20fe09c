import { problemOf } from '../shared/problem.ts';
import { queueFull } from '../shared/queue-full.ts';
import type { PublishDeps } from './deps.ts';

/** The wait after a queue that could not be written, or was somebody else's. */
const later = 30_000;
const longest = 3_600_000;
/** Failures in a row after which it is no passing thing, and the person is told. */
const tellAfter = 3;

/** What is known of the room that the queue has on this computer's disk. */
export type Room = {
  /** Something could not be written, or not be done for another reason. */
  failed: (error: unknown) => Promise<void>;
  written: () => Promise<void>;
  /** How long to wait before the next try. */
  pause: () => number;
};

/** Tells the person where nothing can be written: nothing is sent then, and it must not be silent. */
export function createRoom({ session, announce }: Pick<PublishDeps, 'session' | 'announce'>): Room {
  let failures = 0;
  return {
    async failed(error) {
      if (problemOf(error).reason !== 'storage-full') return;
      failures += 1;
      if (failures !== tellAfter) return;
      await session.write(queueFull, true).catch(() => undefined);
      announce('jobs');
    },
    async written() {
      failures = 0;
      // An earlier worker may have told of it. Not known, it stays said until the next is written.
      if ((await session.read(queueFull).catch(() => false)) !== true) return;
      await session.drop([queueFull]).catch(() => undefined);
      announce('jobs');
    },
    pause: () =>
      failures <= tellAfter ? later : Math.min(longest, later * 2 ** (failures - tellAfter)),
  };
}
