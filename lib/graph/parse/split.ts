/**
 * What figures can be split by, with our names for Meta's words. Accounts say `REEL` where posts
 * say `REELS`, and posts split by words in small letters.
 */
export const splits = {
  media_product_type: {
    POST: 'post',
    CAROUSEL_CONTAINER: 'carousel',
    REEL: 'reel',
    STORY: 'story',
    AD: 'ad',
  },
  follow_type: { FOLLOWER: 'follower', NON_FOLLOWER: 'non-follower', UNKNOWN: 'unknown' },
  contact_button_type: {
    BOOK_NOW: 'book',
    CALL: 'call',
    DIRECTION: 'direction',
    EMAIL: 'email',
    INSTANT_EXPERIENCE: 'instant-experience',
    TEXT: 'text',
    UNDEFINED: 'undefined',
  },
  action_type: {
    bio_link_clicked: 'link',
    call: 'call',
    direction: 'direction',
    email: 'email',
    text: 'text',
    other: 'other',
  },
  story_navigation_action_type: {
    tap_forward: 'forward',
    tap_back: 'back',
    tap_exit: 'exit',
    swipe_forward: 'next-story',
  },
} as const;

export type Split = keyof typeof splits;
type Named<S extends Split> = (typeof splits)[S];
export type SplitName<S extends Split> = Named<S>[keyof Named<S>] | 'other';

/** A row of a breakdown: what it is of, by Meta's keys and in Meta's words. */
export type SplitRow = { of: Readonly<Record<string, string>>; value: number };

/** A part of a figure. One whose word is not known yet is `other`, with the word. */
export type Part<S extends Split> = { of: SplitName<S>; word: string; value: number };

/** The rows of one breakdown under our names; rows of other breakdowns are left out. */
export function partsBy<S extends Split>(rows: readonly SplitRow[], by: S): Part<S>[] {
  const names: Readonly<Record<string, string>> = splits[by];
  return rows.flatMap(({ of, value }) => {
    const word = of[by];
    if (word === undefined) return [];
    const known = Object.hasOwn(names, word) ? names[word] : 'other';
    return [{ of: known as SplitName<S>, word, value }];
  });
}
