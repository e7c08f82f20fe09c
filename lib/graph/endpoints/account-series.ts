import type { Day } from '../../shared/ids.ts';
import type { Span } from '../../shared/windows.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { needs } from '../needs.ts';
import { readSeriesSeen } from '../parse/insight-answers.ts';
import { isWithin, spanQuery, stepsOf } from '../ranges.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/insights as a series
 * Permission: instagram_basic, instagram_manage_insights, pages_read_engagement. Task: ANALYZE.
 * Units: people for reach, each once a day, a week or 28 days; new followers a day for
 * `follower_count`, which is no total. A value is of the days that end with it, in Pacific time.
 * Days without a value are missing: a gap, never zero.
 * Errors: 100 for `follower_count` of more than thirty days ago; it wants a hundred followers.
 * Source: Instagram Platform reference, "IG User Insights" (weeks and 28 days: an older page).
 */

export const endpoints = describe({
  series: {
    call: 'GET /{ig-user}/insights',
    ...needs.insights,
    limits: 'Thirty days a range; new followers for the last thirty days.',
    source: 'IG User Insights',
  },
});

/** What comes as a series, and over how many days each of its values reaches. */
export type SeriesWish =
  | { metric: 'reach'; period: 'day' | 'week' | 'days_28' }
  | { metric: 'follower_count'; period: 'day' };

/** A value of the days that end with `day`. Values of people are never added up. */
export type SeriesPoint = { day: Day; value: number };

/** The values of all days of a span, asked in steps; each day once, oldest first. */
export async function readAccountSeries(
  send: Send,
  asking: Asking & SeriesWish & { span: Span },
): Promise<SeriesPoint[]> {
  const { accountId, metric, period, span } = asking;
  const found = new Map<Day, number>();
  for (const step of stepsOf(span)) {
    const query = { metric, period, ...spanQuery(step) };
    const body = await answerTo(send, endpoints.series, asking, [accountId], { query });
    for (const seen of readSeriesSeen(body)) {
      if (seen.metric !== metric) continue;
      for (const { day, value } of seen.points) if (isWithin(span, day)) found.set(day, value);
    }
  }
  return [...found]
    .map(([day, value]) => ({ day, value }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}
