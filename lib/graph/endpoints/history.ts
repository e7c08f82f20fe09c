import * as v from 'valibot';
import type { Day } from '../../shared/ids.ts';
import type { Metric } from '../../store/rows.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { type Expansion, fieldList } from '../fields.ts';
import { needs } from '../needs.ts';
import { readNode } from '../parse/edge.ts';
import { metaNames, readTotals, type Totals } from '../parse/insights.ts';
import { type Range, totalArgs } from '../shape/insight-args.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-user} with one aliased expansion of insights for each window and each single day
 * Permission: instagram_basic, instagram_manage_insights, pages_read_engagement. Task: ANALYZE.
 * Units: counts over the window. Daily values of most metrics exist only as totals of one day.
 * Errors: 100 for a window longer than thirty days or older than Meta keeps.
 * Source: Instagram Platform reference, "IG User Insights"; Graph API, "Field Expansion".
 */

const insights = {
  ...needs.insights,
  limits: 'Thirty days a range.',
  source: 'IG User Insights',
} as const;

export const endpoints = describe({
  history: { ...insights, call: 'GET /{ig-user}' },
  day: { ...insights, call: 'GET /{ig-user}/insights' },
});

export type HistoryAsk = Asking & {
  windows: (Range & { from: Day; to: Day })[];
  days: (Range & { day: Day })[];
  /** Meta's names of the metrics that may be asked for. */
  metrics: readonly string[];
};

/** A window or day Meta gave nothing for is not in here: a gap, never zero. */
export type HistoryAnswer = {
  windows: { from: Day; to: Day; values: Totals }[];
  days: { day: Day; values: Totals }[];
};

const windowMetrics = ['reach', 'views', 'linkTaps', 'interactions'] as const;
const dayMetrics = ['views', 'linkTaps', 'interactions'] as const;

const namesOf = (metrics: readonly Metric[]): string[] => metrics.map((own) => metaNames[own]);

const expansion = (metric: string[], range: Range, as: string): Expansion => ({
  name: 'insights',
  args: totalArgs(metric, range),
  as,
});

/** Everything history asks for, by Meta's names. */
export const historyMetrics = namesOf(windowMetrics);

/**
 * The totals of one single day by a plain call (`GET /{ig-user}/insights`), for when Meta refuses
 * insights inside an expansion: asked once a day, it builds a history from the first day on.
 */
export async function readDayApart(
  send: Send,
  ask: Asking & Range & Pick<HistoryAsk, 'metrics'>,
): Promise<Totals> {
  const left = namesOf(dayMetrics).filter((name) => ask.metrics.includes(name));
  if (left.length === 0) return {};
  const args = Object.entries(totalArgs(left, ask));
  const query = Object.fromEntries(args.map(([name, value]) => [name, String(value)]));
  const body = await answerTo(send, endpoints.day, ask, [ask.accountId], { query });
  return readTotals(body);
}

/** Totals of past windows and of single days, in one call. */
export async function readHistory(send: Send, ask: HistoryAsk): Promise<HistoryAnswer> {
  const { accountId, windows, days, metrics } = ask;
  const left = (own: readonly Metric[]): string[] =>
    namesOf(own).filter((name) => metrics.includes(name));
  const [window, day] = [left(windowMetrics), left(dayMetrics)];
  const nothing = windows.length + days.length === 0 || window.length === 0 || day.length === 0;
  if (nothing) return { windows: [], days: [] };
  const fields = fieldList([
    'id',
    ...windows.map((one, i) => expansion(window, one, `w${i}`)),
    ...days.map((one, i) => expansion(day, one, `d${i}`)),
  ]);
  const query = { fields };
  const body = await answerTo(send, endpoints.history, ask, [accountId], { query });
  const answer = readNode(body, v.record(v.string(), v.unknown()));
  const some = ({ values }: { values: Totals }): boolean => Object.keys(values).length > 0;
  return {
    windows: windows
      .map(({ from, to }, i) => ({ from, to, values: readTotals(answer[`w${i}`]) }))
      .filter(some),
    days: days.map(({ day }, i) => ({ day, values: readTotals(answer[`d${i}`]) })).filter(some),
  };
}
