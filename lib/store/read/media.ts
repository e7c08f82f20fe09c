import type { AccountId, Instant, MediaId } from '../../shared/ids.ts';
import { db, rangeOf } from '../db.ts';
import type { MediaRow } from '../rows.ts';

/** The newest posts, newest first. */
export async function readMedia(accountId: AccountId, most: number): Promise<MediaRow[]> {
  const index = (await db()).transaction('media').store.index('byTime');
  const rows: MediaRow[] = [];
  let cursor = await index.openCursor(rangeOf(accountId), 'prev');
  while (cursor && rows.length < most) {
    rows.push(cursor.value);
    cursor = rows.length < most ? await cursor.continue() : null;
  }
  return rows;
}

/** Every post, in no order. */
export async function readAllMedia(accountId: AccountId): Promise<MediaRow[]> {
  return (await db()).getAll('media', rangeOf(accountId));
}

export async function readMediaByIds(
  accountId: AccountId,
  ids: MediaId[],
): Promise<Map<MediaId, MediaRow>> {
  const store = (await db()).transaction('media').store;
  const rows = await Promise.all(ids.map((id) => store.get([accountId, id])));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}

/** Posts of a span of time, both ends included, oldest first. */
export async function readMediaBetween(
  accountId: AccountId,
  from: Instant,
  to: Instant,
): Promise<MediaRow[]> {
  const range = IDBKeyRange.bound([accountId, from], [accountId, to]);
  return (await db()).getAllFromIndex('media', 'byTime', range);
}
