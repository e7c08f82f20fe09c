import type { Instant } from '../../shared/ids.ts';
import { toSeconds } from '../parse/time.ts';

export type Range = { since: Instant; until: Instant };

/** Arguments of an insights edge, the same in an address and inside an expansion. */
export type InsightArgs = Readonly<Record<string, string | number | readonly string[]>>;

const rangeArgs = ({ since, until }: Range): InsightArgs => ({
  since: toSeconds(since),
  until: toSeconds(until),
});

/** One total over the whole range. */
export const totalArgs = (metric: string[], range: Range): InsightArgs => ({
  metric,
  metric_type: 'total_value',
  period: 'day',
  ...rangeArgs(range),
});

/** One value a day. */
export const seriesArgs = (metric: string[], range: Range): InsightArgs => ({
  metric,
  period: 'day',
  ...rangeArgs(range),
});
