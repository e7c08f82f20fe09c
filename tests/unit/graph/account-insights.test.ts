import { describe, expect, it } from 'vitest';
import {
  readAccountInsights,
  readAccountSplit,
  readSteppedTotals,
} from '../../../lib/graph/endpoints/account-insights.ts';
import { readAccountSeries } from '../../../lib/graph/endpoints/account-series.ts';
import {
  readDemographics,
  readFollows,
  readOnlineFollowers,
} from '../../../lib/graph/endpoints/audience.ts';
import { answering } from './help/answers.ts';

const ask = { accountId: '17841400000000001', priority: 'click' } as const;
const week = { from: '2026-11-01', to: '2026-11-07' };
const quarter = { from: '2026-09-01', to: '2026-11-20' };
const whole = (name: string, value: unknown) => ({ name, total_value: { value } });
const split = (name: string, keys: string[], ...rows: [string[], unknown][]) => ({
  name,
  total_value: {
    breakdowns: [
      {
        dimension_keys: keys,
        results: rows.map(([dimension_values, value]) => ({ dimension_values, value })),
      },
    ],
  },
});

describe('totals of an account', () => {
  it('come for one range in one question; without a number there is a gap, and zero is none', async () => {
    const data = [whole('reach', 224), whole('likes', 0), whole('saves', null), whole('odd', 1)];
    const { send, calls } = answering(() => ({ data }));
    const metrics = ['reach', 'likes', 'saves'] as const;
    expect(await readAccountInsights(send, { ...ask, metrics, span: week })).toEqual({
      reach: 224,
      likes: 0,
    });
    expect(Object.fromEntries(calls[0]?.query ?? [])).toEqual({
      ...{ metric: 'reach,likes,saves', metric_type: 'total_value', period: 'day' },
      since: String(Date.parse('2026-11-01T07:00:00Z') / 1000),
      until: String(Date.parse('2026-11-08T08:00:00Z') / 1000),
    });
  });

  it('are split by words of our own, and a new one of Meta’s comes through', async () => {
    const rows: [string[], unknown][] = [
      [['CAROUSEL_CONTAINER'], 100],
      [['REEL'], 20],
      [['constructor'], 3],
      [['POST', 'FOLLOWER'], 9],
      [['POST'], 'many'],
    ];
    const { send, calls } = answering(() => ({
      data: [split('reach', ['media_product_type'], ...rows)],
    }));
    const by = 'media_product_type';
    expect(await readAccountSplit(send, { ...ask, metric: 'reach', by, span: week })).toEqual({
      value: null,
      parts: [
        { of: 'carousel', word: 'CAROUSEL_CONTAINER', value: 100 },
        { of: 'reel', word: 'REEL', value: 20 },
        { of: 'other', word: 'constructor', value: 3 },
      ],
    });
    expect(calls[0]?.query.get('breakdown')).toBe(by);
  });

  it('add up over steps that meet, but people never do', async () => {
    const { send, calls } = answering(() => ({ data: [whole('views', 5), whole('reach', 9)] }));
    const asked = { ...ask, span: quarter };
    expect(await readSteppedTotals(send, { ...asked, metrics: ['views'] })).toEqual({ views: 15 });
    const ends = calls.map(({ query }) => [query.get('since'), query.get('until')]);
    expect(ends).toHaveLength(3);
    expect([ends[0]?.[1], ends[1]?.[1]]).toEqual([ends[1]?.[0], ends[2]?.[0]]);
    // @ts-expect-error Reach counts each person once a range.
    await readSteppedTotals(send, { ...asked, metrics: ['reach'] });
    // @ts-expect-error So do engaged accounts.
    await readSteppedTotals(send, { ...asked, metrics: ['accounts_engaged'] });
  });

  it('have no sum where a step has a gap', async () => {
    let step = 0;
    const { send } = answering(() => ({ data: (step += 1) === 2 ? [] : [whole('views', 5)] }));
    const asked = { ...ask, span: quarter, metrics: ['views'] as const };
    expect(await readSteppedTotals(send, asked)).toEqual({});
  });
});

describe('a series of an account', () => {
  it('gives each value to the day that ends with it, over steps, each day once and none before', async () => {
    const values = [
      { value: 7, end_time: '2026-11-02T08:00:00+0000' },
      { value: 8, end_time: '2026-10-31T07:00:00+0000' },
      { value: 9 },
      { value: 1, end_time: '2026-09-01T07:00:00+0000' },
      { value: 'x', end_time: '2026-11-03T08:00:00+0000' },
    ];
    const { send, calls } = answering(() => ({ data: [{ name: 'reach', values }] }));
    const asked = { ...ask, metric: 'reach', period: 'week', span: quarter } as const;
    expect(await readAccountSeries(send, asked)).toEqual([
      { day: '2026-10-30', value: 8 },
      { day: '2026-11-01', value: 7 },
    ]);
    expect(calls).toHaveLength(3);
    expect(calls[0]?.query.get('period')).toBe('week');
  });
});

describe('the people', () => {
  it('are told by the key that was asked for, with or without a timeframe beside it', async () => {
    const metric = 'engaged_audience_demographics';
    const data = [split(metric, ['timeframe', 'country'], [['THIS_WEEK', 'DE'], 2])];
    const { send, calls } = answering(() => ({ data }));
    const asked = { ...ask, audience: 'engaged', by: 'country' } as const;
    expect(await readDemographics(send, { ...asked, timeframe: 'this_week' })).toEqual([
      { of: 'DE', value: 2 },
    ]);
    expect(Object.fromEntries(calls[0]?.query ?? [])).toEqual({
      ...{ metric, period: 'lifetime', metric_type: 'total_value', breakdown: 'country' },
      timeframe: 'this_week',
    });
  });

  it('are nobody where Meta has too few', async () => {
    const empty = { total_value: { breakdowns: [{ dimension_keys: ['city'] }] } };
    const { send } = answering(() => ({ data: [{ name: 'follower_demographics', ...empty }] }));
    expect(await readDemographics(send, { ...ask, audience: 'followers', by: 'city' })).toEqual([]);
  });

  it('are online in twenty-four hours, some of which may be missing', async () => {
    const value = { '0': 33, '23': 41, '24': 5, '7': null };
    const values = [{ value, end_time: '2026-11-02T08:00:00+0000' }, { value: 4 }];
    const { send } = answering(() => ({ data: [{ name: 'online_followers', values }] }));
    const [day, second] = await readOnlineFollowers(send, { ...ask, span: week });
    expect(second).toBeUndefined();
    expect(day?.day).toBe('2026-11-01');
    expect(day?.hours).toEqual([33, ...Array.from({ length: 22 }, () => null), 41]);
  });

  it('come and go by their rows, as there is no total', async () => {
    const rows: [string[], unknown][] = [
      [['FOLLOWER'], 14],
      [['NON_FOLLOWER'], 6],
    ];
    const { send } = answering(() => ({
      data: [split('follows_and_unfollows', ['follow_type'], ...rows)],
    }));
    expect(await readFollows(send, { ...ask, span: week })).toEqual({ follows: 14, unfollows: 6 });
    const none = answering(() => ({ data: [{ name: 'follows_and_unfollows', period: 'day' }] }));
    expect(await readFollows(none.send, { ...ask, span: week })).toEqual({
      follows: null,
      unfollows: null,
    });
  });
});
