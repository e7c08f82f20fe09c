import type { Instant } from '../shared/ids.ts';
import { sampleAccountId as accountId } from '../shared/sample.ts';
import type { MediaSeen } from '../store/keep/media.ts';
import type { MediaFigures } from '../store/rows.ts';
import { chanceFrom } from './chance.ts';
import type { Post } from './told.ts';

const hour = 3_600_000;

/** What a post is called; `place` is its place in the table. */
export const mediaIdOf = (place: number): string => String(9_000 - place);

/** The post's rows as looks would have left them. `count` is how many comments each has. */
export function postRows(
  posts: readonly Post[],
  now: Instant,
  count: (place: number) => number,
): MediaSeen[] {
  return posts.map((one, place) => ({
    accountId,
    id: mediaIdOf(place),
    kind: one.kind,
    caption: one.caption,
    // It stands on no page of Instagram's.
    permalink: null,
    timestamp: now - one.ago * hour,
    likes: one.likes,
    comments: count(place),
    thumbUrl: `/sample/${one.scene}.svg`,
    commentsOpen: true,
    fetchedAt: now,
  }));
}

/** The posts’ figures, in the same proportions as an account of this size has. */
export function postFigures(posts: readonly Post[], now: Instant): Map<string, MediaFigures> {
  const chance = chanceFrom(41);
  const rows = posts.map(({ views, likes }, place): [string, MediaFigures] => {
    const [seen, kept, passed] = [chance(), chance(), chance()];
    const saved = Math.round(views * (0.008 + kept * 0.014));
    const shares = Math.round(views * (0.003 + passed * 0.009));
    const figures = {
      views,
      reach: Math.round(views * (0.58 + seen * 0.16)),
      ...{ saved, shares },
      interactions: (likes ?? Math.round(views * 0.07)) + saved + shares,
    };
    return [mediaIdOf(place), { ...figures, missing: null, fetchedAt: now }];
  });
  return new Map(rows);
}
