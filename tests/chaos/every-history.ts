import type { Count, Task } from './counted.ts';
import { kinds, naive } from './kinds.ts';
import { nothingYet, type Part } from './part.ts';
import { questions } from './questions.ts';
import { table } from './table.ts';
import { counts } from './threads.ts';

/** At most so many of the histories in which anything lasting goes wrong may end with a question. */
const mostAsked = 0.4;

const whole = ({ ends }: Count, end: string): number =>
  ends.reduce((sum, [one, count]) => sum + (one === end ? count : 0), 0);

const asked = ({ ends }: Count): number =>
  ends.reduce((sum, [end, count]) => sum + (end.startsWith('asks: ') ? count : 0), 0);

const share = (count: number, { adversarial }: Count): string =>
  `${((100 * count) / adversarial).toFixed(1)} %`;

const row = (count: Count): string[] => [
  count.name,
  ...[count.histories, ...['duplicate', 'lost', 'stuck'].map((end) => whole(count, end))].map(
    (number) => number.toLocaleString('en'),
  ),
  asked(count).toLocaleString('en'),
  share(asked(count), count),
];
const head = ['', 'histories', 'duplicates', 'lost', 'stuck', 'asked', 'of adversarial'];

function faultsOf(count: Count): string[] {
  const { name, ends } = count;
  const faults = ends
    .filter(([end]) => end === 'untrue' || end.startsWith('asks: although'))
    .map(([end, number]) => `${name}: ${number} histories ended with “${end}”`);
  const tooMany = count.distinct && asked(count) > mostAsked * count.adversarial;
  return tooMany ? [...faults, `${name}: asked in ${share(asked(count), count)}`] : faults;
}

function causes(counted: Count[]): string[][] {
  const sums = new Map<string, number>();
  for (const [end, count] of counted.flatMap(({ ends }) => ends)) {
    if (end.startsWith('asks: ')) sums.set(end.slice(6), (sums.get(end.slice(6)) ?? 0) + count);
  }
  return [...sums].map(([cause, count]) => [cause, count.toLocaleString('en')]);
}

/**
 * Part (a): every history of every kind of job, with up to two deaths and two faults, against a
 * server that would publish a container twice; and what other clients make of the same.
 */
export async function everyHistoryOfAll(): Promise<Part> {
  const ways = [false, true];
  const tasks = ways.flatMap((distinct): Task[] =>
    Object.keys(kinds).map((name) => ({ name, distinct })),
  );
  const others = Object.keys(naive).map((name): Task => ({ name, distinct: false }));
  // The longest first, so that no thread is left alone with it.
  const counted = await counts([...tasks.reverse(), ...others], ({ name, distinct }) =>
    process.stderr.write(`  ${name}${distinct ? ', distinct' : ''}\n`),
  );
  const ours = (distinct: boolean): Count[] =>
    Object.keys(kinds).flatMap((name) =>
      counted.filter((one) => one.name === name && one.distinct === distinct),
    );
  console.log('\nEvery single way through:');
  console.log(table([head, ...ours(false).map(row)]));
  console.log('\nHistories that differ in something that lasts (at most 40 % may ask):');
  console.log(table([head, ...ours(true).map(row)]));
  console.log('\nAsked, by cause, of those:');
  console.log(table(causes(ours(true))));
  console.log('\nThe same adversary on clients that');
  console.log(table([head, ...counted.filter(({ name }) => name in naive).map(row)]));
  const sum = (end: string): number =>
    [...ours(false), ...ours(true)].reduce((all, count) => all + whole(count, end), 0);
  return {
    ...nothingYet,
    // The share that may ask is a rule about these; the others only repeat them.
    histories: ours(true).reduce((all, { histories }) => all + histories, 0),
    duplicates: sum('duplicate'),
    lost: sum('lost'),
    stuck: sum('stuck'),
    asked: ours(true).reduce((all, count) => all + asked(count), 0),
    faults: [...counted.filter(({ name }) => name in kinds).flatMap(faultsOf), ...questions()],
  };
}
