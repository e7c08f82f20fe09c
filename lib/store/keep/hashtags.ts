import type { AccountId, Instant } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { HashtagRow } from '../hashtag-row.ts';

/** What came of counting: a row that counted before or counts now, or a ledger that is full. */
export type Counted =
  { kind: 'known' | 'counted'; row: HashtagRow } | { kind: 'full'; oldest: Instant };

/**
 * Counts a hashtag unless it counts already or `most` others do; those from before `since` are
 * forgotten. Strict, because the count has to be there before the question goes out. Null where
 * the account was removed.
 */
export async function countHashtag(
  row: HashtagRow,
  since: Instant,
  most: number,
): Promise<Counted | null> {
  const tables = ['hashtags', 'accounts'] as const;
  const tx = (await db()).transaction(tables, 'readwrite', { durability: 'strict' });
  if (!(await tx.objectStore('accounts').getKey(row.accountId))) return null;
  const hashtags = tx.objectStore('hashtags');
  const past = IDBKeyRange.bound([row.accountId], [row.accountId, since]);
  for (const key of await hashtags.index('byTime').getAllKeys(past)) await hashtags.delete(key);
  const known = await hashtags.get([row.accountId, row.name]);
  if (known) return { kind: 'known', row: known };
  const all = IDBKeyRange.bound([row.accountId], [row.accountId, []]);
  const oldest = (await hashtags.index('byTime').openCursor(all))?.value;
  if (oldest && (await hashtags.index('byTime').count(all)) >= most) {
    return { kind: 'full', oldest: oldest.countedAt };
  }
  await hashtags.put(row);
  await tx.done;
  return { kind: 'counted', row };
}

/** Keeps a hashtag's id; if another tool had looked it up earlier, it counts from then and once. */
export async function nameHashtag(row: HashtagRow & { hashtagId: string }): Promise<void> {
  const tx = (await db()).transaction(['hashtags', 'accounts'], 'readwrite');
  const hashtags = tx.objectStore('hashtags');
  if (await tx.objectStore('accounts').getKey(row.accountId)) {
    const strange = await hashtags.get([row.accountId, strangeName(row.hashtagId)]);
    if (strange) await hashtags.delete([row.accountId, strange.name]);
    const countedAt = Math.min(row.countedAt, strange?.countedAt ?? row.countedAt);
    await hashtags.put({ ...row, countedAt });
  }
  await tx.done;
}

/** Takes back a count that Meta did not make. */
export async function dropHashtag(accountId: AccountId, name: string): Promise<void> {
  await (await db()).delete('hashtags', [accountId, name]);
}

/** Counts what other tools looked up, known by id alone; what counts already stays as it is. */
export async function countStrange(
  accountId: AccountId,
  ids: readonly string[],
  now: Instant,
): Promise<void> {
  const tx = (await db()).transaction(['hashtags', 'accounts'], 'readwrite');
  const hashtags = tx.objectStore('hashtags');
  if (await tx.objectStore('accounts').getKey(accountId)) {
    const all = await hashtags.getAll(IDBKeyRange.bound([accountId], [accountId, []]));
    const known = new Set(all.map((row) => row.hashtagId));
    for (const id of ids.filter((one) => !known.has(one))) {
      await hashtags.put({ accountId, name: strangeName(id), hashtagId: id, countedAt: now });
    }
  }
  await tx.done;
}

/** No hashtag can be called so. */
const strangeName = (id: string): string => `id:${id}`;
