import type { AccountId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { PictureRow } from '../rows.ts';

export async function readPicture(accountId: AccountId, id: string): Promise<PictureRow | null> {
  return (await (await db()).get('pictures', [accountId, id])) ?? null;
}

/** How many rows the person's data makes, for the options page. */
export async function readCounts(): Promise<{ posts: number; comments: number; pictures: number }> {
  const tx = (await db()).transaction(['media', 'comments', 'pictures']);
  const [posts, comments, pictures] = await Promise.all([
    tx.objectStore('media').count(),
    tx.objectStore('comments').count(),
    tx.objectStore('pictures').count(),
  ]);
  return { posts, comments, pictures };
}
