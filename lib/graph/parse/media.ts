import * as v from 'valibot';
import type { MediaFigures, MediaKind, MediaRow } from '../../store/rows.ts';
import { raw } from './edge.ts';
import { address, count, id, text, time } from './values.ts';

/** What a list of posts tells of one. */
export type MediaSeen = Pick<
  MediaRow,
  'id' | 'kind' | 'caption' | 'permalink' | 'timestamp' | 'likes' | 'comments' | 'thumbUrl'
>;

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
      comments: seen.comments_count ?? 0,
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
