import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayIn,
  instantOf,
  isWall,
  onDay,
  roundMinute,
  wallOf,
  weekFrom,
  zoneKnown,
} from '../../../../lib/shared/post/zone.ts';

const zones = [
  'Europe/Stockholm',
  'America/New_York',
  'America/St_Johns',
  'America/Sao_Paulo',
  'Australia/Lord_Howe',
  'Australia/Sydney',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Pacific/Chatham',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Africa/Casablanca',
  'UTC',
];
const minute = 60_000;
const zone = fc.constantFrom(...zones);
const moment = fc.integer({
  min: Date.UTC(1973, 0, 1) / minute,
  max: Date.UTC(2100, 11, 30) / minute,
});

const utc = (text: string): number => Date.parse(`${text}:00Z`);

describe('a minute on a wall', () => {
  it('is the moment at which the wall shows it, in every zone and year', () => {
    fc.assert(
      fc.property(zone, moment, (place, minutes) => {
        const at = minutes * minute;
        const wall = wallOf(at, place);
        const placed = instantOf(wall, place);
        expect(wallOf(placed.at, place)).toBe(wall);
        // Only of a minute that came twice another moment than the one begun with may be meant.
        if (placed.note === 'repeated') expect(placed.at).toBeLessThanOrEqual(at);
        else expect(placed).toEqual({ at, note: 'exact' });
      }),
      { numRuns: 2000 },
    );
  });

  it('comes later than the minute before it, or at the same moment where some were left out', () => {
    fc.assert(
      fc.property(zone, moment, (place, minutes) => {
        const wall = new Date(minutes * minute).toISOString().slice(0, 16);
        const next = new Date((minutes + 1) * minute).toISOString().slice(0, 16);
        const [one, two] = [instantOf(wall, place), instantOf(next, place)];
        if (one.note === 'exact' && two.note === 'exact') expect(two.at).toBeGreaterThan(one.at);
      }),
    );
  });

  it.each([
    ['Europe/Stockholm', '2026-03-29T02:30', '2026-03-29T01:30', 'skipped'],
    ['Europe/Stockholm', '2026-03-29T03:00', '2026-03-29T01:00', 'exact'],
    ['Europe/Stockholm', '2026-10-25T02:30', '2026-10-25T00:30', 'repeated'],
    ['Europe/Stockholm', '2026-11-24T18:00', '2026-11-24T17:00', 'exact'],
    ['America/New_York', '2026-03-08T02:30', '2026-03-08T07:30', 'skipped'],
    ['America/New_York', '2026-11-01T01:30', '2026-11-01T05:30', 'repeated'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:45', 'skipped'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45', 'repeated'],
    ['Asia/Kathmandu', '2026-03-29T02:30', '2026-03-28T20:45', 'exact'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T22:00', 'skipped'],
  ])('in %s, %s is %s UTC: %s', (place, wall, at, note) => {
    expect(instantOf(wall, place)).toEqual({ at: utc(at), note });
  });

  it.each([
    ['Europe/Stockholm', '2026-03-29', 60, 0],
    ['Europe/Stockholm', '2026-10-25', 0, 60],
    ['America/New_York', '2026-03-08', 60, 0],
    ['America/New_York', '2026-11-01', 0, 60],
    ['Australia/Lord_Howe', '2026-10-04', 30, 0],
    ['Australia/Lord_Howe', '2026-04-05', 0, 30],
    ['Asia/Kathmandu', '2026-03-29', 0, 0],
  ])('in %s on %s, %i minutes are left out and %i come twice', (place, day, absent, twice) => {
    const pad = (n: number) => String(n).padStart(2, '0');
    const found = { exact: 0, skipped: 0, repeated: 0 };
    for (let n = 0; n < 1440; n += 1) {
      const wall = `${day}T${pad(Math.floor(n / 60))}:${pad(n % 60)}`;
      const { at, note } = instantOf(wall, place);
      found[note] += 1;
      const ahead = utc(wallOf(at, place)) - utc(wall);
      expect(ahead).toBe(note === 'skipped' ? absent * minute : 0);
      // The first of two: as long before it as the clock was put back, another minute was shown.
      if (note === 'repeated') {
        expect(wallOf(at + twice * minute, place)).toBe(wall);
        expect(wallOf(at - twice * minute, place)).not.toBe(wall);
      }
    }
    expect(found).toEqual({ exact: 1440 - absent - twice, skipped: absent, repeated: twice });
  });

  it('is refused where there is no such minute', () => {
    for (const text of [
      '',
      '2026-02-30T10:00',
      '2026-11-24T24:00',
      '2026-11-24 10:00',
      '1026-01-01T00:00',
    ]) {
      expect(isWall(text), text).toBe(false);
      expect(() => instantOf(text, 'UTC')).toThrow(RangeError);
    }
    expect(isWall('2028-02-29T23:59')).toBe(true);
  });
});

describe('a zone', () => {
  it('is known or not', () => {
    expect(zones.every(zoneKnown)).toBe(true);
    for (const name of ['', 'Mars/Olympus', 'x'.repeat(100)]) expect(zoneKnown(name)).toBe(false);
  });
});

describe('a week on the wall', () => {
  it('has seven days from the one it is there, over a change of the clock too', () => {
    expect(weekFrom(utc('2026-10-23T22:30'), 'Europe/Stockholm')).toEqual([
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
    ]);
    expect(dayIn(utc('2026-11-24T23:30'), 'Asia/Kathmandu')).toBe('2026-11-25');
  });

  it('keeps a minute that is put on another day', () => {
    expect(onDay('2026-11-24T18:05', '2026-11-27')).toBe('2026-11-27T18:05');
  });
});

describe('the next round minute', () => {
  it('ends in five or nought on the wall, and lies at least as far ahead as asked', () => {
    expect(roundMinute(utc('2026-11-24T10:02'), 'Asia/Kathmandu')).toBe('2026-11-24T15:55');
    fc.assert(
      fc.property(zone, moment, (place, minutes) => {
        const wall = roundMinute(minutes * minute, place);
        expect(Number(wall.slice(-2)) % 5).toBe(0);
        const { at, note } = instantOf(wall, place);
        if (note === 'exact') expect(at).toBeGreaterThanOrEqual((minutes + 5) * minute);
      }),
    );
  });
});
