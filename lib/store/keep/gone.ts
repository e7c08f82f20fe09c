import type { AccountId, Instant, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import { settleDesk } from './desk.ts';

/**
 * Forgets posts that a whole answer no longer held: those between `from` and `to` that were not
 * seen are deleted on Instagram. Their comments and pictures go with them.
 */
export async function forgetGone(
  accountId: AccountId,
  seen: ReadonlySet<MediaId>,
  from: Instant,
  to: Instant = Infinity,
): Promise<void> {
  const tables = ['media', 'comments', 'pictures', 'desks'] as const;
  const tx = (await db()).transaction(tables, 'readwrite');
  const comments = tx.objectStore('comments');
  const range = IDBKeyRange.bound([accountId, from], [accountId, to]);
  const kept = await tx.objectStore('media').index('byTime').getAll(range);
  const gone = kept.filter((row) => !seen.has(row.id));
  for (const { id } of gone) {
    void tx.objectStore('media').delete([accountId, id]);
    void tx.objectStore('pictures').delete([accountId, id]);
    const theirs = IDBKeyRange.bound([accountId, id], [accountId, id, []]);
    for (const key of await comments.index('byPile').getAllKeys(theirs)) {
      void comments.delete(key);
    }
  }
  const desk = gone.length > 0 && (await tx.objectStore('desks').getKey(accountId));
  if (desk) await settleDesk(accountId, comments.index('byWaiting'), tx.objectStore('desks'));
  await tx.done;
}

/**
 * Forgets a post's comments, with their replies, that a reading of the whole list begun at `since`
 * has not seen: they are deleted on Instagram.
 */
export async function forgetUnseen(
  accountId: AccountId,
  mediaId: MediaId,
  since: Instant,
): Promise<void> {
  const tx = (await db()).transaction(['comments', 'desks'], 'readwrite');
  const comments = tx.objectStore('comments');
  const range = IDBKeyRange.bound([accountId, mediaId], [accountId, mediaId, []]);
  const kept = await comments.index('byPile').getAll(range);
  const gone = new Set(
    kept.filter((row) => row.parentId === null && row.fetchedAt < since).map(({ id }) => id),
  );
  for (const { id, parentId } of kept) {
    if (gone.has(id) || (parentId !== null && gone.has(parentId))) {
      void comments.delete([accountId, id]);
    }
  }
  if (gone.size > 0) {
    await settleDesk(accountId, comments.index('byWaiting'), tx.objectStore('desks'));
  }
  await tx.done;
}
