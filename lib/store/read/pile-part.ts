import type { AccountId, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { CommentRow } from '../rows.ts';
import { walk } from './walk.ts';

/**
 * Some of a post's comments that wait, the oldest first or the newest. `after` is the last one of the
 * part before: a post under which thousands wait is read as far as it is looked at.
 */
export async function readPilePart(
  accountId: AccountId,
  mediaId: MediaId,
  by: 'oldest' | 'newest',
  after: CommentRow | null,
  most: number,
): Promise<CommentRow[]> {
  const index = (await db()).transaction('comments').store.index('byPile');
  const pile = [accountId, mediaId, 1] as const;
  const at = after?.timestamp;
  const [low, high] = by === 'oldest' ? [at ?? -Infinity, Infinity] : [-Infinity, at ?? Infinity];
  const range = IDBKeyRange.bound([...pile, low], [...pile, high]);
  if (by === 'oldest' && after === null) return index.getAll(range, most);
  const place = after && { key: [...pile, after.timestamp], primaryKey: [accountId, after.id] };
  return walk(index, range, by === 'oldest' ? 'next' : 'prev', place, most);
}
