import type { Span } from '../../shared/windows.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { needs } from '../needs.ts';
import { type HoursSeen, readHours, readInsights } from '../parse/insight-answers.ts';
import { partsBy } from '../parse/split.ts';
import { isWithin, spanQuery, stepsOf } from '../ranges.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/insights about people: who they are, when they are online, who came and went
 * Permission: instagram_basic, instagram_manage_insights, pages_read_engagement. Task: ANALYZE.
 * Units: people. All of it from a hundred followers (or engagements) on, with the 45 largest
 * groups; below that the answer has no rows. Hours are of the last thirty days; that they are
 * Pacific is unconfirmed. Demographics take no range.
 * Source: Instagram Platform reference, "IG User Insights".
 */

const reading = {
  call: 'GET /{ig-user}/insights',
  ...needs.insights,
  source: 'IG User Insights',
} as const;

export const endpoints = describe({
  demographics: reading,
  online: { ...reading, limits: 'The last thirty days.' },
  follows: { ...reading, limits: 'Thirty days a range.' },
});

const audiences = {
  followers: 'follower_demographics',
  engaged: 'engaged_audience_demographics',
} as const;

/** One group of people: an age as `25-34`, a country as `DE`, a city with its region, `F`, `M`, `U`. */
export type GroupSeen = { of: string; value: number };

/**
 * Who follows, or who engaged in the last seven or thirty days. Whether Meta wants the timeframe
 * for followers too is unconfirmed: they are answered without.
 */
export async function readDemographics(
  send: Send,
  asking: Asking & {
    audience: keyof typeof audiences;
    by: 'age' | 'city' | 'country' | 'gender';
    timeframe?: 'this_week' | 'this_month';
  },
): Promise<GroupSeen[]> {
  const { accountId, audience, by, timeframe } = asking;
  const metric = audiences[audience];
  const query = {
    ...{ metric, period: 'lifetime', metric_type: 'total_value', breakdown: by },
    ...(timeframe === undefined ? {} : { timeframe }),
  };
  const body = await answerTo(send, endpoints.demographics, asking, [accountId], { query });
  const rows = readInsights(body).filter((one) => one.metric === metric);
  return rows.flatMap((one) =>
    one.rows.flatMap(({ of, value }) => {
      const group = of[by];
      return group === undefined ? [] : [{ of: group, value }];
    }),
  );
}

/** How many followers were online in each hour of each day of a span. */
export async function readOnlineFollowers(
  send: Send,
  asking: Asking & { span: Span },
): Promise<HoursSeen[]> {
  const found = new Map<string, HoursSeen>();
  for (const step of stepsOf(asking.span)) {
    const query = { metric: 'online_followers', period: 'lifetime', ...spanQuery(step) };
    const body = await answerTo(send, endpoints.online, asking, [asking.accountId], { query });
    for (const seen of readHours(body))
      if (isWithin(asking.span, seen.day)) found.set(seen.day, seen);
  }
  return [...found.values()].sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Who came and who went in at most thirty days; null is a gap. */
export type FollowsSeen = { follows: number | null; unfollows: number | null };

/**
 * Meta gives no total of these: the row of followers counts those who came, that of others those
 * who went (seen in live answers).
 */
export async function readFollows(
  send: Send,
  asking: Asking & { span: Span },
): Promise<FollowsSeen> {
  const metric = 'follows_and_unfollows';
  const query = {
    ...{ metric, period: 'day', metric_type: 'total_value', breakdown: 'follow_type' },
    ...spanQuery(asking.span),
  };
  const body = await answerTo(send, endpoints.follows, asking, [asking.accountId], { query });
  const one = readInsights(body).find((seen) => seen.metric === metric);
  const parts = partsBy(one?.rows ?? [], 'follow_type');
  const of = (name: string): number | null => parts.find((part) => part.of === name)?.value ?? null;
  return { follows: of('follower'), unfollows: of('non-follower') };
}
