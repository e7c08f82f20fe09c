import { beforeEach, describe, expect, it } from 'vitest';
import { asking } from './asking.ts';

const { get, account, sandbox, control } = await asking();
const day = 86_400;
const midnight = Date.parse('2026-11-25T08:00:00Z') / 1000;
const studio = sandbox.world.accounts[0];
const posts = studio?.posts ?? [];
const [photo, reel] = ['photo', 'reel'].map((shape) => posts.find((one) => one.shape === shape));
const story = studio?.stories[0];
const insights = (params: Record<string, string>) => get(`${account}/insights`, params);
const media = (id: string | undefined, params: Record<string, string>) =>
  get(`${id}/insights`, params);
const usual = {
  insightsDelayHours: 0,
  quietMetricsEmpty: false,
  insightsKeptDays: 400,
};

beforeEach(async () => {
  await control('POST', 'switches', usual);
  sandbox.clock.reset();
});

/** Typed by hand from the fact sheet: on which products a metric is answered (feed, reels, story). */
const products: Record<string, string> = {
  reach: 'frs',
  views: 'frs',
  likes: 'fr',
  comments: 'fr',
  saved: 'fr',
  shares: 'frs',
  total_interactions: 'frs',
  reposts: 'frs',
  follows: 'fs',
  profile_visits: 'fs',
  profile_activity: 'fs',
  ig_reels_avg_watch_time: 'r',
  ig_reels_video_view_total_time: 'r',
  reels_skip_rate: 'r',
  facebook_views: 'fr',
  total_likes: 'fr',
  total_comments: 'fr',
  total_views: 'frs',
  navigation: 's',
  replies: 's',
  link_clicks: 's',
};

describe('metrics of posts', () => {
  it.each(Object.entries(products))('answer %s on %s only', async (metric, on) => {
    const answered = await Promise.all(
      [photo, reel, story].map(async (post) => (await media(post?.id, { metric })).data?.length),
    );
    expect(['f', 'r', 's'].filter((_, at) => answered[at] === 1).join('')).toBe(on);
  });

  it('are refused in Meta’s words where impressions ended', async () => {
    const words = 'Starting from version v22.0 and above, the impressions metric is no longer';
    const old = sandbox.world.posted(studio as never, Date.parse('2024-06-01'), {});
    expect((await media(photo?.id, { metric: 'impressions' })).error.message).toContain(words);
    expect((await media(reel?.id, { metric: 'impressions' })).error.message).toContain(
      'does not support the impressions metric',
    );
    expect((await media(old.id, { metric: 'impressions' })).data).toHaveLength(1);
    studio?.posts.pop();
  });

  it('of Facebook fail where a post does not stand there', async () => {
    const lone = await media(reel?.id, { metric: 'views,crossposted_views' });
    expect(lone.error).toMatchObject({ code: 100, error_subcode: 2207086 });
    expect((await media(story?.id, { metric: 'facebook_views' })).error.error_subcode).toBe(
      2207086,
    );
    if (reel) reel.crossposted = true;
    const both = await media(reel?.id, { metric: 'views,crossposted_views' });
    expect(both.data[1].values[0].value).toBeGreaterThan(both.data[0].values[0].value);
    if (reel) delete reel.crossposted;
  });

  it.each([
    ['profile_activity', 'action_type', () => photo],
    ['navigation', 'story_navigation_action_type', () => story],
  ])('divide %s by %s', async (metric, breakdown, post) => {
    const { data } = await media(post()?.id, { metric, breakdown });
    const { value, breakdowns } = data[0].total_value;
    expect(breakdowns[0]).toMatchObject({ dimension_keys: [breakdown] });
    expect(breakdowns[0].results.reduce((sum, row) => sum + row.value, 0)).toBe(value);
    expect(data[0].values[0].value).toBe(value);
  });

  it('give up on a breakdown a metric has not', async () => {
    const wrong = await media(photo?.id, { metric: 'reach', breakdown: 'action_type' });
    expect(wrong.error).toMatchObject({ code: 1, message: 'An unknown error has occurred.' });
  });

  it('go with the story they are of', async () => {
    expect((await media(story?.id, { metric: 'reach' })).data).toHaveLength(1);
    sandbox.clock.advance(22 * 3_600_000);
    const gone = { code: 100, error_subcode: 33 };
    expect((await media(story?.id, { metric: 'reach' })).error).toMatchObject(gone);
    expect((await get(String(story?.id))).error).toMatchObject(gone);
  });

  it('can be late', async () => {
    await control('POST', 'switches', { insightsDelayHours: 48 });
    expect(await media(posts[0]?.id, { metric: 'reach' })).toEqual({ data: [] });
    expect((await media(posts.at(-1)?.id, { metric: 'reach' })).data).toHaveLength(1);
  });

  it('of which nothing happened can be missing', async () => {
    const metric = 'reach,facebook_views';
    expect((await media(photo?.id, { metric })).data[1].values[0].value).toBe(0);
    await control('POST', 'switches', { quietMetricsEmpty: true });
    expect((await media(photo?.id, { metric })).data.map((row) => row.name)).toEqual(['reach']);
    expect(await media(photo?.id, { metric: 'facebook_views' })).toEqual({ data: [] });
  });
});

describe('metrics of accounts', () => {
  it('come late when told to, in series and totals alike', async () => {
    const series = { metric: 'reach', period: 'day', since: String(midnight - 3 * day) };
    const total = { ...series, metric: 'views', metric_type: 'total_value' };
    expect((await insights(series)).data[0].values).toHaveLength(3);
    const before = (await insights(total)).data[0].total_value.value;
    await control('POST', 'switches', { insightsDelayHours: 48 });
    expect((await insights(series)).data[0].values).toHaveLength(1);
    expect((await insights(total)).data[0].total_value.value).toBeLessThan(before);
  });

  it('reach back 400 days, or 90', async () => {
    const asked = (back: number) =>
      insights({
        ...{ metric: 'reach', period: 'day' },
        since: String(midnight - back * day),
        until: String(midnight - (back - 2) * day),
      });
    expect((await asked(300)).data[0].values).toHaveLength(2);
    expect((await asked(410)).data[0].values).toEqual([]);
    await control('POST', 'switches', { insightsKeptDays: 90 });
    expect((await asked(300)).data[0].values).toEqual([]);
  });

  it('roll weeks and months over every day, as a series alone', async () => {
    const asked = { metric: 'reach', since: String(midnight - 4 * day), until: String(midnight) };
    const values = async (period: string) => {
      const { data } = await insights({ ...asked, period });
      return data[0].values.map((one) => one.value);
    };
    const [days, weeks, months] = await Promise.all(['day', 'week', 'days_28'].map(values));
    expect([days?.length, weeks?.length, months?.length]).toEqual([4, 4, 4]);
    expect(weeks?.[0]).toBeGreaterThan(days?.[0] ?? 0);
    expect(months?.[0]).toBeGreaterThan(weeks?.[0] ?? 0);
    const wrong = await insights({ ...asked, period: 'week', metric_type: 'total_value' });
    expect(wrong.error.message).toContain('periods (week) are incompatible');
  });

  it('tell the hours followers are there, for a month back', async () => {
    const asked = { metric: 'online_followers', period: 'lifetime' };
    const { data } = await insights({ ...asked, since: String(midnight - 2 * day) });
    expect(Object.keys(data[0].values[0].value)).toEqual(
      Array.from({ length: 24 }, (_, h) => `${h}`),
    );
    const old = { since: String(midnight - 40 * day), until: String(midnight - 38 * day) };
    expect((await insights({ ...asked, ...old })).data[0].values).toEqual([]);
  });

  it('say who the people are, in a timeframe Meta kept', async () => {
    const asked = {
      ...{ metric: 'engaged_audience_demographics', period: 'lifetime' },
      ...{ metric_type: 'total_value', breakdown: 'country' },
    };
    const week = await insights({
      ...asked,
      timeframe: 'this_week',
      since: '1',
      until: '9999999999',
    });
    expect(week.data[0].total_value.breakdowns[0]).toMatchObject({
      dimension_keys: ['timeframe', 'country'],
    });
    expect(week.paging).toBeUndefined();
    const most = (answer: typeof week) =>
      answer.data[0].total_value.breakdowns[0].results[0]?.value ?? 0;
    const month = await insights({ ...asked, timeframe: 'this_month' });
    expect(most(month)).toBeGreaterThan(most(week));
    expect(week.data[0].total_value.breakdowns[0].results[0]?.dimension_values).toEqual([
      'THIS_WEEK',
      'GB',
    ]);
    expect((await insights({ ...asked, timeframe: 'last_90_days' })).error.code).toBe(100);
    expect((await insights({ ...asked, breakdown: 'age,city' })).error.code).toBe(100);
    const two = await insights({ ...asked, breakdown: 'age,gender' });
    expect(two.data[0].total_value.breakdowns[0].results[0]?.dimension_values).toEqual([
      '18-24',
      'F',
    ]);
  });

  it('name no groups where too few engaged', async () => {
    const bakery = sandbox.world.accounts[1];
    const { data } = await get(`${bakery?.id}/insights`, {
      ...{ metric: 'engaged_audience_demographics', period: 'lifetime', breakdown: 'city' },
      ...{ metric_type: 'total_value', timeframe: 'this_week' },
    });
    expect(data[0].total_value).toEqual({
      breakdowns: [{ dimension_keys: ['timeframe', 'city'] }],
    });
  });

  it('are listed in Meta’s order when one is unknown', async () => {
    const { error } = await insights({ metric: 'impressions', period: 'day' });
    expect(error.message).toContain('views, threads_likes, threads_replies, reposts, quotes, ');
    expect(error.message.split(': ')[1]?.split(', ')).toHaveLength(28);
  });
});
