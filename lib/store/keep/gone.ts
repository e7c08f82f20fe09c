import type { AccountId, Instant, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import { changeDesk } from './change-desk.ts';

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
  const range = IDBKeyRange.bound([accountId, from], [accountId, to]);
  const kept = await (await db()).getAllFromIndex('media', 'byTime', range);
  for (const { id } of kept.filter((row) => !seen.has(row.id))) {
    // The post goes last: a worker stopped in between finds it missing once more.
    await dropComments(accountId, id, 0, () => true);
    const tx = (await db()).transaction(['media', 'pictures'], 'readwrite');
    void tx.objectStore('media').delete([accountId, id]);
    void tx.objectStore('pictures').delete([accountId, id]);
    await tx.done;
  }
}

/**
 * Forgets a post's comments, with their replies, that a reading of the whole list begun at `since`
 * has not seen: they are deleted on Instagram.
 */
export const forgetUnseen = (
  accountId: AccountId,
  mediaId: MediaId,
  since: Instant,
): Promise<void> => dropComments(accountId, mediaId, since, (fetchedAt) => fetchedAt < since);

/** Drops threads of a post by when their first comment was seen last. */
async function dropComments(
  accountId: AccountId,
  mediaId: MediaId,
  now: Instant,
  isGone: (fetchedAt: Instant) => boolean,
): Promise<void> {
  await changeDesk(accountId, now, async ({ read, settle }) => {
    const [post] = await read([mediaId]);
    if (!post) return;
    const tops = post.rows.filter((row) => row.parentId === null && isGone(row.fetchedAt));
    const gone = new Set(tops.map(({ id }) => id));
    if (gone.size === 0) return;
    settle(
      post,
      post.rows.filter(({ id, parentId }) => !gone.has(parentId ?? id)),
    );
  });
}
