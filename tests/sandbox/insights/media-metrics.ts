import { between } from '../random.ts';
import type { Post } from '../world/things.ts';
import { commentCount } from '../world/world.ts';

export interface MediaMetric {
  title: string;
  /** The products it is answered on. */
  on: string;
  value: (post: Post) => number;
  /** The one dimension by which it is divided, and into what. */
  split?: { by: string; parts: [string, number][] };
  /** Only for posts that stand on Facebook too; elsewhere it fails on these products. */
  shared?: string;
}

const some = (post: Post, name: string, low: number, high: number): number =>
  between(`${post.id}/${name}`, low, high);
const watched = (post: Post): number => some(post, 'watched', 3200, 11_800);
const onFacebook = (post: Post, of: 'views' | 'likes'): number =>
  post.crossposted ? Math.round(post.counts[of] * 0.12) : 0;

function interactions(post: Post): number {
  const { likes, saved, shares, reposts } = post.counts;
  return likes + saved + shares + reposts + commentCount(post);
}

const all = 'FEED REELS STORY';
const lasting = 'FEED REELS';

/** Every media metric there is, in the order Meta lists them. */
export const mediaMetrics: Record<string, MediaMetric> = {
  impressions: {
    ...{ title: 'Impressions', on: 'FEED STORY' },
    value: (post) => Math.round(post.counts.views * 1.1),
  },
  reach: { title: 'Accounts reached', on: all, value: (p) => p.counts.reach },
  replies: { title: 'Replies', on: 'STORY', value: (p) => some(p, 'replies', 0, 4) },
  saved: { title: 'Saved', on: lasting, value: (p) => p.counts.saved },
  likes: { title: 'Likes', on: lasting, value: (p) => p.counts.likes },
  comments: { title: 'Comments', on: lasting, value: commentCount },
  shares: { title: 'Shares', on: all, value: (p) => p.counts.shares },
  total_interactions: { title: 'Post interactions', on: all, value: interactions },
  follows: { title: 'Follows', on: 'FEED STORY', value: (p) => p.counts.follows },
  profile_visits: { title: 'Profile visits', on: 'FEED STORY', value: (p) => p.counts.visits },
  profile_activity: {
    ...{ title: 'Profile activity', on: 'FEED STORY' },
    value: (post) => Math.round(post.counts.visits * 0.2),
    split: {
      by: 'action_type',
      parts: [
        ['bio_link_clicked', 0.72],
        ['email', 0.14],
        ['direction', 0.08],
        ['other', 0.06],
      ],
    },
  },
  navigation: {
    ...{ title: 'Navigation', on: 'STORY' },
    value: (post) => Math.round(post.counts.views * 0.9),
    split: {
      by: 'story_navigation_action_type',
      parts: [
        ['tap_forward', 0.76],
        ['tap_back', 0.09],
        ['tap_exit', 0.06],
        ['swipe_forward', 0.09],
      ],
    },
  },
  ig_reels_video_view_total_time: {
    ...{ title: 'Watch time', on: 'REELS' },
    value: (post) => post.counts.views * watched(post),
  },
  ig_reels_avg_watch_time: { title: 'Average watch time', on: 'REELS', value: watched },
  views: { title: 'Views', on: all, value: (p) => p.counts.views },
  reels_skip_rate: { title: 'Skip rate', on: 'REELS', value: (p) => some(p, 'skip', 22, 58) },
  reposts: { title: 'Reposts', on: all, value: (p) => p.counts.reposts },
  facebook_views: {
    ...{ title: 'Facebook views', on: all, shared: 'STORY' },
    value: (post) => onFacebook(post, 'views'),
  },
  crossposted_views: {
    ...{ title: 'Crossposted views', on: 'REELS', shared: 'REELS' },
    value: (post) => post.counts.views + onFacebook(post, 'views'),
  },
  total_views: {
    ...{ title: 'Total views', on: all },
    value: (post) => post.counts.views + onFacebook(post, 'views'),
  },
  total_likes: {
    ...{ title: 'Total likes', on: lasting },
    value: (post) => post.counts.likes + onFacebook(post, 'likes'),
  },
  total_comments: { title: 'Total comments', on: lasting, value: commentCount },
  link_clicks: { title: 'Link clicks', on: 'STORY', value: (p) => some(p, 'links', 0, 9) },
};
