import type { Instant } from './ids.ts';

const day = 24 * 3_600_000;

/** The two ends a sign-in can come to by itself. */
export type Ends = { expiresAt: Instant | null; dataAccessExpiresAt: Instant | null };

/** The one that comes first, and what it is the end of. */
export type Ending = { of: 'token' | 'data-access'; at: Instant };

export function firstEnd({ expiresAt, dataAccessExpiresAt }: Ends): Ending | null {
  const token = expiresAt === null ? null : { of: 'token' as const, at: expiresAt };
  if (dataAccessExpiresAt === null) return token;
  if (token && token.at <= dataAccessExpiresAt) return token;
  return { of: 'data-access', at: dataAccessExpiresAt };
}

/** Days until an end, begun ones whole: what ends within a day ends in one. */
export const daysLeft = (at: Instant, now: Instant): number =>
  Math.max(1, Math.ceil((at - now) / day));

type Reminded = { reminded?: { of: Ending['of']; days: number; at: Instant; seen: boolean } };

/**
 * The end a person was reminded of and has not seen yet; null where there is none, or where the
 * end has moved since.
 */
export function unseenEnd(row: Ends & Reminded & { ended: unknown }, now: Instant): Ending | null {
  const end = row.ended === null ? firstEnd(row) : null;
  if (!end || end.at <= now || !row.reminded || row.reminded.seen) return null;
  return remindedOf(row, end) ? end : null;
}

/** Whether the last reminder was of this very end: one of an end before it came before its time. */
export const remindedOf = ({ reminded }: Reminded, { of, at }: Ending): boolean =>
  reminded?.of === of && reminded.at >= at - reminded.days * day;
