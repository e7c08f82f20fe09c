import * as totals from '../../../../../lib/graph/endpoints/account-insights.ts';
import * as series from '../../../../../lib/graph/endpoints/account-series.ts';
import * as audience from '../../../../../lib/graph/endpoints/audience.ts';
import * as history from '../../../../../lib/graph/endpoints/history.ts';
import * as light from '../../../../../lib/graph/endpoints/light.ts';
import * as post from '../../../../../lib/graph/endpoints/post-insights.ts';
import { account, ask, list, named, post as seen, span, stamp, total } from './reader.ts';

const range = { since: 1_000_000, until: 2_000_000 };
const reach = list(total('reach', 'follow_type', 'FOLLOWER'));
const look = {
  ...{ ...ask, now: range, before: range, series: range, mediaLimit: 25, withInsights: true },
  metrics: light.lightMetrics,
};
const looked = {
  ...{ ...account, series: reach, totals_now: reach, totals_before: reach, media: list(seen) },
  ...{ data: [total('reach', 'follow_type', 'FOLLOWER')] },
};
const one = { ...ask, mediaId: '1', kind: 'reel' } as const;

/** Readers about figures. */
export const insights = named({
  readAccountInsights: {
    call: (send) => totals.readAccountInsights(send, { ...ask, metrics: ['reach'], span }),
    valid: reach,
  },
  readAccountSplit: {
    call: (send) =>
      totals.readAccountSplit(send, { ...ask, metric: 'reach', by: 'follow_type', span }),
    valid: reach,
  },
  readSteppedTotals: {
    call: (send) => totals.readSteppedTotals(send, { ...ask, metrics: ['views'], span }),
    valid: list(total('views', 'follow_type', 'FOLLOWER')),
  },
  readAccountSeries: {
    call: (send) =>
      series.readAccountSeries(send, { ...ask, metric: 'reach', period: 'week', span }),
    valid: reach,
  },
  readDemographics: {
    call: (send) => audience.readDemographics(send, { ...ask, audience: 'engaged', by: 'city' }),
    valid: list(total('engaged_audience_demographics', 'city', 'Bremen, Bremen')),
  },
  readOnlineFollowers: {
    call: (send) => audience.readOnlineFollowers(send, { ...ask, span }),
    valid: list({ name: 'online_followers', values: [{ value: { '0': 3 }, end_time: stamp }] }),
  },
  readFollows: {
    call: (send) => audience.readFollows(send, { ...ask, span }),
    valid: list(total('follows_and_unfollows', 'follow_type', 'FOLLOWER')),
  },
  readPostInsights: { call: (send) => post.readPostInsights(send, one), valid: reach },
  readPostSplit: {
    call: (send) => post.readPostSplit(send, { ...one, metric: 'navigation' }),
    valid: list(total('navigation', 'story_navigation_action_type', 'tap_back')),
  },
  readLight: { call: (send) => light.readLight(send, look), valid: looked },
  readLightApart: {
    call: (send) => light.readLightApart(send, look, async () => undefined),
    valid: looked,
  },
  readHistory: {
    call: (send) =>
      history.readHistory(send, {
        ...ask,
        windows: [{ ...range, ...span }],
        days: [],
        metrics: history.historyMetrics,
      }),
    valid: { w0: reach },
  },
  readDayApart: {
    call: (send) =>
      history.readDayApart(send, { ...ask, ...range, metrics: history.historyMetrics }),
    valid: reach,
  },
});
