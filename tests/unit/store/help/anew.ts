import { derivePost } from '../../../../lib/store/derive/post.ts';
import type { DeskRow, PackRow, PileRow } from '../../../../lib/store/desk-rows.ts';
import type { CommentRow } from '../../../../lib/store/rows.ts';
import { account, type Kept } from './desk.ts';

type Anew = {
  comments: CommentRow[];
  piles: PileRow[];
  packs: Omit<PackRow, 'changedAt'>[];
  desk: Omit<DeskRow, 'oldest'> & { oldest: number | null };
};

const byKey = <Row>(rows: Row[], key: (row: Row) => string): Row[] =>
  [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1));

/** All that is derived, told from the comments and marks alone, as if nothing had been kept. */
export function derivedAnew({ comments, marks }: Kept, now: number): Anew {
  const mediaIds = [...new Set(comments.map(({ mediaId }) => mediaId))];
  const posts = mediaIds.map((mediaId) => {
    const rows = comments
      .filter((row) => row.mediaId === mediaId)
      .map((row): CommentRow => ({ ...row, waits: 0, why: null }));
    const theirs = marks.filter((mark) => mark.mediaId === mediaId);
    return derivePost(account, { accountId: account.id, mediaId, rows, marks: theirs }, now);
  });
  const piles = posts.flatMap(({ pile }) => (pile ? [pile] : []));
  const sum = (of: (pile: PileRow) => number): number =>
    piles.reduce((total, pile) => total + of(pile), 0);
  const oldest = piles.flatMap((pile) => pile.oldest ?? []);
  return {
    comments: byKey(
      posts.flatMap(({ rows }) => rows),
      ({ id }) => id,
    ),
    piles: byKey(piles, ({ mediaId }) => mediaId),
    packs: byKey(
      posts.flatMap(({ packs }) => packs),
      ({ mediaId, part }) => `${mediaId} ${part}`,
    ),
    desk: {
      accountId: account.id,
      waiting: sum(({ waiting }) => waiting),
      kept: sum(({ kept }) => kept),
      hidden: sum(({ hidden }) => hidden),
      snoozed: sum(({ snoozed }) => snoozed),
      oldest: oldest.length === 0 ? null : Math.min(...oldest),
    },
  };
}

/** The same of what is kept; parts that are empty now say nothing. */
export function derivedKept({ comments, piles, packs, desk }: Kept): Anew {
  const full = packs.filter(({ ids }) => ids !== '');
  return {
    comments: byKey(comments, ({ id }) => id),
    piles: byKey(piles, ({ mediaId }) => mediaId),
    packs: byKey(
      full.map(({ changedAt: _, ...pack }) => pack),
      ({ mediaId, part }) => `${mediaId} ${part}`,
    ),
    desk: {
      ...{ accountId: account.id, waiting: 0, kept: 0, hidden: 0, snoozed: 0 },
      ...desk,
      oldest: desk?.oldest?.at ?? null,
    },
  };
}
