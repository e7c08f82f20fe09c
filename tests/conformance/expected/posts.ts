import { leaving, refused, type Rows, several, value } from './row.ts';

/*
 * Sources: Instagram Platform reference, "IG Media", "IG Media Children", "IG User Media", "IG
 * User Stories", "IG User Tags", "IG User Live Media", "Business Discovery", "Mentions",
 * "IG Hashtag Top Media", "IG Hashtag Recent Media", "Hashtag Search".
 */

const base = ['data[].id -> items[].id', 'data[].media_type -> items[].kind | kind'];
const names: Readonly<Record<string, string>> = {
  caption: 'caption',
  media_url: 'url',
  permalink: 'permalink',
  timestamp: 'timestamp | time',
  like_count: 'likes',
  comments_count: 'comments',
  username: 'username',
};

/** What a list of posts tells of each: always its id and type, and what was asked for. */
const listed = (...asked: string[]): string[] => [
  ...base,
  ...asked.map((given) => {
    const name = given.replace('?', '');
    return `${given === name ? '' : '?'}data[].${name} -> items[].${names[name] ?? ''}`;
  }),
];
const counts = ['like_count', 'comments_count'];
// Albums found by a hashtag have no address of their own.
const tagged = listed(...counts, 'caption', 'permalink', '?media_url');
const inAlbums = '?data[].children.data[].id -> items[].children[].id';

/** The account's own list; a film’s picture is its thumbnail alone. */
const own = [
  'data[].id -> media[].id',
  'data[].media_type -> media[].kind | kind',
  '?data[].caption -> media[].caption',
  'data[].permalink -> media[].permalink',
  'data[].timestamp -> media[].timestamp | time',
  'data[].like_count -> media[].likes',
  'data[].comments_count -> media[].comments',
];

const children = [
  'data[].id -> items[].id',
  'data[].media_type -> items[].kind | kind',
  'data[].media_url -> items[].url',
  'data[].shortcode -> items[].shortcode',
  'data[].timestamp -> items[].timestamp | time',
];

const carousel = [
  'id -> id',
  'caption -> caption',
  'media_type -> kind | kind',
  'media_url -> url',
  'permalink -> permalink',
  'timestamp -> timestamp | time',
  'like_count -> likes',
  'comments_count -> comments',
  'children.data[].id -> children[].id',
  'children.data[].media_type -> children[].kind | kind',
  'children.data[].media_url -> children[].url',
];

const inside = 'business_discovery.media';
const found = [
  'business_discovery.id -> profile.id',
  `${inside}.data[].id -> posts.items[].id`,
  `${inside}.data[].media_type -> posts.items[].kind | kind`,
  `${inside}.data[].caption -> posts.items[].caption`,
  `${inside}.data[].media_url -> posts.items[].url`,
  `${inside}.data[].permalink -> posts.items[].permalink`,
  `${inside}.data[].timestamp -> posts.items[].timestamp | time`,
  `${inside}.data[].like_count -> posts.items[].likes`,
  `${inside}.data[].comments_count -> posts.items[].comments`,
  `${inside}.paging.cursors.after -> posts.after`,
];

const ids = 'the root form of many ids is gone since 27 October 2026, and Loupe never asked so';

export const posts: Rows = {
  'media-list-page1': value('mediaPage', ...own, 'paging.cursors.after -> after'),
  'media-list-page2-carousel': several(
    { by: 'mediaPage', keeps: own, gaps: ['after'] },
    { by: 'wholePost', of: 'data[0]', keeps: carousel },
    { by: 'children', of: 'data[0].children', keeps: children },
  ),
  'media-node-carousel': value('wholePost', ...carousel),
  'media-children': value('children', ...children, 'data[].permalink -> items[].permalink'),
  'media-ids-multi': refused('wholePost', ids),
  'media-reels-node': leaving(
    value(
      'wholePost',
      'id -> id',
      'caption -> caption',
      'media_product_type -> product | word',
      'media_url -> url',
      'thumbnail_url -> thumbUrl',
      'permalink -> permalink',
      'shortcode -> shortcode',
      'timestamp -> timestamp | time',
      'username -> username',
      'owner.id -> ownerId',
      'like_count -> likes',
      'comments_count -> comments',
      'is_comment_enabled -> commentsOpen',
    ),
    'the number outside this API, which nothing leads to',
  ),
  'media-node-doc-instagram-login': value(
    'wholePost',
    'id -> id',
    'media_type -> kind | kind',
    'media_url -> url',
    'owner.id -> ownerId',
    'timestamp -> timestamp | time',
  ),
  'media-copyright-check-error': value(
    'wholePost',
    'id -> id',
    'copyright_check_information.status.status -> copyright.state | word',
    '?copyright_check_information.status.matches_found -> copyright.matches',
  ),
  'media-boost-ads-list': leaving(
    value('wholePost', 'id -> id'),
    'ads, which Loupe has no part in',
  ),
  'stories-list': several({
    by: 'stories',
    keeps: listed(...counts, 'media_url', 'permalink', 'timestamp'),
    gaps: ['after'],
  }),
  'stories-page1': value(
    'stories',
    ...listed('media_url', 'username'),
    'paging.cursors.after -> after',
  ),
  'story-node': leaving(
    value(
      'wholePost',
      'id -> id',
      'caption -> caption',
      'media_type -> kind | kind',
      'media_url -> url',
      'owner.id -> ownerId',
      'permalink -> permalink',
      'shortcode -> shortcode',
      'timestamp -> timestamp | time',
      'username -> username',
    ),
    'the number outside this API, which nothing leads to',
  ),
  'tagged-media': value(
    'tagged',
    ...listed(...counts, '?caption', 'media_url', 'permalink', 'timestamp'),
    '?paging.cursors.after -> after',
  ),
  'live-media': value(
    'live',
    'data[].id -> items[].id',
    'data[].media_type -> items[].kind | kind',
    'data[].media_product_type -> items[].product | word',
    'data[].owner.id -> items[].ownerId',
    'data[].username -> items[].username',
  ),
  'business-discovery-media-page1': value('discovered', ...found),
  'business-discovery-media-page2': value('discovered', ...found),
  'mentioned-media': value(
    'mentionedPost',
    'mentioned_media.id -> id',
    'mentioned_media.caption -> caption',
    'mentioned_media.media_type -> kind | kind',
    'mentioned_media.media_url -> url',
    'mentioned_media.timestamp -> timestamp | time',
    'mentioned_media.like_count -> likes',
    'mentioned_media.comments_count -> comments',
  ),
  'hashtag-node': value('hashtag', 'id -> id', 'name -> name'),
  'hashtag-ids-multi': refused('hashtag', ids),
  'hashtag-search': leaving(
    value('hashtagFound', 'data[0].id -> .'),
    'the name, which is the one that was looked for',
  ),
  'recently-searched-hashtags': value(
    'hashtagsSearched',
    'data[].id -> items[].id',
    'data[].name -> items[].name',
  ),
  'hashtag-top-media-page1': value(
    'topPosts',
    ...tagged,
    inAlbums,
    'paging.cursors.after -> after',
  ),
  'hashtag-top-media-page2': several({
    by: 'topPosts',
    keeps: [...tagged, inAlbums],
    gaps: ['after'],
  }),
  'hashtag-recent-media-page1': value(
    'recentPosts',
    ...listed(...counts),
    'paging.cursors.after -> after',
  ),
};
