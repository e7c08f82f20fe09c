import * as v from 'valibot';
import { address, answer, count, id, maybe, text, word } from './values.ts';

/** An account's node with all it tells; null is what is not there or not for this token. */
export type ProfileSeen = {
  id: string;
  username: string | null;
  name: string | null;
  biography: string | null;
  website: string | null;
  pictureUrl: string | null;
  hasPicture: boolean | null;
  followers: number | null;
  follows: number | null;
  mediaCount: number | null;
  isPublished: boolean | null;
  /** The number the account has outside this API. */
  legacyId: string | null;
  mayTagProducts: boolean | null;
  shopReview: 'approved' | 'pending' | 'rejected' | 'other' | null;
};

/** What anybody's account tells, in one's own node as through Business Discovery. */
export const publicProfileFields = [
  ...['id', 'username', 'name', 'biography', 'website', 'profile_picture_url'],
  ...['followers_count', 'follows_count', 'media_count'],
];

export const profileFields = [
  ...publicProfileFields,
  ...['has_profile_pic', 'is_published', 'ig_id'],
  ...['shopping_product_tag_eligibility', 'shopping_review_status'],
];

/** Its values are not in Meta's text: these are seen in the shop's own pages (unconfirmed). */
const reviews = word({
  APPROVED: 'approved',
  approved: 'approved',
  PENDING: 'pending',
  pending: 'pending',
  REJECTED: 'rejected',
  rejected: 'rejected',
});

export const profile = v.pipe(
  v.object({
    ...{ id, username: text, name: text, biography: text, website: address },
    ...{ profile_picture_url: address, has_profile_pic: answer },
    ...{ followers_count: count, follows_count: count, media_count: count },
    ...{ is_published: answer, ig_id: maybe(id) },
    ...{ shopping_product_tag_eligibility: answer, shopping_review_status: reviews },
  }),
  v.transform((seen): ProfileSeen => ({
    id: seen.id,
    username: seen.username,
    name: seen.name,
    biography: seen.biography,
    website: seen.website,
    pictureUrl: seen.profile_picture_url,
    hasPicture: seen.has_profile_pic,
    followers: seen.followers_count,
    follows: seen.follows_count,
    mediaCount: seen.media_count,
    isPublished: seen.is_published,
    legacyId: seen.ig_id,
    mayTagProducts: seen.shopping_product_tag_eligibility,
    shopReview: seen.shopping_review_status,
  })),
);
