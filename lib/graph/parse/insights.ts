import * as v from 'valibot';
import type { Day } from '../../shared/ids.ts';
import { dayEndingAt } from '../../shared/pacific.ts';
import type { Metric } from '../../store/rows.ts';
import { raw, readEdge } from './edge.ts';
import type { Figures } from './media.ts';
import { count, maybe, time } from './values.ts';

export type Totals = Partial<Record<Metric, number>>;
export type DayValue = { metric: Metric; day: Day; value: number };

/** Meta's names for what Loupe shows. */
export const metaNames: Readonly<Record<Metric, string>> = {
  views: 'views',
  reach: 'reach',
  followers: 'follower_count',
  linkTaps: 'profile_links_taps',
  interactions: 'total_interactions',
  engaged: 'accounts_engaged',
  saves: 'saves',
};

const ours = new Map(Object.entries(metaNames).map(([own, meta]) => [meta, own as Metric]));

const valueObject = v.object({ value: count });
const total = v.object({ name: v.string(), total_value: maybe(valueObject) });
const series = v.object({ name: v.string(), values: raw });
const point = v.object({ value: count, end_time: time });
const figure = v.object({ ...total.entries, values: maybe(v.array(valueObject)) });

/** The totals of one window. A metric without a number is a gap, and zero is a number. */
export function readTotals(edge: unknown): Totals {
  const totals: Totals = {};
  for (const { name, total_value } of readEdge(edge, total).items) {
    const metric = ours.get(name);
    if (metric && total_value && total_value.value !== null) totals[metric] = total_value.value;
  }
  return totals;
}

/** Daily values by the reporting day they are of; a point ends at that day's midnight. */
export function readSeries(edge: unknown): DayValue[] {
  return readEdge(edge, series).items.flatMap(({ name, values }) => {
    const metric = ours.get(name);
    if (!metric) return [];
    return readEdge({ data: values }, point).items.flatMap(({ value, end_time }) =>
      value === null ? [] : [{ metric, day: dayEndingAt(end_time), value }],
    );
  });
}

/** One post's figures; some metrics come as a value, some as a total. */
export function readFigures(edge: unknown): Figures {
  const found = new Map(
    readEdge(edge, figure).items.map(({ name, values, total_value }) => [
      name,
      values?.[0]?.value ?? total_value?.value ?? null,
    ]),
  );
  const of = (name: string): number | null => found.get(name) ?? null;
  return {
    reach: of('reach'),
    views: of('views'),
    saved: of('saved'),
    shares: of('shares'),
    interactions: of('total_interactions'),
  };
}
