import type { MediaKind } from '../../store/rows.ts';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { needs } from '../needs.ts';
import { readInsights } from '../parse/insight-answers.ts';
import { type Part, partsBy } from '../parse/split.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{ig-media}/insights, everything a kind of post can tell
 * Permission: instagram_basic, instagram_manage_insights, pages_read_engagement. Task: ANALYZE.
 * Units: counts over the post's life, up to two days late; milliseconds for watched time (seen in
 * answers, the page names no unit), percent for skips. Stories tell theirs for 24 hours and, in
 * Europe and Japan, no replies. Pictures of a carousel and posts of others have none.
 * Errors: one metric a kind does not have fails the whole call, so each kind asks for its own; 10
 * for a story with fewer than five viewers, 100/2108006 for a post older than the account.
 * Source: Instagram Platform reference, "IG Media Insights".
 */

export const endpoints = describe({
  postInsights: {
    call: 'GET /{ig-media}/insights',
    ...needs.insights,
    source: 'IG Media Insights',
  },
});

const every = ['reach', 'views', 'shares', 'total_interactions', 'reposts', 'total_views'] as const;
const lasting = ['likes', 'comments', 'saved', 'total_likes', 'total_comments'] as const;
const visiting = ['follows', 'profile_visits', 'profile_activity'] as const;
const watching = [
  'ig_reels_avg_watch_time',
  'ig_reels_video_view_total_time',
  'reels_skip_rate',
] as const;
const passing = ['navigation', 'replies', 'link_clicks'] as const;

/** What each product can be asked for at once. What Meta took away is in none of them. */
export const productMetrics = {
  feed: [...every, ...lasting, ...visiting],
  reels: [...every, ...lasting, ...watching],
  story: [...every, ...visiting, ...passing],
} as const;

/**
 * Metrics of posts that were shared to Facebook: on any other they fail the call, so each is asked
 * alone and only where a person wants it.
 */
export type SharedMetric = 'facebook_views' | 'crossposted_views';
export type PostMetric =
  (typeof productMetrics)[keyof typeof productMetrics][number] | SharedMetric;

/** A metric without a value is a gap and not in here. */
export type PostInsightsSeen = Partial<Record<PostMetric, number>>;

/** Photos, carousels and videos of the feed are one product to Meta. */
export function metricsOf(kind: MediaKind): readonly PostMetric[] {
  if (kind === 'reel') return productMetrics.reels;
  return kind === 'story' ? productMetrics.story : productMetrics.feed;
}

/** The figures of one post: all its kind has, or those that are named. */
export async function readPostInsights(
  send: Send,
  ask: Asking & { mediaId: string; kind: MediaKind; metrics?: readonly PostMetric[] },
): Promise<PostInsightsSeen> {
  const { mediaId, kind, metrics = metricsOf(kind) } = ask;
  const query = { metric: metrics.join(',') };
  const body = await answerTo(send, endpoints.postInsights, ask, [mediaId], { query });
  const found: PostInsightsSeen = {};
  for (const { metric, value } of readInsights(body)) {
    const known = metrics.find((name) => name === metric);
    if (known && value !== null) found[known] = value;
  }
  return found;
}

/** The only two metrics of posts that can be split, each by one thing. */
const splitOf = {
  profile_activity: 'action_type',
  navigation: 'story_navigation_action_type',
} as const;
type SplitOf = typeof splitOf;

/** What people did on the profile, or how they left a story; navigation is a story's alone. */
export async function readPostSplit<M extends keyof SplitOf>(
  send: Send,
  ask: Asking & { mediaId: string; metric: M },
): Promise<{ value: number | null; parts: Part<SplitOf[M]>[] }> {
  const { mediaId, metric } = ask;
  const by: SplitOf[M] = splitOf[metric];
  const query = { metric, breakdown: by };
  const body = await answerTo(send, endpoints.postInsights, ask, [mediaId], { query });
  const one = readInsights(body).find((seen) => seen.metric === metric);
  return { value: one?.value ?? null, parts: partsBy(one?.rows ?? [], by) };
}
