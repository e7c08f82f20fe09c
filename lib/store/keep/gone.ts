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
    await (await db()).delete('pictures', [accountId, id]);
    await dropPost(accountId, id);
  }
}

/** A post and its comments go together: a reading kept in between would have no post to stand under. */
async function dropPost(accountId: AccountId, mediaId: MediaId): Promise<void> {
  await changeDesk(accountId, 0, async ({ tx, read, settle }) => {
    const [post] = await read([mediaId]);
    if (post && post.rows.length > 0) settle(post, []);
    await tx.objectStore('media').delete([accountId, mediaId]);
  });
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
  await changeDesk(accountId, since, async ({ read, settle }) => {
    const [post] = await read([mediaId]);
    if (!post) return;
    const tops = post.rows.filter((row) => row.parentId === null && row.fetchedAt < since);
    const gone = new Set(tops.map(({ id }) => id));
    if (gone.size === 0) return;
    settle(
      post,
      post.rows.filter(({ id, parentId }) => !gone.has(parentId ?? id)),
    );
  });
}
