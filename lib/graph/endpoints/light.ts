import * as v from 'valibot';
import type { Instant } from '../../shared/ids.ts';
import type { Metric } from '../../store/rows.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { type Field, fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { raw, readEdge, readNode } from '../parse/edge.ts';
import {
  type DayValue,
  metaNames,
  readSeries,
  readTotals,
  type Totals,
} from '../parse/insights.ts';
import { media, mediaFieldsWith, type MediaSeen } from '../parse/media.ts';
import { instagram, instagramFields, type InstagramSeen } from '../parse/people.ts';
import { isAskedWrongly } from '../shape/refused-metrics.ts';
import { type InsightArgs, type Range, seriesArgs, totalArgs } from '../shape/insight-args.ts';
import { toSeconds } from '../parse/time.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user} with insights and media inside
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
    ...needs.reading,
    source: 'IG User',
  },
  insights: {
    call: 'GET /{ig-user}/insights',
    ...needs.insights,
    limits: 'Thirty days a range.',
    source: 'IG User Insights',
  },
});

export type LightAsk = Asking & {
  now: Range;
  /** The window before; null where it is kept already. */
  before: Range | null;
  series: Range;
  mediaLimit: number;
  /** So many posts again, up to this moment, in the same call (an alias: unconfirmed). */
  older?: Instant | null;
  /** Asks whether the posts take comments as well. */
  commentsOpen?: boolean;
  withInsights: boolean;
  /** Meta's names of the metrics to ask for. */
  metrics: string[];
};

export type LightAnswer = {
  profile: Omit<InstagramSeen, 'id'>;
  days: DayValue[];
  /** `before` is null where it was not asked for. */
  totals: { now: Totals; before: Totals | null };
  media: MediaSeen[];
  /** Whether the list of posts was in the answer at all. */
  listed: boolean;
  /** Where the list of posts goes on. */
  after: string | null;
  dropped: number;
  /** The older posts; null where they were not asked for, or kept back. */
  older: { media: MediaSeen[]; after: string | null; dropped: number } | null;
};

const totalMetrics = ['reach', 'views', 'linkTaps', 'interactions', 'engaged', 'saves'] as const;
const seriesMetrics = ['reach', 'followers'] as const;
/** Everything the light look asks for, by Meta's names. */
export const lightMetrics = [...new Set([...seriesMetrics, ...totalMetrics])].map(
  (own) => metaNames[own],
);

type Question = {
  as: 'series' | 'totals_now' | 'totals_before';
  metrics: string[];
  args: InsightArgs;
};

/** The questions about figures; none about metrics that are left out. */
function questionsOf({ withInsights, metrics, series, now, before }: LightAsk): Question[] {
  if (!withInsights) return [];
  const left = (own: readonly Metric[]): string[] =>
    own.map((one) => metaNames[one]).filter((name) => metrics.includes(name));
  const [daily, total] = [left(seriesMetrics), left(totalMetrics)];
  const questions: Question[] = [
    { as: 'series', metrics: daily, args: seriesArgs(daily, series) },
    { as: 'totals_now', metrics: total, args: totalArgs(total, now) },
  ];
  if (before)
    questions.push({ as: 'totals_before', metrics: total, args: totalArgs(total, before) });
  return questions.filter((one) => one.metrics.length > 0);
}

const parts = v.object({
  ...{ series: raw, totals_now: raw, totals_before: raw },
  ...{ media: raw, media_older: raw },
});

/** The lists of posts: the newest, and those up to a moment if they are wanted. */
function listsOf({ mediaLimit: limit, older = null, commentsOpen }: LightAsk): Field[] {
  const list = { name: 'media', limit, fields: mediaFieldsWith(commentsOpen) };
  if (older === null) return [list];
  return [list, { ...list, args: { until: toSeconds(older) }, as: 'media_older' }];
}

async function readProfile(send: Send, ask: LightAsk, more: Field[]): Promise<LightAnswer> {
  const { accountId } = ask;
  const query = { fields: fieldList([...instagramFields, ...more, ...listsOf(ask)]) };
  const body = await answerTo(send, endpoints.light, ask, [accountId], { query });
  const { username, name, followers, mediaCount, pictureUrl } = readNode(body, instagram);
  const read = readNode(body, parts);
  const posts = readEdge(read.media, media);
  const older = read.media_older === undefined ? null : readEdge(read.media_older, media);
  return {
    profile: { username, name, followers, mediaCount, pictureUrl },
    days: readSeries(read.series),
    totals: {
      now: readTotals(read.totals_now),
      before: ask.before ? readTotals(read.totals_before) : null,
    },
    media: posts.items,
    listed: read.media !== undefined || mediaCount === 0,
    after: posts.after,
    dropped: posts.dropped,
    older: older && { media: older.items, after: older.after, dropped: older.dropped },
  };
}

/** Profile, daily series, totals of both windows and the newest posts' counts, in one call. */
export const readLight = (send: Send, ask: LightAsk): Promise<LightAnswer> =>
  readProfile(
    send,
    ask,
    questionsOf(ask).map(({ as, args }) => ({ name: 'insights', args, as })),
  );

/**
 * The same where Meta takes no insights inside an expansion: one further call a question. A
 * question that is refused without a name is put metric by metric. What is refused alone is a gap
 * as long as others are answered; where nothing is, the refusal is about something else.
 */
export async function readLightApart(
  send: Send,
  ask: LightAsk,
  refused: (metric: string) => Promise<void>,
): Promise<LightAnswer> {
  const answer = await readProfile(send, ask, []);
  const gaps = new Map<string, unknown>();
  let answered = 0;

  async function put({ as, metrics, args }: Question): Promise<void> {
    const query = Object.fromEntries(Object.entries(args).map(([k, value]) => [k, String(value)]));
    try {
      const body = await answerTo(send, endpoints.insights, ask, [ask.accountId], { query });
      answered += 1;
      if (as === 'series') answer.days.push(...readSeries(body));
      else
        Object.assign(
          answer.totals[as === 'totals_now' ? 'now' : 'before'] ?? {},
          readTotals(body),
        );
    } catch (error) {
      if (!isAskedWrongly(error)) throw error;
      const [only, second] = metrics;
      if (only !== undefined && second === undefined) {
        gaps.set(only, error);
        return;
      }
      for (const one of metrics) {
        await put({ as, metrics: [one], args: { ...args, metric: [one] } });
      }
    }
  }

  for (const question of questionsOf(ask)) await put(question);
  if (answered === 0) for (const error of gaps.values()) throw error;
  for (const metric of gaps.keys()) await refused(metric);
  return answer;
}
