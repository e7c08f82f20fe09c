import type { Instant } from '../../shared/ids.ts';

const shape =
  /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d{1,3})\d*)?(?:Z|([+-])(\d\d):?(\d\d))$/;

/**
 * Meta writes `2026-09-26T22:36:43+0000`, an offset without a colon, which not every engine's own
 * parser takes. Null for anything that is not a real moment.
 */
export function parseTime(text: string): Instant | null {
  const parts = shape.exec(text);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1, 7)
    .map(Number);
  const ms = Number((parts[7] ?? '').padEnd(3, '0'));
  const offHours = Number(parts[9] ?? 0);
  const offMinutes = Number(parts[10] ?? 0);
  if (hour > 23 || minute > 59 || second > 59 || offHours > 14 || offMinutes > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  // A day the month does not have rolls over: that is no real moment.
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  date.setUTCHours(hour, minute, second, ms);
  const offset = (offHours * 60 + offMinutes) * 60_000;
  return date.getTime() - (parts[8] === '-' ? -offset : offset);
}

/** Seconds since 1970 as `debug_token` gives them; 0 and anything odd mean none. */
export function fromSeconds(value: unknown): Instant | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value < 1e11
    ? value * 1000
    : null;
}

/** The instant as Meta's `since` and `until` want it. */
export const toSeconds = (at: Instant): number => Math.floor(at / 1000);
