import type { Day, Instant } from '../shared/ids.ts';
import { locale, say } from './say.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const kept = new Map<string, Intl.DateTimeFormat>();

function format(style: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = kept.get(style);
  const made = known ?? new Intl.DateTimeFormat(locale(), options);
  if (!known) kept.set(style, made);
  return made;
}

const sameDay = (a: Instant, b: Instant): boolean =>
  new Date(a).toDateString() === new Date(b).toDateString();

/** `14:05`; on another day than `now`, `Thu 14:05`, and beyond six days off, its date. */
export function clock(at: Instant, now: Instant): string {
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  if (sameDay(at, now)) return format('clock', time).format(at);
  if (Math.abs(at - now) < 6 * day) {
    return `${format('weekday', { weekday: 'short' }).format(at)} ${format('clock', time).format(at)}`;
  }
  return format('short', { day: 'numeric', month: 'short' }).format(at);
}

/** `now`, `12 min`, `2 h`, `4 d`. */
export function age(at: Instant, now: Instant): string {
  const past = Math.max(0, now - at);
  const whole = (unit: number): string => String(Math.floor(past / unit));
  if (past < minute) return say('age_now');
  if (past < hour) return say('age_minutes', whole(minute));
  return past < 2 * day ? say('age_hours', whole(hour)) : say('age_days', whole(day));
}

/** `4 days`, `5 hours`: an age inside a sentence. */
export function ageInWords(at: Instant, now: Instant): string {
  const past = Math.max(0, now - at);
  const unit = past < hour ? 'minute' : past < 2 * day ? 'hour' : 'day';
  const size = { minute, hour, day }[unit];
  return new Intl.NumberFormat(locale(), { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(past / size),
  );
}

/** `19 Nov`, with its year when that is not this year's. */
export function dayMonth(at: Instant, now: Instant): string {
  const here = new Date(at).getFullYear() === new Date(now).getFullYear();
  return here ? format('short', { day: 'numeric', month: 'short' }).format(at) : date(at, now);
}

/** `Thu 19 Nov`, with its year when that is not this year's. */
export function date(at: Instant, now: Instant): string {
  const here = new Date(at).getFullYear() === new Date(now).getFullYear();
  return here
    ? format('day', { weekday: 'short', day: 'numeric', month: 'short' }).format(at)
    : format('year', { day: 'numeric', month: 'short', year: 'numeric' }).format(at);
}

// A reporting day has no hour here: it is named by the calendar, whatever zone the reader is in.
const noon = (of: Day): number => Date.parse(`${of}T12:00:00Z`);
const calendar = (): Intl.DateTimeFormat =>
  format('calendar', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/** `19 Nov` */
export const dayWords = (of: Day): string => calendar().format(noon(of));

/** `16–22 Nov` */
export const span = (from: Day, to: Day): string => calendar().formatRange(noon(from), noon(to));
