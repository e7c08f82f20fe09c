import {
  readAccountInsights,
  readAccountSplit,
} from '../../../lib/graph/endpoints/account-insights.ts';
import { readAccountSeries } from '../../../lib/graph/endpoints/account-series.ts';
import {
  readDemographics,
  readFollows,
  readOnlineFollowers,
} from '../../../lib/graph/endpoints/audience.ts';
import { readPostInsights, readPostSplit } from '../../../lib/graph/endpoints/post-insights.ts';
import { ask, everyDay, mediaId, type Read, span } from './asks.ts';

const ranged = { ...ask, span } as const;
const always = { ...ask, span: everyDay } as const;
const post = { ...ask, mediaId } as const;

/** Figures of accounts and posts. */
export const insights = {
  reachByDay: (send) => readAccountSeries(send, { ...always, metric: 'reach', period: 'day' }),
  reachByWeek: (send) => readAccountSeries(send, { ...always, metric: 'reach', period: 'week' }),
  newFollowers: (send) =>
    readAccountSeries(send, { ...always, metric: 'follower_count', period: 'day' }),
  online: (send) => readOnlineFollowers(send, always),
  engaged: (send) => readAccountInsights(send, { ...ranged, metrics: ['accounts_engaged'] }),
  views: (send) => readAccountInsights(send, { ...ranged, metrics: ['views'] }),
  linkTaps: (send) => readAccountInsights(send, { ...ranged, metrics: ['profile_links_taps'] }),
  reachByProduct: (send) =>
    readAccountSplit(send, { ...ranged, metric: 'reach', by: 'media_product_type' }),
  reachByFollowing: (send) =>
    readAccountSplit(send, { ...ranged, metric: 'reach', by: 'follow_type' }),
  follows: (send) => readFollows(send, ranged),
  engagedByCity: (send) => readDemographics(send, { ...ask, audience: 'engaged', by: 'city' }),
  followersByCity: (send) => readDemographics(send, { ...ask, audience: 'followers', by: 'city' }),
  followersByAge: (send) => readDemographics(send, { ...ask, audience: 'followers', by: 'age' }),
  followersByGender: (send) =>
    readDemographics(send, { ...ask, audience: 'followers', by: 'gender' }),
  photoFigures: (send) => readPostInsights(send, { ...post, kind: 'photo' }),
  reelFigures: (send) => readPostInsights(send, { ...post, kind: 'reel' }),
  storyFigures: (send) => readPostInsights(send, { ...post, kind: 'story' }),
  profileActivity: (send) => readPostSplit(send, { ...post, metric: 'profile_activity' }),
  navigation: (send) => readPostSplit(send, { ...post, metric: 'navigation' }),
} as const satisfies Record<string, Read>;
