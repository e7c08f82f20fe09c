import type { Instant } from '../shared/ids.ts';
import type { MediaRow } from '../store/rows.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Every age rule in one place: how old a kept thing may be before it is read again. */
export const maxAge = {
  /** The account's figures and the newest posts' counts, while a screen is open. */
  light: 5 * minute,
  /**
   * Counts of the posts of thirty days; in between the light look reads those of the newest. Less
   * than an hour, since a look a moment too early would put it off to the next.
   */
  wide: 50 * minute,
  /** A kept face or thumbnail; signed addresses live a few days. */
  picture: 30 * day,
} as const;

/** What an account's calls have taught, by the first word of what it is about. */
export const learntFor: Readonly<Record<string, number>> = {
  wide: maxAge.wide,
  month: maxAge.wide,
  size: day,
  insights: 7 * day,
  standing: 7 * day,
  refused: 30 * day,
  // News tell their own age.
  news: Infinity,
  figures: day,
  denied: day,
  // A gap stands until it is filled.
  gap: Infinity,
  excess: 30 * day,
  doubt: day,
};

/** How long a post whose insights were refused, for no reason of its own, is left alone. */
export const refusedFor = 7 * day;

/** Whether something kept at an instant is so old. What lies ahead was kept by a wrong clock. */
export const isOld = (at: Instant, age: number, now: Instant): boolean =>
  now - at >= age || at > now;

/** How many of the newest posts are read at every look. */
export const deepMedia = 25;
/** How many posts one call lists; so many of the newest are read once an hour. */
export const wideMedia = 100;

/** Posts younger than this have their counts read once an hour. */
export const youngFor = 30 * day;

/** Ages at which a post's comments are read even though their count stands still. */
const rungs = [hour, 6 * hour, day, 3 * day, 7 * day, 30 * day];

/** How old the insights of a post may be: fresh posts move, old ones hardly do. */
export function figuresAge(post: Pick<MediaRow, 'timestamp'>, now: Instant): number {
  const age = now - post.timestamp;
  if (age < 7 * day) return hour;
  return age < 30 * day ? 6 * hour : day;
}

/** Whether a post's insights are due; what Meta said it will never give is not asked again. */
export function figuresDue(post: MediaRow, now: Instant): boolean {
  if (!post.figures) return true;
  const { missing, fetchedAt } = post.figures;
  if (missing === 'before-professional') return false;
  return isOld(fetchedAt, missing === 'refused' ? refusedFor : figuresAge(post, now), now);
}

/**
 * Whether a post's comments are to be read: their count has moved, or the post has come to an age
 * at which they are read all the same, since hiding, editing and one gone for one new move nothing.
 */
export function commentsDue(post: MediaRow, now: Instant): boolean {
  const { timestamp, commentsReadAt: read } = post;
  if (post.comments !== post.commentsSeen || read === null) return true;
  return read > now || rungs.some((age) => timestamp + age <= now && read < timestamp + age);
}
