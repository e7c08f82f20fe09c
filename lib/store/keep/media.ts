import type { AccountId, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { MediaFigures, MediaRow, PictureRow } from '../rows.ts';

/** A post as a light look sees it: counts, but no insights. */
export type MediaSeen = Omit<MediaRow, 'figures' | 'commentsReadAt' | 'commentsSeen'>;

/** Keeps what a look saw of posts, without losing what deeper looks learnt of them. */
export async function keepMediaSeen(seen: MediaSeen[]): Promise<void> {
  const tx = (await db()).transaction('media', 'readwrite');
  for (const row of seen) {
    const old = await tx.store.get([row.accountId, row.id]);
    await tx.store.put({
      ...row,
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
  await (await db()).put('pictures', row);
}
