import { expect, it } from 'vitest';
import { asking, noon } from './asking.ts';

const { get, account, sandbox, control } = await asking();
const midnight = Date.parse('2026-11-25T08:00:00Z') / 1000;
const day = 86_400;
const insights = (params: Record<string, string>) => get(`${account}/insights`, params);
const window = (from: number, to: number) => ({
  since: String(midnight + from * day),
  until: String(midnight + to * day),
});

it('closes a bucket at each Pacific midnight after since, up to until', async () => {
  const { data } = await insights({
    metric: 'reach,follower_count',
    period: 'day',
    ...window(-3, 0),
  });
  expect(data.map((row) => row.name)).toEqual(['reach', 'follower_count']);
  expect(data[0].values.map((one) => one.end_time)).toEqual([
    '2026-11-23T08:00:00+0000',
    '2026-11-24T08:00:00+0000',
    '2026-11-25T08:00:00+0000',
  ]);
});

it('has no bucket for the day that is not over', async () => {
  const { data } = await insights({ metric: 'reach', period: 'day', ...window(0, 1) });
  expect(data[0].values).toEqual([]);
});

it('sums a total over its days, but counts people once', async () => {
  const ask = async (metric: string, from: number, to: number): Promise<number> => {
    const asked = { metric, period: 'day', metric_type: 'total_value', ...window(from, to) };
    return (await insights(asked)).data[0].total_value.value;
  };
  const days = (metric: string) => Promise.all([-3, -2, -1].map((at) => ask(metric, at, at + 1)));
  const views = (await days('views')).reduce((a, b) => a + b);
  expect(await ask('views', -3, 0)).toBe(views);
  const reach = await days('reach');
  const together = await ask('reach', -3, 0);
  expect(together).toBeLessThan(reach.reduce((a, b) => a + b));
  expect(together).toBeGreaterThan(Math.max(...reach));
});

it('gives one day the same number as a series and as a total', async () => {
  const asked = { metric: 'reach', period: 'day', ...window(-2, -1) };
  const series = (await insights(asked)).data[0].values[0].value;
  const total = await insights({ ...asked, metric_type: 'total_value' });
  expect(total.data[0].total_value.value).toBe(series);
});

it('refuses more than thirty days, a whole last day included', async () => {
  const text = '(#100) There cannot be more than 30 days (2592000 s) between since and until.';
  const wide = { metric: 'reach', period: 'day' };
  expect((await insights({ ...wide, ...window(-31, 0) })).error.message).toBe(text);
  expect((await insights({ ...wide, ...window(-30, 0) })).error).toBeUndefined();
  const dated = await insights({ ...wide, since: '2026-10-26', until: '2026-11-25' });
  expect(dated.error.message).toBe(text);
});

it.each([
  [
    { metric: 'views', period: 'day' },
    'The following metrics (views) should be specified with parameter metric_type=total_value',
  ],
  [
    { metric: 'follower_count', period: 'day', metric_type: 'total_value' },
    'The following metric (follower_count) is incompatible with the metric type (total_value)',
  ],
  [
    { metric: 'follower_count', period: 'week' },
    'The following periods (week) are incompatible with the metric (follower_count)',
  ],
  [{ metric: 'reach' }, 'The parameter period is required'],
  [
    { metric: 'views', period: 'day', metric_type: 'default' },
    'The following metrics (views) should be specified with parameter metric_type=total_value',
  ],
  [
    { metric: 'reach', period: 'day', metric_type: 'sum' },
    'metric_type must be one of the following values: default, time_series, total_value',
  ],
  [
    {
      metric: 'follower_count',
      period: 'day',
      since: String(midnight - 40 * day),
      until: String(midnight - 35 * day),
    },
    '(follower_count) metric only supports querying data for the last 30 days excluding the current day',
  ],
])('refuses %o in Meta’s words', async (params, text) => {
  expect((await insights(params as Record<string, string>)).error.message).toBe(`(#100) ${text}`);
});

it('names every metric when one is unknown', async () => {
  const { error } = await insights({ metric: 'reach,plays', period: 'day' });
  expect(error.message).toMatch(
    /^\(#100\) metric\[1\] must be one of the following values: reach, /,
  );
});

it('splits follows from unfollows only when asked to', async () => {
  const asked = { metric: 'follows_and_unfollows', period: 'day', metric_type: 'total_value' };
  expect((await insights(asked)).data[0].total_value).toBeUndefined();
  const { data } = await insights({ ...asked, breakdown: 'follow_type', ...window(-7, 0) });
  const { results } = data[0].total_value.breakdowns[0];
  expect(results.map((row) => row.dimension_values[0])).toEqual(['FOLLOWER', 'NON_FOLLOWER']);
  expect(data[0].total_value.value).toBeUndefined();
});

it('answers several windows under names of their own', async () => {
  const [week, before] = [window(-7, 0), window(-14, -7)];
  const part = ({ since, until }: { since: string; until: string }, name: string) =>
    `insights.metric(views,saves).metric_type(total_value).period(day).since(${since}).until(${until}).as(${name})`;
  const answer = await get(account, {
    fields: `username,${part(week, 'now')},${part(before, 'past')}`,
  });
  expect(answer.now.data[0].total_value.value).toBeGreaterThan(1000);
  expect(answer.past.data[1].name).toBe('saves');
});

it('can be told to refuse insights inside a field list', async () => {
  await control('POST', 'switches', { insightsExpansion: false });
  const { error } = await get(account, { fields: 'username,insights.metric(reach).period(day)' });
  expect(error.code).toBe(100);
  await control('POST', 'switches', { insightsExpansion: true });
});

it('answers media metrics by the kind of post', async () => {
  const posts = sandbox.world.accounts[0]?.posts ?? [];
  const reel = posts.find((post) => post.shape === 'reel');
  const photo = posts.find((post) => post.shape === 'photo');
  const metric = 'reach,views,saved,shares,total_interactions';
  const { data } = await get(`${photo?.id}/insights`, { metric });
  expect(data.map((row) => row.period)).toEqual(Array(5).fill('lifetime'));
  expect(data[1].values[0].value).toBe(photo?.counts.views);
  expect((await get(`${reel?.id}/insights`, { metric: 'reels_skip_rate' })).data).toHaveLength(1);
  const { error } = await get(`${photo?.id}/insights`, { metric: 'reach,reels_skip_rate' });
  expect(error.message).toContain('does not support the reels_skip_rate metric');
});

it('gives the best post of the week 2.6 times the usual views', () => {
  const posts = sandbox.world.accounts[0]?.posts ?? [];
  const best = posts[2];
  const views = posts
    .slice(0, 25)
    .filter((post) => post !== best)
    .map((post) => post.counts.views);
  const middle = views.sort((a, b) => a - b);
  const median = ((middle[11] ?? 0) + (middle[12] ?? 0)) / 2;
  expect((best?.counts.views ?? 0) / median).toBeCloseTo(2.6, 1);
  expect(noon - (best?.at ?? 0)).toBeLessThan(7 * day * 1000);
});

it('takes the type default as nothing said', async () => {
  const asked = { metric: 'reach', period: 'day', ...window(-3, 0) };
  const { data } = await insights({ ...asked, metric_type: 'default' });
  expect(data).toEqual((await insights(asked)).data);
});
