import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Asked, nothingYet, type Part } from '../part.ts';
import { table } from '../table.ts';
import { seedOf } from './dice.ts';
import type { Ended } from './live.ts';
import { drawSchedule } from './schedule.ts';

/** How many of the runs are given to the real browser. */
export const browserShare = (runs: number): number =>
  Math.min(runs, Math.max(5, Math.ceil(runs / 20)));

const playedBy = (seeds: number[], tell: (ended: Ended) => void): Promise<void> =>
  new Promise((done, failed) => {
    const worker = new Worker(new URL('./play-many.ts', import.meta.url), { workerData: seeds });
    worker.on('message', tell).once('error', failed).once('exit', done);
  });

/** Plays every seed, in a few threads more than there are processors: much of it is waiting. */
async function playAll(seeds: number[]): Promise<Ended[]> {
  const threads = Math.min(seeds.length, availableParallelism() + 1);
  const ended: Ended[] = [];
  const tell = (one: Ended): void => {
    ended.push(one);
    if (ended.length % 100 === 0) process.stderr.write(`  ${ended.length} of ${seeds.length}\n`);
  };
  const shares = Array.from({ length: threads }, (_none, nth) =>
    seeds.filter((_seed, at) => at % threads === nth),
  );
  await Promise.all(shares.map((share) => playedBy(share, tell)));
  return ended;
}

const ends: readonly Ended['end'][] = [
  ...(['done', 'failed', 'cancelled', 'given up', 'asks', 'lost', 'stuck'] as const),
];

function summed(ended: Ended[]): string {
  const kinds = [...new Set(ended.map(({ kind }) => kind))].sort();
  const row = (name: string, of: Ended[]): string[] => [
    name,
    String(of.length),
    ...ends.map((end) => String(of.filter((one) => one.end === end).length)),
    String(of.reduce((sum, { kills }) => sum + kills, 0)),
  ];
  const rows = kinds.map((kind) =>
    row(
      kind,
      ended.filter((one) => one.kind === kind),
    ),
  );
  return table([['', 'runs', ...ends, 'deaths'], ...rows, row('all', ended)]);
}

const isWrong = ({ end, duplicate, untrue }: Ended): boolean =>
  duplicate || untrue.length > 0 || end === 'lost' || end === 'stuck';

/** What was wrong in a run, with how to run it alone. */
function faultOf({ seed, kind, end, duplicate, untrue }: Ended): string {
  const what = [...(duplicate ? ['posted twice'] : []), ...untrue].join('; ');
  return `${kind}, ${end}: ${what} (npm run chaos -- --seed ${seed} --runs 1)`;
}

function causes(ended: Ended[]): string {
  const sums = new Map<string, number>();
  for (const cause of ended.flatMap(({ asked }) => asked)) {
    sums.set(cause, (sums.get(cause) ?? 0) + 1);
  }
  return table([...sums].map(([cause, count]) => [cause, String(count)]));
}

/** Part (b), without a browser: the real code over real HTTP, each schedule decided by a seed. */
export async function randomSchedules({ seed, runs, alone }: Asked): Promise<Part> {
  const count = alone ? 1 : runs - browserShare(runs);
  const seeds = Array.from({ length: count }, (_none, nth) => seedOf(seed, nth));
  console.log(`\nRandom schedules against the real code (${count}):`);
  if (alone) console.log(JSON.stringify(drawSchedule(seed), null, 2));
  const ended = await playAll(seeds);
  console.log(summed(ended));
  console.log('\nAsked, by cause:');
  console.log(causes(ended));
  const inVain = ended.reduce((sum, one) => sum + one.inVain, 0);
  console.log(`  It stood all the same ${inVain} times.`);
  const missing = count - ended.length;
  return {
    ...nothingYet,
    runs: ended.length,
    duplicates: ended.filter(({ duplicate }) => duplicate).length,
    lost: ended.filter(({ end }) => end === 'lost').length,
    stuck: ended.filter(({ end }) => end === 'stuck').length,
    asked: ended.filter(({ asked }) => asked.length > 0).length,
    faults: [
      ...ended.filter(isWrong).map(faultOf),
      ...(missing > 0 ? [`${missing} schedules were never played to their end`] : []),
    ],
  };
}
