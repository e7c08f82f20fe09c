import '../../help/setup.ts';
import { parentPort, workerData } from 'node:worker_threads';
import { type Ended, nothingOf } from './live.ts';
import { play } from './run.ts';
import { drawSchedule } from './schedule.ts';

/** No schedule takes so long; one that does hangs. */
const patience = 120_000;

async function played(seed: number): Promise<Ended> {
  const schedule = drawSchedule(seed);
  let hangs: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_none, fail) => {
    hangs = setTimeout(() => fail(new Error('it hangs')), patience);
  });
  try {
    return await Promise.race([play(schedule), tooLong]);
  } catch (error) {
    return { ...nothingOf(schedule), untrue: [String(error)] };
  } finally {
    clearTimeout(hangs);
  }
}

/** Plays schedules in a thread of its own, one after another. */
for (const seed of workerData as number[]) parentPort?.postMessage(await played(seed));
// What a worker that died still waits for would keep the thread alive.
process.exit(0);
