import { addDays, dayOf, startOf } from '../../lib/shared/pacific.ts';
import type { Instant } from '../../lib/shared/ids.ts';
import { badParameter } from './errors.ts';

/** A point in time as asked for; `end` differs from `at` when a whole day was named. */
export interface Point {
  at: Instant;
  end: Instant;
}

const lengths: Record<string, number> = {
  sec: 1000,
  second: 1000,
  min: 60_000,
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
};
const named: Record<string, number> = { today: 0, yesterday: -1, tomorrow: 1, midnight: 0 };

const asDay = /^\d{4}-\d{2}-\d{2}$/;
const asTime =
  /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?\s*(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads a moment as `since` and `until` take it: unix seconds, a day (Meta's, in Pacific time), a
 * time with or without its zone, and what PHP's strtotime makes of plain words such as `now`,
 * `yesterday` and `-30 days`.
 */
export function instantOf(text: string | undefined, now: Instant): Point | undefined {
  const words = (text ?? '').trim().toLowerCase();
  if (words === '') return undefined;
  const point = wordOf(words, now) ?? dateOf(words.toUpperCase());
  if (!point) throw badParameter(`Invalid datetime: ${text}`);
  return point;
}

function wordOf(words: string, now: Instant): Point | undefined {
  if (/^\d{1,11}$/.test(words)) return exactly(Number(words) * 1000);
  if (words === 'now') return exactly(now);
  if (Object.hasOwn(named, words)) return exactly(startOf(addDays(dayOf(now), named[words] ?? 0)));
  const [, sign, count = '', unit = '', ago] =
    /^([+-]?)\s*(\d{1,6})\s*([a-z]+?)s?(\s+ago)?$/.exec(words) ?? [];
  const length = Object.hasOwn(lengths, unit) ? lengths[unit] : undefined;
  if (length === undefined) return undefined;
  const back = (sign === '-') !== (ago !== undefined);
  return exactly(now + (back ? -1 : 1) * Number(count) * length);
}

function dateOf(words: string): Point | undefined {
  if (asDay.test(words) && !Number.isNaN(Date.parse(words)))
    return { at: startOf(words), end: startOf(addDays(words, 1)) - 1000 };
  const [, day, time, zone] = asTime.exec(words) ?? [];
  if (day === undefined || Number.isNaN(Date.parse(day))) return undefined;
  const at = Date.parse(`${day}T${time}${(zone ?? 'Z').replace(/(\d{2}):?(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(at) ? undefined : exactly(at);
}

const exactly = (at: Instant): Point => ({ at, end: at });
