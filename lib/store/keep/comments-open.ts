import type { AccountId, Instant, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';

/** Notes that a post takes comments from now on, or no longer. */
export async function keepCommentsOpen(
  accountId: AccountId,
  mediaId: MediaId,
  open: boolean,
  now: Instant,
): Promise<void> {
  const tx = (await db()).transaction('media', 'readwrite');
  const row = await tx.store.get([accountId, mediaId]);
  if (row) await tx.store.put({ ...row, commentsOpen: open, switchedAt: now });
  await tx.done;
}
