import * as v from 'valibot';
import type { Day } from '../../shared/ids.ts';
import { dayEndingAt } from '../../shared/pacific.ts';
import { raw, readEdge, readEdgeBody } from './edge.ts';
import type { SplitRow } from './split.ts';
import { maybe, number, time } from './values.ts';

/** One metric's answer by Meta's name: its value, where it has one, and what it is split into. */
export type InsightSeen = { metric: string; value: number | null; rows: SplitRow[] };

/** One metric's values day by day; each is of the day that ends with it. */
export type SeriesSeen = { metric: string; points: { day: Day; value: number }[] };

/** Followers online in each hour of a day; null where Meta gave none. */
export type HoursSeen = { day: Day; hours: (number | null)[] };

const result = v.object({ dimension_values: v.array(v.string()), value: v.number() });
const breakdown = v.object({ dimension_keys: v.array(v.string()), results: raw });
const total = v.object({ value: number, breakdowns: raw });
const insight = v.object({ name: v.string(), total_value: maybe(total), values: raw });
const plain = v.object({ value: number });
const point = v.object({ value: v.number(), end_time: time });

/** The rows of all breakdowns; one whose words do not fit its keys is left out. */
const rowsOf = (breakdowns: unknown): SplitRow[] =>
  readEdge({ data: breakdowns }, breakdown).items.flatMap(({ dimension_keys: keys, results }) =>
    readEdge({ data: results }, result)
      .items.filter(({ dimension_values: words }) => words.length === keys.length)
      .map(({ dimension_values: words, value }) => ({
        of: Object.fromEntries(keys.map((key, i) => [key, words[i] ?? ''])),
        value,
      })),
  );

/**
 * Reads totals. A post's come as `values[0].value`, an account's as `total_value`, and some of a
 * post's as both. A metric without either is in here with null: a gap, never zero.
 */
export const readInsights = (body: unknown): InsightSeen[] =>
  readEdgeBody(body, insight).items.map(({ name, total_value: whole, values }) => ({
    metric: name,
    value: readEdge({ data: values }, plain).items[0]?.value ?? whole?.value ?? null,
    rows: rowsOf(whole?.breakdowns),
  }));

/** Reads daily series. */
export const readSeriesSeen = (body: unknown): SeriesSeen[] =>
  readEdgeBody(body, insight).items.map(({ name, values }) => ({
    metric: name,
    points: readEdge({ data: values }, point).items.map(({ value, end_time }) => ({
      day: dayEndingAt(end_time),
      value,
    })),
  }));

const hoursOfDay = Array.from({ length: 24 }, (_, hour) => String(hour));
const byHour = v.object({ value: v.record(v.string(), v.unknown()), end_time: time });

/** Reads followers by hour, an object of "0" to "23"; a day may lack hours, or all of them. */
export const readHours = (body: unknown): HoursSeen[] =>
  readEdgeBody(body, insight).items.flatMap(({ values }) =>
    readEdge({ data: values }, byHour).items.map(({ value, end_time }) => ({
      day: dayEndingAt(end_time),
      hours: hoursOfDay.map((hour) => v.parse(number, value[hour])),
    })),
  );
