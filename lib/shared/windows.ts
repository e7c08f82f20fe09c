import type { Day, Instant } from './ids.ts';
import { addDays, dayOf, startOf } from './pacific.ts';

/** Whole days, both ends included. */
export type Span = { from: Day; to: Day };

export const windowDays = 7;

/** How many earlier like windows are kept to know what swing is usual. */
export const likeWindows = 8;

/** The last seven full days of Meta's reporting zone. */
export function currentSpan(now: Instant): Span {
  const to = addDays(dayOf(now), -1);
  return { from: addDays(to, 1 - windowDays), to };
}

/** The window of the same length so many windows earlier. */
export function earlierSpan(span: Span, windows: number): Span {
  const back = -windows * windowDays;
  return { from: addDays(span.from, back), to: addDays(span.to, back) };
}

/** The instants a span lies between: both midnights are Meta's own, in Pacific time. */
export const instantsOf = ({ from, to }: Span): { since: Instant; until: Instant } => ({
  since: startOf(from),
  until: startOf(addDays(to, 1)),
});
