import { expected } from './expected/index.ts';
import { judge } from './judge.ts';
import { type Keep, partsOf } from './keeps.ts';
import { isRecord, picked, plainly } from './paths.ts';
import type { Sample } from './samples.ts';

/**
 * A record with a damaged copy of it. A loss must be told; an id that comes as a number must
 * survive digit by digit.
 */
export type Mutant = { what: string; record: Sample; copy: string; must: 'be told' | 'survive' };

/** The kinds of which copies are damaged: one of each family of readers. */
export const damagedKinds = [
  'me-accounts-tasks',
  'ig-user-full',
  'media-node-carousel',
  'comments-page1-default-fields',
  'insights-reach-day-v25',
  'media-insights-reels-v25',
  'container-status-finished',
  'product-tags',
  'ig-conversation-messages-paged',
  'error-190-463-expired',
];

type Change = (holder: Record<string, unknown>, key: string) => void;

const bare = '@bare ';
/** Writes JSON; what was marked stands in it as a number of those digits. */
const written = (value: unknown): string =>
  JSON.stringify(value).replaceAll(new RegExp(`"${bare}(\\d+)"`, 'g'), '$1');

/** A copy of an answer with a change at the first place a path leads to; null where it leads to none. */
function changed(answer: unknown, path: string, change: Change): unknown {
  const copy = structuredClone(answer);
  const at = /^(.*?)\.?([^.[\]]+)$/.exec(path);
  if (!at) return null;
  const [, way = '', key = ''] = at;
  const holder = picked(copy, way).find((one) => isRecord(one) && Object.hasOwn(one, key));
  if (!isRecord(holder)) return null;
  change(holder, key);
  return copy;
}

/** What is taken for granted where nothing is told, and a telling value in its place. */
const tellings = new Map<unknown, unknown>([
  [0, 7],
  [false, true],
  ['IMAGE', 'VIDEO'],
]);
const telling: Change = (holder, key) => {
  const value = tellings.get(holder[key]);
  if (value !== undefined) holder[key] = value;
};

/** A number as text, anything else in a list of its own. */
const swapped: Change = (holder, key) => {
  const value = holder[key];
  holder[key] = typeof value === 'number' ? String(value) : [value];
};
const inList: Change = (holder, key) => (holder[key] = [holder[key]]);
const lost: Change = (holder, key) => void delete holder[key];

/** Digits of an id that no JavaScript number holds. */
const beyond = '9007199254740993';

function mutantsOfKey(sample: Sample, path: string, isError: boolean): Mutant[] {
  const answer = changed(plainly(sample.text), path, telling);
  if (answer === null) return [];
  const record = { ...sample, text: written(answer) };
  const isId = /(^|_)id$/.test(path.split('.').at(-1) ?? '');
  const copy = (change: Change): string => written(changed(answer, path, change));
  const mutant = (what: string, change: Change): Mutant => ({
    ...{ what: `${path} ${what}`, record, copy: copy(change) },
    must: 'be told',
  });
  const found = [
    mutant('lost', lost),
    // Codes and ids may come as numbers and as text: that is read, and no loss.
    mutant('of another type', isError || isId ? inList : swapped),
  ];
  const [value] = picked(answer, path);
  if (!isId || !/^\d+$/.test(String(value))) return found;
  for (const digits of [String(value), beyond]) {
    const put = (mark: string): string =>
      written(changed(answer, path, (holder, key) => (holder[key] = mark + digits)));
    const told = { ...sample, text: put('') };
    const what = `${path} as the number ${digits}`;
    found.push({ what, record: told, copy: put(bare), must: 'survive' });
  }
  return found;
}

/** The keys a kind must keep in a whole answer, without those Meta may leave out. */
function keysOf(kind: string): string[] {
  const row = expected.get(kind);
  const keeps: Keep[] = [];
  if (row?.class === 'error') keeps.push(...row.keeps);
  if (row?.class === 'value') {
    for (const { of, isRow, keeps: some } of row.readings) if (!of && !isRow) keeps.push(...some);
  }
  return keeps.map(partsOf).flatMap(({ from, maybe }) => (maybe ? [] : [from]));
}

/** Damaged copies of one record: every listed key lost and swapped, every id as a number. */
export const mutantsOf = (sample: Sample): Mutant[] =>
  keysOf(sample.kind).flatMap((key) =>
    mutantsOfKey(sample, key, expected.get(sample.kind)?.class === 'error'),
  );

/** Whether the judge did with a damaged copy what it must; null, or what it did instead. */
export async function judgeMutant({ what, record, copy, must }: Mutant): Promise<string | null> {
  const { result, note } = await judge(record, copy);
  const told = result === 'lost' || result === 'misclassified';
  const right = must === 'survive' ? result === 'handled' : told;
  return right ? null : `${record.file}, ${what}, must ${must}: ${result}, ${note}`;
}
