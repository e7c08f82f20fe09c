/** How an account metric may be asked. */
export interface Metric {
  title: string;
  description: string;
  periods: string[];
  types: ('total_value' | 'time_series')[];
  breakdowns: string[];
  /** Answered only to accounts with a hundred followers. */
  needsHundred?: boolean;
  /** Whether it tells who the people are, which no range is asked for. */
  people?: boolean;
}

const total = (title: string, description: string, breakdowns: string[] = []): Metric => ({
  title,
  description,
  periods: ['day'],
  types: ['total_value'],
  breakdowns,
});
const people = (title: string, description: string): Metric => ({
  title,
  description,
  periods: ['lifetime'],
  types: ['total_value'],
  breakdowns: ['age', 'city', 'country', 'gender'],
  needsHundred: true,
  people: true,
});
const product = ['media_product_type'];

export const accountMetrics: Record<string, Metric> = {
  reach: {
    title: 'Reach',
    description: 'Unique accounts that have seen the content, estimated.',
    periods: ['day', 'week', 'days_28'],
    types: ['time_series', 'total_value'],
    breakdowns: ['media_product_type', 'follow_type'],
  },
  follower_count: {
    title: 'Follower Count',
    description: 'Accounts that began to follow.',
    periods: ['day'],
    types: ['time_series'],
    breakdowns: [],
    needsHundred: true,
  },
  website_clicks: total('Website clicks', 'Taps on the website link of the profile.'),
  profile_views: total('Profile visits', 'How often the profile was visited.'),
  online_followers: {
    title: 'Online Followers',
    description: 'Followers online, by hour.',
    periods: ['lifetime'],
    types: ['time_series'],
    breakdowns: [],
    needsHundred: true,
  },
  accounts_engaged: total('Accounts engaged', 'Accounts that interacted with the content.'),
  total_interactions: total('Content interactions', 'Interactions with the content.', product),
  likes: total('Likes', 'Likes on the content.', product),
  comments: total('Comments', 'Comments on the content.', product),
  shares: total('Shares', 'Shares of the content.', product),
  saves: total('Saves', 'Saves of the content.', product),
  replies: total('Replies', 'Replies to stories.'),
  engaged_audience_demographics: people('Engaged audience demographics', 'Who engaged.'),
  reached_audience_demographics: people('Reached audience demographics', 'Who was reached.'),
  follower_demographics: people('Follower demographics', 'Who follows.'),
  follows_and_unfollows: {
    ...total('Follows and unfollows', 'Accounts that followed or left.', ['follow_type']),
    needsHundred: true,
  },
  profile_links_taps: total('Profile links taps', 'Taps on the contact links.', [
    'contact_button_type',
  ]),
  views: total('Views', 'How often the content was played or shown.', [
    'follow_type',
    'follower_type',
    'media_product_type',
  ]),
  reposts: total('Reposts', 'Reposts of the content.'),
};

/** Every name Meta lists, in its order; of some of them nothing here has numbers. */
export const allAccountMetrics = [
  ...Object.keys(accountMetrics).filter((name) => name !== 'reposts'),
  ...['threads_likes', 'threads_replies', 'reposts', 'quotes', 'threads_followers'],
  ...['threads_follower_demographics', 'content_views', 'threads_views', 'threads_clicks'],
  'threads_reposts',
];
