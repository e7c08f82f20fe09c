import { parentPort, workerData } from 'node:worker_threads';
import { everyHistory, type Verdict } from '../unit/ledger/help/histories.ts';
import { kinds, naive } from './kinds.ts';

/** Two deaths and two faults at most. */
const worst = 2;

/** What a thread is asked to count: one kind of job, in one of the two ways of counting. */
export type Task = { name: string; distinct: boolean };
export type Count = Task & {
  histories: number;
  adversarial: number;
  ends: [end: Verdict, count: number][];
};

const { name, distinct } = workerData as Task;
const kind = kinds[name] ?? naive[name];
if (!kind) throw new Error(`there is no kind of job called ${name}`);
const { histories, adversarial, ends } = await everyHistory(kind.client, worst, {
  slow: kind.slow,
  distinct,
});
parentPort?.postMessage({
  name,
  distinct,
  histories,
  adversarial,
  ends: [...ends],
} satisfies Count);
