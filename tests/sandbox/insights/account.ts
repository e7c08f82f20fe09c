import type { Ask, Call } from '../call.ts';
import { listOf } from '../fields.ts';
import type { Account } from '../world/things.ts';
import { askedMetrics, type Asked } from './asked.ts';
import type { DayCounts } from './days.ts';
import { demographics } from './people.ts';
import { type Range, rangeOf } from './range.ts';
import { values } from './series.ts';
import { splitOf } from './split.ts';
import { type Told, toldIn, total } from './total.ts';

/** The insights edge of an account, refused where Meta refuses. */
export function accountInsights(account: Account, ask: Ask, call: Call): unknown {
  const asked = askedMetrics(ask.args);
  const people = asked.every(({ metric }) => metric.people);
  // Who the people are has no since and until.
  const range = rangeOf(people ? {} : ask.args, call.now);
  const told = toldIn(call);
  const rows = asked.map((one) => row(account, one, ask, range, told, call));
  const data = rows.filter((one) => one !== undefined);
  if (data.length === 0 || people) return { data };
  return { data, paging: windows(ask, call, range) };
}

function row(
  account: Account,
  one: Asked,
  ask: Ask,
  range: Range,
  told: Told,
  call: Call,
): unknown {
  const { name, metric, period, series } = one;
  if (metric.needsHundred && account.followers < 100) return undefined;
  const head = { name, period };
  const tail = { title: metric.title, description: metric.description };
  const id = `${account.id}/insights/${name}/${period}`;
  if (series) return { ...head, values: values(account, one, range, told), ...tail, id };
  const breakdowns = listOf(ask.args['breakdown']);
  if (metric.people) {
    const total_value = demographics(account, name, breakdowns, ask.args['timeframe'], told);
    return { ...head, ...tail, total_value, id };
  }
  if (name === 'follows_and_unfollows') {
    if (breakdowns.length === 0) return { ...head, ...tail, id };
    const total_value = { breakdowns: [follows(account, range, told)] };
    return { ...head, ...tail, total_value, id };
  }
  const value = total(account, name as keyof DayCounts, range, told);
  if (value === 0 && call.switches.quietMetricsEmpty) return undefined;
  const split = breakdowns.length > 0 ? { breakdowns: [splitOf(value, breakdowns)] } : {};
  return { ...head, ...tail, total_value: { value, ...split }, id };
}

function follows(account: Account, range: Range, told: Told): unknown {
  const results = [
    { dimension_values: ['FOLLOWER'], value: total(account, 'follows', range, told) },
    { dimension_values: ['NON_FOLLOWER'], value: total(account, 'unfollows', range, told) },
  ];
  return { dimension_keys: ['follow_type'], results };
}

/** The neighbouring windows of the same length; there are no cursors here. */
function windows(ask: Ask, call: Call, { since, until }: Range): unknown {
  const address = (from: number, to: number): string => {
    const query = new URLSearchParams({ access_token: call.token.value, ...ask.args });
    query.set('since', String(from));
    query.set('until', String(to));
    return `${call.graph}${call.version}/${ask.path}?${query}`;
  };
  const [from, to] = [Math.floor(since / 1000), Math.floor(until / 1000)];
  return {
    previous: address(from - 1 - (to - from), from - 1),
    next: address(to + 1, to + 1 + (to - from)),
  };
}
