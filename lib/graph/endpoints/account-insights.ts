import type { Span } from '../../shared/windows.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { needs } from '../needs.ts';
import { type InsightSeen, readInsights } from '../parse/insight-answers.ts';
import { type Part, partsBy, type Split } from '../parse/split.ts';
import { spanQuery, stepsOf } from '../ranges.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user}/insights?metric_type=total_value
 * Permission: instagram_basic, instagram_manage_insights, pages_read_engagement. Task: ANALYZE.
 * Units: counts over whole Pacific days, up to two days late. Reach and engaged accounts are
 * estimates of people, each counted once a range: they are never added up.
 * Errors: 100 for a range of more than thirty days, for a metric that is gone or split by what it
 * cannot be split by, and for what is too old (how old is unconfirmed: 90 days by the guide, more
 * than 400 seen).
 * Source: Instagram Platform reference, "IG User Insights".
 */

export const endpoints = describe({
  totals: {
    call: 'GET /{ig-user}/insights',
    ...needs.insights,
    limits: 'Thirty days a range.',
    source: 'IG User Insights',
  },
});

/**
 * The totals there are, and what each can be split by. The last two left Meta's table and were
 * still answered (unconfirmed).
 */
export const totals = {
  reach: ['media_product_type', 'follow_type'],
  views: ['media_product_type', 'follow_type'],
  accounts_engaged: [],
  total_interactions: ['media_product_type'],
  likes: ['media_product_type'],
  comments: ['media_product_type'],
  saves: ['media_product_type'],
  shares: ['media_product_type'],
  replies: [],
  reposts: [],
  profile_links_taps: ['contact_button_type'],
  profile_views: [],
  website_clicks: [],
} as const satisfies Record<string, readonly Split[]>;

export type TotalMetric = keyof typeof totals;
/** The metrics that can be split by something. */
export type SplitMetric<S extends Split> = {
  [M in TotalMetric]: S extends (typeof totals)[M][number] ? M : never;
}[TotalMetric];
/** What counts events, not people, and may be added up over ranges. */
export type SummableMetric = Exclude<TotalMetric, 'reach' | 'accounts_engaged'>;

/** A metric without a value is a gap and not in here. */
export type TotalsSeen<M extends TotalMetric> = Partial<Record<M, number>>;

async function ask(
  send: Send,
  asking: Asking,
  span: Span,
  more: Record<string, string>,
): Promise<InsightSeen[]> {
  const query = { ...more, metric_type: 'total_value', period: 'day', ...spanQuery(span) };
  return readInsights(
    await answerTo(send, endpoints.totals, asking, [asking.accountId], { query }),
  );
}

type TotalsAsk<M> = Asking & { metrics: readonly M[]; span: Span };

/** One total of each metric over at most thirty days. */
export async function readAccountInsights<M extends TotalMetric>(
  send: Send,
  asking: TotalsAsk<M>,
): Promise<TotalsSeen<M>> {
  const { metrics, span } = asking;
  const found: TotalsSeen<M> = {};
  for (const { metric, value } of await ask(send, asking, span, { metric: metrics.join(',') })) {
    const known = metrics.find((name) => name === metric);
    if (known && value !== null) found[known] = value;
  }
  return found;
}

/** One metric over at most thirty days, split; parts of people need not add up to the whole. */
export async function readAccountSplit<S extends Split>(
  send: Send,
  asking: Asking & { metric: SplitMetric<S>; by: S; span: Span },
): Promise<{ value: number | null; parts: Part<S>[] }> {
  const { metric, by, span } = asking;
  const seen = await ask(send, asking, span, { metric, breakdown: by });
  const one = seen.find((insight) => insight.metric === metric);
  return { value: one?.value ?? null, parts: partsBy(one?.rows ?? [], by) };
}

/**
 * Sums over as many days as wanted, asked in steps. People cannot be added up, so their metrics
 * are not taken; a metric with a gap in any step has no sum.
 */
export async function readSteppedTotals<M extends SummableMetric>(
  send: Send,
  asking: TotalsAsk<M>,
): Promise<TotalsSeen<M>> {
  const steps: TotalsSeen<M>[] = [];
  for (const span of stepsOf(asking.span)) {
    steps.push(await readAccountInsights(send, { ...asking, span }));
  }
  const sums: TotalsSeen<M> = {};
  for (const metric of steps.length === 0 ? [] : asking.metrics) {
    const values = steps.flatMap((step) => step[metric] ?? []);
    if (values.length === steps.length) sums[metric] = values.reduce((sum, one) => sum + one, 0);
  }
  return sums;
}
