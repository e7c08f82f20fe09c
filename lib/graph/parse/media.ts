import * as v from 'valibot';
import type { MediaFigures, MediaKind, MediaRow } from '../../store/rows.ts';
import { raw } from './edge.ts';
import { address, answer, count, id, text, time } from './values.ts';

/** What a list of posts tells of one; null where Meta left out what it usually tells. */
export type MediaSeen = Pick<
  MediaRow,
  'id' | 'kind' | 'caption' | 'permalink' | 'timestamp' | 'likes' | 'thumbUrl'
> & { comments: number | null; commentsOpen: boolean | null };

/** The fields of a post that cost no insights. */
export const mediaFields = [
  'id',
  'caption',
  'media_type',
  'media_product_type',
  'permalink',
  'timestamp',
  'like_count',
  'comments_count',
  'media_url',
  'thumbnail_url',
] as const;

/** Whether a post takes comments: written down for posts, and left out where it is refused. */
export const switchField = 'is_comment_enabled';

/** The same, with whether it takes comments where that is asked. */
export const mediaFieldsWith = (commentsOpen: boolean | undefined): readonly string[] =>
  commentsOpen ? [...mediaFields, switchField] : mediaFields;

/** A reel is a `VIDEO` of the product `REELS`; live broadcasts count as videos. */
export function kindOf(type: string | null, product: string | null): MediaKind {
  if (product === 'STORY') return 'story';
  if (product === 'REELS') return 'reel';
  if (type === 'CAROUSEL_ALBUM') return 'carousel';
  return type === 'VIDEO' || type === 'BROADCAST' ? 'video' : 'photo';
}

export const media = v.pipe(
  v.object({
    id,
    timestamp: time,
    caption: text,
    media_type: text,
    media_product_type: text,
    permalink: address,
    like_count: count,
    comments_count: count,
    media_url: address,
    thumbnail_url: address,
    is_comment_enabled: answer,
  }),
  v.transform((seen): MediaSeen => {
    // A video's own address is the video; only its thumbnail is a picture.
    const still = seen.media_type === 'VIDEO' ? null : seen.media_url;
    return {
      id: seen.id,
      kind: kindOf(seen.media_type, seen.media_product_type),
      caption: seen.caption ?? '',
      permalink: seen.permalink,
      timestamp: seen.timestamp,
      likes: seen.like_count,
      comments: seen.comments_count,
      commentsOpen: seen.is_comment_enabled,
      thumbUrl: seen.thumbnail_url ?? still,
    };
  }),
);

/** A post with its edges, for the deep look. */
export const deepMedia = v.pipe(
  v.looseObject({ id, comments: raw, insights: raw }),
  v.transform((whole) => ({
    id: whole.id,
    comments: whole.comments,
    insights: whole.insights,
    whole: whole as unknown,
  })),
);

/** One post's insights without when and why. */
export type Figures = Omit<MediaFigures, 'fetchedAt' | 'missing'>;
