import type { Day, Instant } from '../ids.ts';

/** A minute as a clock on a wall shows it: `2026-11-24T18:00`. Which moment it is, a zone tells. */
export type Wall = string;

/** A moment, and whether the wall's clock showed the minute once, never or twice. */
export type Placed = { at: Instant; note: 'exact' | 'skipped' | 'repeated' };

const minute = 60_000;
const hour = 60 * minute;

// Making a calendar costs a millisecond or so; a week strip asks hundreds of times.
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  formats.set(zone, made);
  return made;
}

/** What the clock on the wall shows at a moment, to the second, as if it were UTC. */
function shownAt(at: Instant, zone: string): Instant {
  const p = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  return Date.UTC(
    p['year'] ?? NaN,
    (p['month'] ?? NaN) - 1,
    p['day'],
    p['hour'],
    p['minute'],
    p['second'],
  );
}

/** Milliseconds by which the wall is ahead of UTC at a moment. */
const offsetAt = (at: Instant, zone: string): number =>
  shownAt(at, zone) - Math.floor(at / 1000) * 1000;

/** Whether the browser knows a zone by this name. */
export function zoneKnown(zone: string): boolean {
  try {
    return zone.length <= 64 && formatOf(zone) !== undefined;
  } catch {
    return false;
  }
}

/** The zone this computer is set to. */
export const localZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;

const asUtc = (wall: Wall): Instant => Date.parse(`${wall}:00Z`);
const fromUtc = (utc: Instant): Wall => new Date(utc).toISOString().slice(0, 16);

/** Whether a text is a minute of the calendar, of the years that anything can be planned in. */
export const isWall = (text: string): boolean =>
  /^(19[7-9]\d|20\d\d|2100)-\d\d-\d\dT\d\d:\d\d$/u.test(text) &&
  Number.isFinite(asUtc(text)) &&
  fromUtc(asUtc(text)) === text;

/** The minute that the wall shows at a moment. */
export const wallOf = (at: Instant, zone: string): Wall => fromUtc(shownAt(at, zone));

/**
 * The moment of a minute on a wall. A minute that summer time leaves out is moved on by what was
 * left out; of a minute that comes twice the first is meant. Takes only what `isWall` lets through.
 */
export function instantOf(wall: Wall, zone: string): Placed {
  if (!isWall(wall)) throw new RangeError('not a minute on a wall');
  const utc = asUtc(wall);
  // No zone is further from UTC than 14 hours, so a change of the clock lies between these two.
  const before = offsetAt(utc - 15 * hour, zone);
  const after = offsetAt(utc + 15 * hour, zone);
  const shown = [...new Set([before, after])]
    .map((offset) => utc - offset)
    .filter((at) => shownAt(at, zone) === utc);
  const [first, second] = shown.sort((a, b) => a - b);
  if (first === undefined) return { at: utc - before, note: 'skipped' };
  return { at: first, note: second === undefined ? 'exact' : 'repeated' };
}

/** The calendar's day that a moment falls in on the wall. */
export const dayIn = (at: Instant, zone: string): Day => wallOf(at, zone).slice(0, 10);

/** The same minute on another day. */
export const onDay = (wall: Wall, day: Day): Wall => `${day}T${wall.slice(11)}`;

/** The next full five minutes on the wall that lie at least so far ahead. */
export function roundMinute(now: Instant, zone: string, ahead = 5 * minute): Wall {
  const step = 5 * minute;
  const earliest = shownAt(now + ahead, zone);
  return fromUtc(Math.ceil(earliest / step) * step);
}

const days = [0, 1, 2, 3, 4, 5, 6];

/** Seven days on the wall, from the one a moment falls in. */
export const weekFrom = (now: Instant, zone: string): Day[] => {
  const today = asUtc(`${dayIn(now, zone)}T00:00`);
  return days.map((n) => fromUtc(today + n * 24 * hour).slice(0, 10));
};
