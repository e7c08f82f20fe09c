import { addDays, dayOf, startOf } from '../../../lib/shared/pacific.ts';
import type { Instant } from '../../../lib/shared/ids.ts';
import { badParameter } from '../errors.ts';

const day = 86_400_000;

/** A point in time as asked for; `end` differs from `at` when a whole day was named. */
export interface Point {
  at: Instant;
  end: Instant;
}

/** Reads unix seconds or `2026-11-20`; a day is Meta's (Pacific). */
export function instantOf(text: string | undefined): Point | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^\d{1,11}$/.test(text)) return { at: Number(text) * 1000, end: Number(text) * 1000 };
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)))
    return { at: startOf(text), end: startOf(addDays(text, 1)) - 1000 };
  const at = Date.parse(text);
  if (Number.isNaN(at)) throw badParameter(`Invalid datetime: ${text}`);
  return { at, end: at };
}

export interface Range {
  since: Instant;
  until: Instant;
}

/** The asked range; the last day when nobody says. More than 30 days is refused. */
export function rangeOf(args: Record<string, string>, now: Instant): Range {
  const since = instantOf(args['since']);
  const until = instantOf(args['until']);
  const to = until?.at ?? (since ? Math.min(now, since.at + 30 * day) : now);
  const from = since?.at ?? to - day;
  if ((until?.end ?? to) - from > 30 * day)
    throw badParameter('There cannot be more than 30 days (2592000 s) between since and until.');
  if (from > to) throw badParameter('since param can not be greater than until param');
  return { since: from, until: to };
}

/** The day ends inside a range that are past: each closes one bucket of a daily series. */
export function dayEnds({ since, until }: Range, now: Instant): Instant[] {
  const ends: Instant[] = [];
  for (let name = addDays(dayOf(since), 1); ; name = addDays(name, 1)) {
    const end = startOf(name);
    if (end > until || end > now) return ends;
    if (end > since) ends.push(end);
  }
}

/** The days a range touches, each with the part of it that is inside and past. */
export function dayParts({ since, until }: Range, now: Instant): { day: string; part: number }[] {
  const parts = [];
  // Today's counts move once an hour, as Meta's come late too.
  const past = Math.floor(now / 3_600_000) * 3_600_000;
  for (let name = dayOf(since); startOf(name) < Math.min(until, now); name = addDays(name, 1)) {
    const [start, end] = [startOf(name), startOf(addDays(name, 1))];
    const inside = Math.min(until, end, Math.max(past, start)) - Math.max(since, start);
    parts.push({ day: name, part: Math.max(0, inside / (end - start)) });
  }
  return parts;
}
