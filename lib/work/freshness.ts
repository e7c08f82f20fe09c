import type { Instant } from '../shared/ids.ts';
import type { MediaRow } from '../store/rows.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Every age rule in one place: how old a kept thing may be before it is read again. */
export const maxAge = {
  /** The account's figures and the newest posts' counts, while a screen is open. */
  light: 5 * minute,
  /** Older posts, whose comment counts the light look does not see. */
  sweep: day,
  /** A kept face or thumbnail; signed addresses live a few days. */
  picture: 30 * day,
} as const;

/** Posts younger than this are worth reading comments of by themselves. */
export const deepMedia = 25;

/** How old the insights of a post may be: fresh posts move, old ones hardly do. */
export function figuresAge(post: Pick<MediaRow, 'timestamp'>, now: Instant): number {
  const age = now - post.timestamp;
  if (age < 7 * day) return hour;
  return age < 30 * day ? 6 * hour : day;
}

/** Whether a post's insights are due; what Meta said it will never give is not asked again. */
export function figuresDue(post: MediaRow, now: Instant): boolean {
  if (!post.figures) return true;
  if (post.figures.missing === 'before-professional') return false;
  return now - post.figures.fetchedAt >= figuresAge(post, now);
}

/** Whether a post's comment count has moved since its comments were read. */
export const commentsDue = (post: MediaRow): boolean => post.comments !== post.commentsSeen;
