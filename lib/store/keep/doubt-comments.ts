import type { AccountId, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';

/**
 * Has a post's comments read with the next look whatever its count: one was found to be gone, and
 * another may have come in its place.
 */
export async function doubtComments(accountId: AccountId, mediaId: MediaId): Promise<void> {
  const tx = (await db()).transaction('media', 'readwrite');
  const row = await tx.store.get([accountId, mediaId]);
  if (row) await tx.store.put({ ...row, commentsSeen: null });
  await tx.done;
}
