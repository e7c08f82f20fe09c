import { badParameter } from '../errors.ts';
import { listOf } from '../fields.ts';
import { accountMetrics, allAccountMetrics, type Metric } from './metrics.ts';

/** One metric of an account, asked for in a way Meta answers. */
export interface Asked {
  name: string;
  metric: Metric;
  period: string;
  series: boolean;
}

/** Reads `metric`, `period`, `metric_type` and `breakdown`, or refuses in Meta's words. */
export function askedMetrics(args: Record<string, string>): Asked[] {
  const names = listOf(args['metric']);
  if (names.length === 0) throw badParameter('The parameter metric is required');
  const known = names.map((name, at) => ({ name, metric: metricNamed(name, at) }));
  const period = args['period'];
  if (!period) throw badParameter('The parameter period is required');
  const said = args['metric_type'];
  // Meta's kits know a third value, with which a metric comes as it does when nothing is said.
  const type = said === 'default' || said === '' ? undefined : said;
  const bare = known.filter(
    ({ metric }) => type === undefined && !metric.types.includes('time_series'),
  );
  if (bare.length > 0)
    throw badParameter(
      `The following metrics (${bare.map(({ name }) => name).join(', ')}) should be specified ` +
        'with parameter metric_type=total_value',
    );
  if (type !== undefined && type !== 'total_value' && type !== 'time_series')
    throw badParameter(
      'metric_type must be one of the following values: default, time_series, total_value',
    );
  const wanted = type ?? 'time_series';
  for (const { name, metric } of known) {
    if (!metric.types.includes(wanted))
      throw badParameter(
        `The following metric (${name}) is incompatible with the metric type (${wanted})`,
      );
    const rolling = period === 'week' || period === 'days_28';
    if (!metric.periods.includes(period) || (rolling && wanted === 'total_value'))
      throw badParameter(
        `The following periods (${period}) are incompatible with the metric (${name})`,
      );
    for (const breakdown of listOf(args['breakdown']))
      if (!metric.breakdowns.includes(breakdown))
        throw badParameter(
          `The breakdown (${breakdown}) is incompatible with the metric (${name})`,
        );
  }
  return known.map((one) => ({ ...one, period, series: wanted === 'time_series' }));
}

function metricNamed(name: string, at: number): Metric {
  const metric = Object.hasOwn(accountMetrics, name) ? accountMetrics[name] : undefined;
  if (metric) return metric;
  const all = allAccountMetrics.join(', ');
  throw badParameter(`metric[${at}] must be one of the following values: ${all}`);
}
