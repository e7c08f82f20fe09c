import * as v from 'valibot';
import type { Instant } from '../../shared/ids.ts';
import { problemOf } from '../../shared/problem.ts';
import type { Metric } from '../../store/rows.ts';
import { describe, requestFor } from '../endpoint.ts';
import { type Expansion, type Field, fieldList } from '../fields.ts';
import { raw, readEdge, readNode } from '../parse/edge.ts';
import {
  type DayValue,
  metaNames,
  readSeries,
  readTotals,
  type Totals,
} from '../parse/insights.ts';
import { media, mediaFields, type MediaSeen } from '../parse/media.ts';
import { instagram, type InstagramSeen } from '../parse/people.ts';
import { toSeconds } from '../parse/time.ts';
import type { Asking, Send } from '../types.ts';
import { readMediaPage } from './media.ts';

/*
 * GET /{ig-user} with insights and media inside, and the same by separate calls
 * Permission: instagram_basic, pages_read_engagement; instagram_manage_insights for insights.
 * Task: ANALYZE for insights. Units: counts; `follower_count` is new followers a day, thirty days
 * back at most and from a hundred followers on; reach is deduplicated over its window and never
 * summed. A window holds thirty days at most. Days are Meta's, in Pacific time.
 * Errors: 100 for a metric that may not be asked this way.
 * Source: Instagram Platform reference, "IG User" and "IG User Insights"; Graph API, "Field
 * Expansion" (insights inside an expansion: unconfirmed).
 */

export const endpoints = describe({
  light: {
    call: 'GET /{ig-user}',
    permissions: ['instagram_basic', 'pages_read_engagement'],
    part: null,
    speaker: 'either',
    lane: 'reads',
    source: 'IG User',
  },
  insights: {
    call: 'GET /{ig-user}/insights',
    permissions: ['instagram_basic', 'instagram_manage_insights', 'pages_read_engagement'],
    part: 'insights',
    speaker: 'either',
    lane: 'insights',
    limits: 'Thirty days a range.',
    source: 'IG User Insights',
  },
});

export type { MediaSeen } from '../parse/media.ts';
export type { DayValue, Totals } from '../parse/insights.ts';

export type Range = { since: Instant; until: Instant };

export type LightAsk = Asking & {
  now: Range;
  before: Range;
  seriesSince: Instant;
  seriesUntil: Instant;
  mediaLimit: number;
  withInsights: boolean;
};

export type LightAnswer = {
  profile: Omit<InstagramSeen, 'id'>;
  days: DayValue[];
  totals: { now: Totals; before: Totals };
  media: MediaSeen[];
  /** Where the list of posts goes on. */
  after: string | null;
  dropped: number;
};

const profileFields = [
  'username',
  'name',
  'followers_count',
  'media_count',
  'profile_picture_url',
] as const;

const totalMetrics = ['reach', 'views', 'linkTaps', 'interactions', 'engaged', 'saves'] as const;
const seriesMetrics = ['reach', 'followers'] as const;

type Args = NonNullable<Expansion['args']>;

const namesOf = (metrics: readonly Metric[]): string[] => metrics.map((own) => metaNames[own]);

const rangeArgs = ({ since, until }: Range): Args => ({
  since: toSeconds(since),
  until: toSeconds(until),
});

const totalArgs = (range: Range, metrics: readonly Metric[] = totalMetrics): Args => ({
  metric: namesOf(metrics),
  metric_type: 'total_value',
  period: 'day',
  ...rangeArgs(range),
});

const seriesArgs = (ask: LightAsk, metrics: readonly Metric[] = seriesMetrics): Args => ({
  metric: namesOf(metrics),
  period: 'day',
  ...rangeArgs({ since: ask.seriesSince, until: ask.seriesUntil }),
});

const insightFields = (ask: LightAsk): Field[] => [
  { name: 'insights', args: seriesArgs(ask), as: 'series' },
  { name: 'insights', args: totalArgs(ask.now), as: 'totals_now' },
  { name: 'insights', args: totalArgs(ask.before), as: 'totals_before' },
];

const parts = v.object({ series: raw, totals_now: raw, totals_before: raw, media: raw });

function profileOf(body: unknown): LightAnswer['profile'] {
  const { username, name, followers, mediaCount, pictureUrl } = readNode(body, instagram);
  return { username, name, followers, mediaCount, pictureUrl };
}

/** Profile, daily series, totals of both windows and the newest posts' counts, in one call. */
export async function readLight(send: Send, ask: LightAsk): Promise<LightAnswer> {
  const { accountId } = ask;
  const fields = fieldList([
    'id',
    ...profileFields,
    ...(ask.withInsights ? insightFields(ask) : []),
    { name: 'media', limit: ask.mediaLimit, fields: mediaFields },
  ]);
  const query = { fields };
  const { body } = await send(requestFor(endpoints.light, ask, [accountId], { query }));
  const read = readNode(body, parts);
  const posts = readEdge(read.media, media);
  return {
    profile: profileOf(body),
    days: readSeries(read.series),
    totals: { now: readTotals(read.totals_now), before: readTotals(read.totals_before) },
    media: posts.items,
    after: posts.after,
    dropped: posts.dropped,
  };
}

/**
 * The same by separate calls, for when Meta refuses insights inside an expansion. What it refuses
 * even so is a gap (new followers below a hundred followers); every other error is thrown.
 */
export async function readLightApart(send: Send, ask: LightAsk): Promise<LightAnswer> {
  const { accountId, priority } = ask;
  const fields = fieldList(['id', ...profileFields]);
  const { body } = await send(requestFor(endpoints.light, ask, [accountId], { query: { fields } }));
  const insights = async (args: Args): Promise<unknown> => {
    const query = Object.fromEntries(Object.entries(args).map(([k, value]) => [k, String(value)]));
    try {
      return (await send(requestFor(endpoints.insights, ask, [accountId], { query }))).body;
    } catch (error) {
      if (problemOf(error).reason !== 'bad-request') throw error;
      return null;
    }
  };
  const posts = await readMediaPage(send, {
    accountId,
    priority,
    after: null,
    limit: ask.mediaLimit,
  });
  const answer: LightAnswer = {
    profile: profileOf(body),
    days: [],
    totals: { now: {}, before: {} },
    ...posts,
  };
  if (!ask.withInsights) return answer;
  for (const metric of seriesMetrics) {
    answer.days.push(...readSeries(await insights(seriesArgs(ask, [metric]))));
  }
  answer.totals.now = readTotals(await insights(totalArgs(ask.now)));
  answer.totals.before = readTotals(await insights(totalArgs(ask.before)));
  return answer;
}
