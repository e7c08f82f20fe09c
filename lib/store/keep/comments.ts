import type { AccountId, Instant, MediaId } from '../../shared/ids.ts';
import type { Owner } from '../../shared/comment/talk.ts';
import { waitingIn } from '../../shared/comment/waiting.ts';
import { db } from '../db.ts';
import type { CommentRow } from '../rows.ts';
import { settleDesk } from './desk.ts';

export type CommentSeen = Omit<CommentRow, 'accountId' | 'waits' | 'why' | 'tongue' | 'fetchedAt'>;

/** What one read of a post's comments brought. */
export type CommentRead = {
  mediaId: MediaId;
  comments: CommentSeen[];
  /** Meta's count of the post's comments at the time of the read. */
  count: number;
  /** True when this read saw all of them, so that those not seen are gone. */
  whole: boolean;
  /** Only what was kept before this counts as joining on to it. */
  joinsBefore?: Instant;
};

/**
 * Keeps reads of posts' comments and settles, in the same transaction, which of them wait, what
 * the desk's totals are and which posts have been read. Gives those that newly wait, and the
 * posts whose read joined on to what was kept: between the two nothing is missing.
 */
export async function keepComments(
  accountId: AccountId,
  owner: Owner,
  reads: CommentRead[],
  now: Instant,
): Promise<{ fresh: CommentRow[]; joined: Set<MediaId> }> {
  const fresh: CommentRow[] = [];
  const joined = new Set<MediaId>();
  const tx = (await db()).transaction(['comments', 'media', 'desks', 'accounts'], 'readwrite');
  if (!(await tx.objectStore('accounts').getKey(accountId))) return { fresh, joined };
  const comments = tx.objectStore('comments');
  for (const read of reads) {
    const range = IDBKeyRange.bound([accountId, read.mediaId], [accountId, read.mediaId, []]);
    const kept = await comments.index('byPile').getAll(range);
    const before = new Map(kept.map((row) => [row.id, row]));
    const known = (id: string): boolean =>
      (before.get(id)?.fetchedAt ?? Infinity) < (read.joinsBefore ?? Infinity);
    if (read.comments.some(({ id, parentId }) => parentId === null && known(id))) {
      joined.add(read.mediaId);
    }
    const rows = new Map(read.whole ? [] : before);
    for (const seen of read.comments) {
      rows.set(seen.id, { ...seen, accountId, waits: 0, why: null, tongue: null, fetchedAt: now });
    }
    for (const id of before.keys()) if (!rows.has(id)) void comments.delete([accountId, id]);
    const waiting = waitingIn([...rows.values()], owner);
    const media = await tx.objectStore('media').get([accountId, read.mediaId]);
    for (const row of rows.values()) {
      const why = waiting.get(row.id) ?? null;
      const waits = why === null ? 0 : 1;
      const old = before.get(row.id);
      // The first read of a post brings its past, which is no news.
      if (waits && !old && media?.commentsReadAt) fresh.push({ ...row, waits, why });
      if (old?.waits !== waits || row !== old) void comments.put({ ...row, waits, why });
    }
    if (media) {
      const seen = { commentsReadAt: now, commentsSeen: read.count };
      void tx.objectStore('media').put({ ...media, ...seen });
    }
  }
  await settleDesk(accountId, comments.index('byWaiting'), tx.objectStore('desks'));
  await tx.done;
  return { fresh, joined };
}
