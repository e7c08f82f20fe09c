import { addDays, dayEndingAt, startOf } from '../../../lib/shared/pacific.ts';
import type { Instant } from '../../../lib/shared/ids.ts';
import type { Ask, Call } from '../call.ts';
import { stamp } from '../clock.ts';
import { badParameter } from '../errors.ts';
import { listOf } from '../fields.ts';
import { share } from '../random.ts';
import type { Account } from '../world/things.ts';
import { askedMetrics, type Asked } from './asked.ts';
import { type DayCounts, countsOf } from './days.ts';
import { demographics } from './people.ts';
import { dayEnds, dayParts, type Range, rangeOf } from './range.ts';
import { splitOf } from './split.ts';

const day = 86_400_000;
const kept = 400 * day;

/** The insights edge of an account, refused where Meta refuses. */
export function accountInsights(account: Account, ask: Ask, call: Call): unknown {
  const asked = askedMetrics(ask.args);
  const range = rangeOf(ask.args, call.now);
  const rows = asked.map((one) => row(account, one, ask, range, call.now));
  const data = rows.filter((one) => one !== undefined);
  if (data.length === 0) return { data };
  return { data, paging: windows(ask, call, range) };
}

function row(account: Account, one: Asked, ask: Ask, range: Range, now: Instant): unknown {
  const { name, metric, period, series } = one;
  if (metric.needsHundred && account.followers < 100) return undefined;
  const head = { name, period };
  const tail = { title: metric.title, description: metric.description };
  const id = `${account.id}/insights/${name}/${period}`;
  if (series) return { ...head, values: values(account, one, range, now), ...tail, id };
  const breakdowns = listOf(ask.args['breakdown']);
  if (period === 'lifetime') {
    const total_value = demographics(account, breakdowns, ask.args['timeframe']);
    return { ...head, ...tail, total_value, id };
  }
  if (name === 'follows_and_unfollows') {
    if (breakdowns.length === 0) return { ...head, ...tail, id };
    const total_value = { breakdowns: [follows(account, range, now)] };
    return { ...head, ...tail, total_value, id };
  }
  const value = total(account, name as keyof DayCounts, range, now);
  const split = breakdowns.length > 0 ? { breakdowns: [splitOf(value, breakdowns)] } : {};
  return { ...head, ...tail, total_value: { value, ...split }, id };
}

/** Days add up, except reach: the same people come again on other days. */
function total(account: Account, name: keyof DayCounts, range: Range, now: Instant): number {
  let [sum, days] = [0, 0];
  for (const { day: on, part } of dayParts(range, now)) {
    if (now - startOf(on) > kept) continue;
    sum += countsOf(account, on)[name] * part;
    days += part;
  }
  const again = name === 'reach' || name === 'accounts_engaged';
  return Math.round(again && days > 1 ? sum * days ** -0.3 : sum);
}

function follows(account: Account, range: Range, now: Instant): unknown {
  const results = [
    { dimension_values: ['FOLLOWER'], value: total(account, 'follows', range, now) },
    { dimension_values: ['NON_FOLLOWER'], value: total(account, 'unfollows', range, now) },
  ];
  return { dimension_keys: ['follow_type'], results };
}

function values(account: Account, one: Asked, range: Range, now: Instant): unknown[] {
  if (one.name === 'follower_count' && range.since < now - 31 * day)
    throw badParameter(
      '(follower_count) metric only supports querying data for the last 30 days excluding the ' +
        'current day',
    );
  return dayEnds(range, now)
    .filter((end) => now - end < kept)
    .map((end) => ({ value: valueAt(account, one, end), end_time: stamp(end) }));
}

function valueAt(account: Account, { name, period }: Asked, end: Instant): unknown {
  const on = dayEndingAt(end);
  if (name === 'online_followers') return online(account, on);
  if (name === 'follower_count') return countsOf(account, on).follows;
  const days = period === 'week' ? 7 : period === 'days_28' ? 28 : 1;
  const from = startOf(addDays(on, 1 - days));
  return total(account, 'reach', { since: from, until: end }, end);
}

function online(account: Account, on: string): Record<string, number> {
  const hours = Array.from({ length: 24 }, (_, hour): [string, number] => {
    const awake = 0.25 + 0.2 * Math.sin(((hour - 9) / 24) * 2 * Math.PI);
    const part = awake * (0.9 + 0.2 * share(`${account.id}/${on}/${hour}`));
    return [String(hour), Math.round(account.followers * part)];
  });
  return Object.fromEntries(hours);
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
