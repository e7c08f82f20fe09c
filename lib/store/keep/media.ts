import type { AccountId, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import { isNewer } from './seen.ts';
import type { MediaFigures, MediaRow, PictureRow } from '../rows.ts';

/** A post as a light look sees it: counts, but no insights. What Meta left out is null. */
export type MediaSeen = Omit<
  MediaRow,
  'figures' | 'commentsReadAt' | 'commentsSeen' | 'comments' | 'switchedAt'
> & { comments: number | null };

/** Whether a post takes comments: as it was read, unless we changed it while that was on its way. */
function switchOf(
  { commentsOpen, fetchedAt }: MediaSeen,
  old: MediaRow | undefined,
): Pick<MediaRow, 'commentsOpen' | 'switchedAt'> {
  const known = old?.commentsOpen ?? null;
  const at = old?.switchedAt;
  if (at !== undefined && isNewer({ fetchedAt: at }, fetchedAt)) {
    return { commentsOpen: known, switchedAt: at };
  }
  return { commentsOpen: commentsOpen ?? known };
}

/** Keeps what a look saw of posts, without losing what deeper looks learnt of them. */
export async function keepMediaSeen(seen: MediaSeen[]): Promise<void> {
  const tx = (await db()).transaction(['media', 'accounts'], 'readwrite');
  const media = tx.objectStore('media');
  for (const row of seen) {
    if (!(await tx.objectStore('accounts').getKey(row.accountId))) continue;
    const old = await media.get([row.accountId, row.id]);
    await media.put({
      ...row,
      // A count that was left out is not zero, and a switch nobody told of not off.
      comments: row.comments ?? old?.comments ?? 0,
      ...switchOf(row, old),
      figures: old?.figures ?? null,
      commentsReadAt: old?.commentsReadAt ?? null,
      commentsSeen: old?.commentsSeen ?? null,
    });
  }
  await tx.done;
}

export async function keepMediaFigures(
  accountId: AccountId,
  figures: Map<MediaId, MediaFigures>,
): Promise<void> {
  const tx = (await db()).transaction('media', 'readwrite');
  for (const [id, value] of figures) {
    const row = await tx.store.get([accountId, id]);
    if (row) await tx.store.put({ ...row, figures: value });
  }
  await tx.done;
}

export async function keepPicture(row: PictureRow): Promise<void> {
  const tx = (await db()).transaction(['pictures', 'accounts'], 'readwrite');
  const known = await tx.objectStore('accounts').getKey(row.accountId);
  if (known) await tx.objectStore('pictures').put(row);
  await tx.done;
}
