import { locale } from './say.ts';

const kept = new Map<string, Intl.DateTimeFormat>();

// A wall has no zone of its own: it is written as if it hung in Greenwich.
function written(style: string, options: Intl.DateTimeFormatOptions, wall: string): string {
  const known = kept.get(style);
  const made = known ?? new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' });
  if (!known) kept.set(style, made);
  return made.format(Date.parse(`${wall.length === 10 ? `${wall}T00:00` : wall}:00Z`));
}

/** `Tue 24 Nov, 18:00`: a minute on a wall. */
export const wallWords = (wall: string): string => `${dayName(wall)}, ${minuteWords(wall)}`;

/** `18:00` */
export const minuteWords = (wall: string): string =>
  written('minute', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, wall);

/** `Tue 24 Nov`, of a wall or a day. */
export const dayName = (wall: string): string =>
  written('day', { weekday: 'short', day: 'numeric', month: 'short' }, wall);

/** `Tue` */
export const weekdayName = (day: string): string => written('weekday', { weekday: 'short' }, day);

/** `24` */
export const dayNumber = (day: string): string => written('number', { day: 'numeric' }, day);

/** `Stockholm` of `Europe/Stockholm`. */
export const zoneName = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
