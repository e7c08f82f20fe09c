import { locale, say, sayCount } from '../../../lib/words/say.ts';
import { full } from '../../../lib/words/numbers.ts';

const day = 86_400_000;
const stamp = (wall: string): number => Date.parse(`${wall}:00Z`);

/** `Tue 24 Nov, 18:00`: a minute on a wall, whatever zone the reader is in. */
export function wallWords(wall: string): string {
  const at = stamp(wall);
  if (Number.isNaN(at)) return wall;
  const date = { weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC' } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;
  return say(
    'compose_day_time',
    new Intl.DateTimeFormat(locale(), date).format(at).replace(',', ''),
    new Intl.DateTimeFormat(locale(), time).format(at),
  );
}

/** `Stockholm` of `Europe/Stockholm`. */
export const zoneWords = (zone: string): string =>
  (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** What clocks of a zone show at a moment, as a date field writes it. */
export function wallAt(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`;
}

/** A full hour that leaves time to get ready: what "at a time" begins with. */
export const soon = (now: number, zone: string): string =>
  `${wallAt(now + 90 * 60_000, zone).slice(0, 13)}:00`;

/** `In 3 days, 18:00 Stockholm` */
export function untilWords(wall: string, zone: string, now: number): string {
  const today = wallAt(now, zone);
  if (wall <= today) return say('compose_when_past');
  const days = Math.round(
    (stamp(`${wall.slice(0, 10)}T00:00`) - stamp(`${today.slice(0, 10)}T00:00`)) / day,
  );
  const hour = wall.slice(11, 16);
  const place = zoneWords(zone);
  if (days === 0) return say('compose_when_today', hour, place);
  if (days === 1) return say('compose_when_tomorrow', hour, place);
  return sayCount('compose_when_days', days, full(days), hour, place);
}
