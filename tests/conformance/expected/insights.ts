import { leaving, type Rows, several, value } from './row.ts';

/*
 * Sources: Instagram Platform reference, "IG Media Insights" and "IG User Insights". A series has
 * its points by the day they end with, totals one value a metric, posts `values[0]`.
 */

const series = ['data[0].values[].value -> [].value', 'data[0].values[].end_time -> [].day | day'];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** One total under its own name. */
const total = (metric: string): string => `data[name=${metric}].total_value.value -> ${metric}`;
/** One figure of a post under its own name. */
const figure = (metric: string): string => `data[name=${metric}].values[0].value -> ${metric}`;

const rows = 'data[0].total_value.breakdowns[0].results[]';
const split = [`${rows}.dimension_values[0] -> parts[].word`, `${rows}.value -> parts[].value`];
const groups = [`${rows}.dimension_values[0] -> [].of`, `${rows}.value -> [].value`];

export const insights: Rows = {
  'user-insights-time-series': leaving(
    value(
      'reachByDay',
      'data[name=reach].values[].value -> [].value',
      'data[name=reach].values[].end_time -> [].day | day',
    ),
    'impressions and visits as a series, both gone and never asked for',
  ),
  'insights-follower-count-day-v25': value('newFollowers', ...series),
  'insights-reach-day-v25': value('reachByDay', ...series),
  'insights-reach-week-rolling-v25': value('reachByWeek', ...series),
  'insights-online-followers-v25': value(
    'online',
    'data[0].values[].end_time -> [].day | day',
    ...hours.map((hour) => `?data[0].values[].value.${hour} -> [].hours[${hour}]`),
    'data[0].values[0].value.0 -> [0].hours[0]',
    'data[0].values[0].value.23 -> [0].hours[23]',
  ),
  'insights-accounts-engaged-total-v25': value('engaged', total('accounts_engaged')),
  'insights-views-total-30d-v25': value('views', total('views')),
  'insights-zero-total-v25': value('linkTaps', total('profile_links_taps')),
  'insights-follows-unfollows-no-total-v25': several({
    by: 'follows',
    keeps: [],
    gaps: ['follows', 'unfollows'],
  }),
  'insights-follows-unfollows-breakdown': value(
    'follows',
    'data[0].total_value.breakdowns[0].results[0].value -> follows',
    'data[0].total_value.breakdowns[0].results[1].value -> unfollows',
  ),
  'user-insights-total-value-breakdowns': several(
    { by: 'reachByProduct', keeps: ['data[0].total_value.value -> value', ...split] },
    {
      by: 'reachByFollowing',
      keeps: [`${rows}.dimension_values[1] -> parts[].word`, `${rows}.value -> parts[].value`],
    },
  ),
  'insights-total-value-doc': value(
    'reachByProduct',
    'data[0].total_value.value -> value',
    ...split,
  ),
  'insights-engaged-audience-city': value('engagedByCity', ...groups),
  'insights-follower-demographics-age-gender': several(
    { by: 'followersByAge', keeps: groups },
    {
      by: 'followersByGender',
      keeps: [`${rows}.dimension_values[1] -> [].of`, `${rows}.value -> [].value`],
    },
  ),
  'insights-follower-demographics-empty': several({
    by: 'followersByCity',
    keeps: [],
    gaps: ['[0]'],
  }),
  'media-insights-legacy': leaving(
    value('photoFigures', figure('reach'), figure('saved')),
    'impressions, which are gone and never asked for',
  ),
  'media-insights-breakdown-profile-activity': value(
    'profileActivity',
    'data[0].values[0].value -> value',
    ...split,
  ),
  'media-insights-navigation-breakdown': several({
    by: 'navigation',
    isRow: true,
    keeps: ['data[0].values[0].value -> value', ...split],
  }),
  'media-insights-reels-v25': value(
    'reelFigures',
    ...['reach', 'saved', 'likes', 'comments', 'shares', 'total_interactions', 'views'].map(figure),
  ),
  'media-insights-reels-watch-time': value(
    'reelFigures',
    figure('comments'),
    figure('ig_reels_avg_watch_time'),
    figure('ig_reels_video_view_total_time'),
  ),
  'story-insights': leaving(
    value(
      'storyFigures',
      ...['replies', 'reach', 'follows', 'profile_visits', 'shares', 'total_interactions'].map(
        figure,
      ),
    ),
    'impressions, which are gone and never asked for',
  ),
};
