import type { Instant } from '../../lib/shared/ids.ts';
import { full } from '../../lib/words/numbers.ts';
import { locale, say } from '../../lib/words/say.ts';

/** Names joined as the language joins them: "A, B and C". */
export function listWords(names: readonly string[]): string {
  return new Intl.ListFormat(locale(), { type: 'conjunction' }).format(names);
}

/** The first few names, and how many more there are: "A, B and 57 more". */
export function someWords(names: readonly string[], most = 4): string {
  if (names.length <= most + 1) return listWords(names);
  return listWords([...names.slice(0, most), moreWords(names.length - most)]);
}

export const moreWords = (count: number): string => say('connect_names_more', full(count));

/** A day with its year, for what lies weeks away. */
export function dayWords(at: Instant): string {
  return new Intl.DateTimeFormat(locale(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at);
}

/** How far away a day is: "in 58 days", "tomorrow", "3 days ago". */
export function inWords(at: Instant, now: Instant): string {
  return new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' }).format(
    Math.round((at - now) / 86_400_000),
    'day',
  );
}

/** A day and its minute, for what happened. */
export function momentWords(at: Instant): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
