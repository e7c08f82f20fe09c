import type { Instant } from '../../../lib/shared/ids.ts';

/** A moment to wake at, on this computer's own calendar. */
export type Snooze = { name: 'hour' | 'tonight' | 'tomorrow' | 'week'; until: Instant };

function at(now: Instant, days: number, hour: number): Instant {
  const day = new Date(now);
  day.setDate(day.getDate() + days);
  return day.setHours(hour, 0, 0, 0);
}

/** Days until the next Monday, a week on Mondays. */
const toMonday = (now: Instant): number => (8 - new Date(now).getDay()) % 7 || 7;

/** What can be chosen with one press; tonight only while it is still ahead. */
export function snoozes(now: Instant): Snooze[] {
  const tonight = at(now, 0, 20);
  const all: (Snooze | false)[] = [
    { name: 'hour', until: now + 3_600_000 },
    tonight > now + 3_600_000 && { name: 'tonight', until: tonight },
    { name: 'tomorrow', until: at(now, 1, 9) },
    { name: 'week', until: at(now, toMonday(now), 9) },
  ];
  return all.filter((one) => one !== false);
}

/** A moment as a field for date and time writes it: `2026-11-24T09:00`. */
export function wallOf(moment: Instant): string {
  const local = new Date(moment);
  local.setMinutes(local.getMinutes() - local.getTimezoneOffset());
  return local.toISOString().slice(0, 16);
}
