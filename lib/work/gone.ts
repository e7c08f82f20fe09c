import type { AccountId, Instant } from '../shared/ids.ts';
import { forgetGone } from '../store/keep/gone.ts';

type Listed = {
  media: readonly { id: string; timestamp: Instant }[];
  after: string | null;
  dropped: number;
};

/** How much of what an account counts a list without a next page must hold to be believed. */
const believable = 0.5;

/**
 * Forgets posts that a list, newest first, holds no more: those between its ends. Broken items
 * could be any post, and in a list out of order anything may stand further on; neither tells that
 * one is gone, nor does an empty list, or a short one that claims to be all. Of the second of the
 * last post there may be more on the next page.
 */
export async function forgetUnlisted(
  accountId: AccountId,
  { media, after, dropped }: Listed,
  counted: number | null,
  until: Instant = Infinity,
): Promise<void> {
  const times = media.map(({ timestamp }) => timestamp);
  const ordered = times.every((at, i) => i === 0 || at <= (times[i - 1] ?? Infinity));
  if (dropped > 0 || !ordered || (media.length === 0 && counted !== 0)) return;
  const whole = until === Infinity && after === null;
  if (whole && media.length < (counted ?? 0) * believable) return;
  const last = times.at(-1);
  if (after !== null && last === undefined) return;
  const from = after === null || last === undefined ? 0 : last + 1;
  if (from > until) return;
  await forgetGone(accountId, new Set(media.map(({ id }) => id)), from, until);
}
