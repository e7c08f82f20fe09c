import { badParameter, GraphError } from '../errors.ts';
import { listOf } from '../fields.ts';
import { productOf } from '../nodes/product.ts';
import { between } from '../random.ts';
import type { Post } from '../world/things.ts';
import { commentCount } from '../world/world.ts';

/** Every media metric there is, in the order Meta lists them, and where it is answered. */
const metrics: Record<string, { title: string; on: string; value: (post: Post) => number }> = {
  impressions: { title: 'Impressions', on: '', value: () => 0 },
  reach: { title: 'Accounts reached', on: 'FEED REELS STORY', value: (p) => p.counts.reach },
  replies: { title: 'Replies', on: 'STORY', value: (p) => some(p, 'replies', 0, 4) },
  saved: { title: 'Saved', on: 'FEED REELS', value: (p) => p.counts.saved },
  likes: { title: 'Likes', on: 'FEED REELS', value: (p) => p.counts.likes },
  comments: { title: 'Comments', on: 'FEED REELS', value: commentCount },
  shares: { title: 'Shares', on: 'FEED REELS STORY', value: (p) => p.counts.shares },
  total_interactions: { title: 'Post interactions', on: 'FEED REELS STORY', value: interactions },
  follows: { title: 'Follows', on: 'FEED STORY', value: (p) => p.counts.follows },
  profile_visits: { title: 'Profile visits', on: 'FEED STORY', value: (p) => p.counts.visits },
  profile_activity: { title: 'Profile activity', on: 'FEED STORY', value: (p) => taps(p) },
  navigation: { title: 'Navigation', on: 'STORY', value: (p) => Math.round(p.counts.views * 0.9) },
  ig_reels_video_view_total_time: {
    title: 'Watch time',
    on: 'REELS',
    value: (p) => p.counts.views * watched(p),
  },
  ig_reels_avg_watch_time: { title: 'Average watch time', on: 'REELS', value: (p) => watched(p) },
  views: { title: 'Views', on: 'FEED REELS STORY', value: (p) => p.counts.views },
  reels_skip_rate: { title: 'Skip rate', on: 'REELS', value: (p) => some(p, 'skip', 22, 58) },
  reposts: { title: 'Reposts', on: 'FEED REELS STORY', value: (p) => p.counts.reposts },
  facebook_views: { title: 'Facebook views', on: 'FEED REELS', value: () => 0 },
  crossposted_views: { title: 'Crossposted views', on: '', value: () => 0 },
  total_views: { title: 'Total views', on: 'FEED REELS STORY', value: (p) => p.counts.views },
  total_likes: { title: 'Total likes', on: 'FEED REELS', value: (p) => p.counts.likes },
  total_comments: { title: 'Total comments', on: 'FEED REELS', value: commentCount },
  link_clicks: { title: 'Link clicks', on: 'STORY', value: (p) => some(p, 'links', 0, 9) },
};

const some = (post: Post, name: string, low: number, high: number): number =>
  between(`${post.id}/${name}`, low, high);
const taps = (post: Post): number => Math.round(post.counts.visits * 0.2);
const watched = (post: Post): number => some(post, 'watched', 3200, 11_800);

function interactions(post: Post): number {
  const { likes, saved, shares, reposts } = post.counts;
  return likes + saved + shares + reposts + commentCount(post);
}

/** The insights edge of a post; one wrong metric refuses the whole call. */
export function mediaInsights(post: Post, args: Record<string, string>): { data: unknown[] } {
  const names = listOf(args['metric']);
  if (names.length === 0) throw badParameter('The parameter metric is required');
  for (const [at, name] of names.entries()) checkMetric(post, name, at);
  const since = post.owner.professionalSince;
  if (since !== undefined && post.at < since) throw beforeProfessional();
  if (post.shape === 'story' && post.counts.reach < 5)
    throw new GraphError({
      message: '(#10) Not enough viewers for the media to show insights',
      code: 10,
    });
  return { data: names.map((name) => row(post, name)) };
}

function checkMetric(post: Post, name: string, at: number): void {
  const metric = Object.hasOwn(metrics, name) ? metrics[name] : undefined;
  if (!metric) {
    const all = Object.keys(metrics).join(', ');
    throw badParameter(`metric[${at}] must be one of the following values: ${all}`);
  }
  const product = productOf(post.shape);
  if (post.shape !== 'child' && metric.on.split(' ').includes(product)) return;
  if (name === 'impressions' && product === 'FEED')
    throw badParameter(
      'Starting from version v22.0 and above, the impressions metric is no longer supported for ' +
        'the queried media.',
    );
  throw badParameter(
    `The Media Insights API does not support the ${name} metric for this media product type.`,
  );
}

function row(post: Post, name: string): unknown {
  const metric = metrics[name];
  const value = metric?.value(post) ?? 0;
  const title = metric?.title ?? name;
  const id = `${post.id}/insights/${name}/lifetime`;
  return { name, period: 'lifetime', values: [{ value }], title, description: `${title}.`, id };
}

const beforeProfessional = (): GraphError =>
  new GraphError({
    message: 'Invalid parameter',
    code: 100,
    data: { blame_field_specs: [['']] },
    subcode: 2108006,
    transient: false,
    title: 'Media posted before business account conversion',
    said: 'This post is from before the account became a business account.',
  });
