import type { AccountId, Instant, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { PileRow } from '../desk-rows.ts';
import type { CommentRow } from '../rows.ts';
import { walk } from './walk.ts';

/** One post's part of the desk; null where none of its comments is kept. */
export async function readPile(accountId: AccountId, mediaId: MediaId): Promise<PileRow | null> {
  return (await (await db()).get('piles', [accountId, mediaId])) ?? null;
}

/**
 * Posts under which something waits, by the oldest of it or, backwards, by the newest. `after` is
 * the last one of the page before.
 */
export async function readPiles(
  accountId: AccountId,
  by: 'oldest' | 'newest',
  after: PileRow | null,
  most: number,
): Promise<PileRow[]> {
  const store = (await db()).transaction('piles').store;
  const [index, way] =
    by === 'oldest'
      ? [store.index('byOldest'), 'next' as const]
      : [store.index('byNewest'), 'prev' as const];
  const at = after?.[by];
  const [low, high]: [Instant, Instant] =
    by === 'oldest' ? [at ?? -Infinity, Infinity] : [-Infinity, at ?? Infinity];
  const range = IDBKeyRange.bound([accountId, low], [accountId, high]);
  const place = after && { key: [accountId, at ?? 0], primaryKey: [accountId, after.mediaId] };
  return walk(index, range, way, place, most);
}

/** Comments of a post, whether they wait or not; no more than `most`. */
export async function readPileComments(
  accountId: AccountId,
  mediaId: MediaId,
  most: number,
): Promise<CommentRow[]> {
  const range = IDBKeyRange.bound(
    [accountId, mediaId, 0, -Infinity],
    [accountId, mediaId, 1, Infinity],
  );
  return (await db()).getAllFromIndex('comments', 'byPile', range, most);
}

/** The comments of a post that wait, oldest first; no more than `most` where given. */
export async function readPileWaiting(
  accountId: AccountId,
  mediaId: MediaId,
  most?: number,
): Promise<CommentRow[]> {
  const range = IDBKeyRange.bound(
    [accountId, mediaId, 1, -Infinity],
    [accountId, mediaId, 1, Infinity],
  );
  return (await db()).getAllFromIndex('comments', 'byPile', range, most);
}
