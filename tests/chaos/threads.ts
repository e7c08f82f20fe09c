import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Count, Task } from './counted.ts';

const countedBy = (task: Task): Promise<Count> =>
  new Promise((done, failed) => {
    const worker = new Worker(new URL('./counted.ts', import.meta.url), { workerData: task });
    worker.once('message', done).once('error', failed);
    worker.once('exit', () => failed(new Error(`nothing was counted of ${task.name}`)));
  });

/** Counts each task in a thread of its own, as many at once as there are processors. */
export async function counts(tasks: Task[], tell: (count: Count) => void): Promise<Count[]> {
  const waiting = [...tasks];
  const counted: Count[] = [];
  async function work(): Promise<void> {
    for (let task = waiting.shift(); task; task = waiting.shift()) {
      const count = await countedBy(task);
      counted.push(count);
      tell(count);
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, availableParallelism()) }, work));
  return counted;
}
