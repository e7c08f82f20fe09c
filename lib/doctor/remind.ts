import { type Ending, firstEnd, remindedOf } from '../shared/ending.ts';
import type { Instant } from '../shared/ids.ts';
import type { SignInRow } from '../store/rows.ts';

const day = 24 * 3_600_000;

/** Days before an end at which a person is reminded of it, the most urgent first. */
const marks = [1, 7, 14] as const;

export type Reminder = { signIn: SignInRow; reminded: NonNullable<SignInRow['reminded']> };

/** The end that somebody can still be reminded of. */
const ahead = (row: SignInRow, now: Instant): Ending | null => {
  const end = row.ended === null ? firstEnd(row) : null;
  return end && end.at > now ? end : null;
};

function reminderOf(signIn: SignInRow, now: Instant): Reminder | null {
  const end = ahead(signIn, now);
  const days = end && marks.find((mark) => end.at - now <= mark * day);
  if (!end || days === null || days === undefined) return null;
  // One signed in later than that knows of no earlier day, and short tokens end within hours.
  if (signIn.connectedAt >= end.at - days * day) return null;
  const { reminded } = signIn;
  if (reminded && remindedOf(signIn, end) && reminded.days <= days) return null;
  return { signIn, reminded: { of: end.of, days, at: now, seen: false } };
}

/** Reminders that are due: the most urgent of each sign-in alone, and each once. */
export const remind = (signIns: readonly SignInRow[], now: Instant): Reminder[] =>
  signIns.flatMap((row) => reminderOf(row, now) ?? []);

/** When the next reminder of a sign-in comes due; null where none is to come. */
export function nextReminder(row: SignInRow, now: Instant): Instant | null {
  const end = ahead(row, now);
  const moments = end ? marks.map((mark) => end.at - mark * day).filter((at) => at > now) : [];
  return moments.length === 0 ? null : Math.min(...moments);
}
