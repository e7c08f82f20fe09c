import type { Day, Instant } from './ids.ts';

// Meta counts days from midnight to midnight in Pacific time, summer time included.
const zone: Intl.DateTimeFormatOptions = {
  timeZone: 'America/Los_Angeles',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
};

// Made when first needed: it is the dearest thing a starting worker could do.
let format: Intl.DateTimeFormat | undefined;

const hour = 3_600_000;

function partsOf(at: Instant): Record<string, string> {
  format ??= new Intl.DateTimeFormat('en-CA', zone);
  return Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
}

/** Milliseconds by which Pacific wall time is ahead of UTC at an instant (negative). */
function offsetAt(at: Instant): number {
  const p = partsOf(at);
  const wall = Date.UTC(
    Number(p['year']),
    Number(p['month']) - 1,
    Number(p['day']),
    Number(p['hour']),
    Number(p['minute']),
    Number(p['second']),
  );
  return wall - Math.floor(at / 1000) * 1000;
}

/** The reporting day an instant falls in. */
export function dayOf(at: Instant): Day {
  const p = partsOf(at);
  return `${p['year']}-${p['month']}-${p['day']}`;
}

/** The instant a reporting day begins. */
export function startOf(day: Day): Instant {
  const utc = Date.parse(`${day}T00:00:00Z`);
  // Summer time never changes within an hour of midnight, so eight hours in is on the right side.
  const guess = utc - offsetAt(utc + 8 * hour);
  return utc - offsetAt(guess);
}

/** The day so many days later (earlier when negative), by the calendar. */
export function addDays(day: Day, days: number): Day {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** Every day from `from` to `to`, both included. */
export function daysBetween(from: Day, to: Day): Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The day whose count an insights bucket with this `end_time` holds. */
export const dayEndingAt = (endTime: Instant): Day => dayOf(endTime - hour);
