import { addDays, dayOf, startOf } from '../../../lib/shared/pacific.ts';
import type { Instant } from '../../../lib/shared/ids.ts';
import { badParameter } from '../errors.ts';
import { instantOf } from '../moments.ts';

const day = 86_400_000;

export interface Range {
  since: Instant;
  until: Instant;
}

/** The asked range; the last day when nobody says. More than 30 days is refused. */
export function rangeOf(args: Record<string, string>, now: Instant): Range {
  const since = instantOf(args['since'], now);
  const until = instantOf(args['until'], now);
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
