import type { Day } from '../../../lib/shared/ids.ts';
import { addDays, startOf } from '../../../lib/shared/pacific.ts';
import { share } from '../random.ts';
import type { Account } from '../world/things.ts';

/** What happened to an account on one of Meta's days; the same whenever asked. */
export interface DayCounts {
  reach: number;
  views: number;
  accounts_engaged: number;
  likes: number;
  comments: number;
  saves: number;
  shares: number;
  replies: number;
  reposts: number;
  total_interactions: number;
  profile_links_taps: number;
  profile_views: number;
  website_clicks: number;
  follows: number;
  unfollows: number;
}

// Sunday first: weekends and the middle of the week are livelier.
const week = [1.22, 0.86, 0.9, 1.02, 1.05, 0.94, 1.14];

export function countsOf(account: Account, day: Day): DayCounts {
  const luck = (name: string, spread: number): number =>
    1 - spread / 2 + share(`${account.id}/${day}/${name}`) * spread;
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  const [begin, end] = [startOf(day), startOf(addDays(day, 1))];
  const posted = account.posts.filter(({ at }) => at >= begin && at < end).length;
  const mood =
    (week[weekday] ?? 1) * luck('mood', 0.3) * (1 + Math.min(posted, 2) * 0.35) * drift(day);
  const reach = Math.round(account.followers * 0.19 * mood);
  const of = (whole: number, part: number, name: string): number =>
    Math.round(whole * part * luck(name, 0.4));
  const likes = of(reach, 0.075, 'likes');
  const comments = of(reach, 0.006, 'comments');
  const saves = of(reach, 0.011, 'saves');
  const shares = of(reach, 0.007, 'shares');
  const views = of(reach, 1.72, 'views');
  const follows = of(account.followers, 0.0021 * mood, 'follows');
  return {
    reach,
    views,
    accounts_engaged: of(reach, 0.084, 'engaged'),
    likes,
    comments,
    saves,
    shares,
    replies: of(reach, 0.0012, 'replies'),
    reposts: of(reach, 0.0015, 'reposts'),
    total_interactions: likes + comments + saves + shares,
    profile_links_taps: of(reach, 0.0042, 'taps'),
    profile_views: of(reach, 0.034, 'visits'),
    website_clicks: of(reach, 0.0038, 'clicks'),
    follows,
    unfollows: of(account.followers, 0.0006, 'unfollows'),
  };
}

/** A slow swell over the months, so that two periods are seldom alike. */
const drift = (day: Day): number => 1 + 0.12 * Math.sin(Date.parse(day) / 86_400_000 / 23);
