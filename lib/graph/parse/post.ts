import * as v from 'valibot';
import type { Instant } from '../../shared/ids.ts';
import type { MediaKind } from '../../store/rows.ts';
import type { Field } from '../fields.ts';
import { raw, readEdge } from './edge.ts';
import { kindOf } from './media.ts';
import { address, answer, count, id, maybe, moment, text, word } from './values.ts';

/** A picture or film of a carousel. */
export type ChildSeen = {
  id: string;
  kind: MediaKind;
  url: string | null;
  thumbUrl: string | null;
};

/** A post with all Meta tells of it; null is what was not asked for, withheld or not there. */
export type PostSeen = {
  id: string;
  /** A reel is known as one only where its product was asked for too. */
  kind: MediaKind;
  product: 'feed' | 'reels' | 'story' | 'ad' | 'live' | 'other' | null;
  caption: string | null;
  altText: string | null;
  /** Missing where Meta holds a film back for its sound. */
  url: string | null;
  thumbUrl: string | null;
  permalink: string | null;
  shortcode: string | null;
  timestamp: Instant | null;
  username: string | null;
  ownerId: string | null;
  /** Null also where the owner hides it. */
  likes: number | null;
  comments: number | null;
  /** Instagram and Facebook together. */
  everywhere: { likes: number | null; comments: number | null; views: number | null };
  views: number | null;
  reposts: number | null;
  saves: number | null;
  shares: number | null;
  commentsOpen: boolean | null;
  inFeed: boolean | null;
  audio: 'music' | 'original' | 'other' | null;
  aiGenerated: boolean | null;
  copyright: { state: CopyrightState; matches: boolean | null } | null;
  children: ChildSeen[];
};

type CopyrightState = 'completed' | 'error' | 'in-progress' | 'not-started' | 'other' | null;

export const copyrightState = word({
  completed: 'completed',
  error: 'error',
  in_progress: 'in-progress',
  not_started: 'not-started',
});

const products = word({
  FEED: 'feed',
  REELS: 'reels',
  STORY: 'story',
  AD: 'ad',
  LIVE: 'live',
});
const sounds = word({ MUSIC: 'music', ORIGINAL_SOUND: 'original' });

/** What anybody's post may tell; `media_product_type` and more are added where they are allowed. */
export const strangerFields = [
  'id',
  'caption',
  'media_type',
  'media_url',
  'permalink',
  'timestamp',
  'like_count',
  'comments_count',
] as const;

const childFields = ['id', 'media_type', 'media_url', 'thumbnail_url'] as const;
export const children = { name: 'children', fields: childFields };

/** All of a post of one's own, with what 2026 added. */
export const ownPostFields: readonly Field[] = [
  ...strangerFields,
  ...['media_product_type', 'thumbnail_url', 'shortcode', 'username', 'alt_text'],
  { name: 'owner', fields: ['id'] },
  ...['is_comment_enabled', 'is_shared_to_feed', 'media_audio_type', 'is_ai_generated'],
  ...['reposts_count', 'saved_count', 'shares_count'],
  ...['total_like_count', 'total_comments_count', 'total_views_count'],
  'copyright_check_information',
  children,
];

const child = v.pipe(
  v.object({ id, media_type: text, media_url: address, thumbnail_url: address }),
  v.transform((seen): ChildSeen => ({
    id: seen.id,
    kind: kindOf(seen.media_type, null),
    url: seen.media_url,
    thumbUrl: seen.thumbnail_url,
  })),
);

const check = v.object({ status: v.object({ status: copyrightState, matches_found: answer }) });

const entries = {
  ...{ id, caption: text, alt_text: text, media_type: text, media_product_type: text },
  ...{ media_url: address, thumbnail_url: address, permalink: address, shortcode: text },
  ...{ timestamp: moment, username: text, owner: maybe(v.object({ id })) },
  ...{ like_count: count, comments_count: count, view_count: count },
  ...{ reposts_count: count, saved_count: count, shares_count: count },
  ...{ total_like_count: count, total_comments_count: count, total_views_count: count },
  ...{ is_comment_enabled: answer, is_shared_to_feed: answer, is_ai_generated: answer },
  ...{ media_audio_type: sounds, copyright_check_information: maybe(check), children: raw },
};

export const post = v.pipe(
  v.object(entries),
  v.transform((seen): PostSeen => {
    const checked = seen.copyright_check_information?.status;
    return {
      id: seen.id,
      kind: kindOf(seen.media_type, seen.media_product_type),
      product: v.parse(products, seen.media_product_type),
      caption: seen.caption,
      altText: seen.alt_text,
      url: seen.media_url,
      thumbUrl: seen.thumbnail_url,
      permalink: seen.permalink,
      shortcode: seen.shortcode,
      timestamp: seen.timestamp,
      username: seen.username,
      ownerId: seen.owner?.id ?? null,
      likes: seen.like_count,
      comments: seen.comments_count,
      everywhere: {
        likes: seen.total_like_count,
        comments: seen.total_comments_count,
        views: seen.total_views_count,
      },
      views: seen.view_count,
      reposts: seen.reposts_count,
      saves: seen.saved_count,
      shares: seen.shares_count,
      commentsOpen: seen.is_comment_enabled,
      inFeed: seen.is_shared_to_feed,
      audio: seen.media_audio_type,
      aiGenerated: seen.is_ai_generated,
      copyright: checked ? { state: checked.status, matches: checked.matches_found } : null,
      children: readEdge(seen.children, child).items,
    };
  }),
);
