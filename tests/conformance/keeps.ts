import { picked } from './paths.ts';

/**
 * A key that must survive: `where it stands in the answer -> where the reader gives it`. A key
 * that Meta may leave out has a question mark before it; a value that Loupe writes another way has
 * the change behind a bar.
 */
export type Keep = string;

const zone = { timeZone: 'America/Los_Angeles' } as const;
const pacific = new Intl.DateTimeFormat('en-CA', zone);
const instantOf = (value: unknown): number =>
  typeof value === 'string' ? Date.parse(value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')) : NaN;
const kinds: Readonly<Record<string, string>> = {
  IMAGE: 'photo',
  VIDEO: 'video',
  CAROUSEL_ALBUM: 'carousel',
  BROADCAST: 'video',
};

/** How Loupe writes what Meta wrote otherwise. */
const changes: Readonly<Record<string, (value: unknown) => unknown>> = {
  time: instantOf,
  seconds: (value) => (typeof value === 'number' ? value * 1000 : NaN),
  // A value is of the day that ends with it, in Pacific time.
  day: (value) => {
    const at = instantOf(value);
    return Number.isNaN(at) ? NaN : pacific.format(at - 1);
  },
  kind: (value) => kinds[String(value)],
  word: (value) => String(value).toLowerCase().replaceAll('_', '-'),
  // A container's text names the subcode of what went wrong.
  subcode: (value) => /\b2207\d{3}\b/.exec(String(value))?.[0],
  sound: (value) => (value === 'original_sound' ? 'original' : value),
};

type Parts = { from: string; to: string; change: string | undefined; maybe: boolean };

export function partsOf(keep: Keep): Parts {
  const match = /^(\?)?(\S+) -> (\S+)(?: \| (\w+))?$/.exec(keep);
  const [, maybe, from, to, change] = match ?? [];
  if (from === undefined || to === undefined) throw new Error(`no key to keep: ${keep}`);
  if (change !== undefined && !Object.hasOwn(changes, change)) {
    throw new Error(`no such change: ${keep}`);
  }
  // A dot alone is the whole of what came.
  return { from, to: to === '.' ? '' : to, change, maybe: maybe === '?' };
}

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const same = (wanted: unknown, given: unknown): boolean =>
  isPlain(wanted) && isPlain(given) && String(wanted) === String(given);

/** What of the listed keys did not come out of a reader, in words; nothing where all did. */
export function notKept(answer: unknown, given: unknown, keeps: readonly Keep[]): string[] {
  return keeps.flatMap((keep) => {
    const { from, to, change, maybe } = partsOf(keep);
    const wanted = picked(answer, from);
    const came = picked(given, to);
    const isThere = (value: unknown): boolean => value !== undefined && value !== null;
    if (!maybe && (wanted.length === 0 || !wanted.every(isThere))) return [`${from} is not there`];
    const written = change === undefined ? undefined : changes[change];
    const missed = wanted.findIndex(
      (value, i) => isThere(value) && !same(written ? written(value) : value, came[i]),
    );
    if (missed >= 0) return [`${from} (${missed})`];
    return came.length > wanted.length && !maybe ? [`${from}: more came than there were`] : [];
  });
}
