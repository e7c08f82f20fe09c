import type { StoreValue } from 'idb';
import type { Instant } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { Schema } from '../schema.ts';

/** What became of rows from elsewhere. */
export type Merged = {
  taken: number;
  /** Here already, and as new or newer. */
  here: number;
  /** Of an account that is not here. */
  orphan: number;
};

/** Tables whose rows stand each for itself; comments and what hangs on them do not. */
export type Apart =
  | 'windows'
  | 'days'
  | 'media'
  | 'rules'
  | 'audits'
  | 'pictures'
  | 'limits'
  | 'looks'
  | 'learnt'
  | 'hashtags';

type Row<T extends Apart> = StoreValue<Schema, T>;

const ownerOf = (row: Row<Apart>): string => ('owner' in row ? row.owner : row.accountId);

/**
 * Takes rows from elsewhere in, all of them in one transaction: the newer of two stays. Doing it
 * twice is doing it once. `merge` makes one row of two where both know something.
 */
export async function mergeRows<T extends Apart>(
  table: T,
  rows: readonly Row<T>[],
  timeOf: (row: Row<T>) => Instant,
  merge: (row: Row<T>, kept: Row<T>) => Row<T> = (row) => row,
): Promise<Merged> {
  const tx = (await db()).transaction([table, 'accounts', 'signIns'] as const, 'readwrite');
  const store = tx.objectStore(table);
  const [accounts, people] = await Promise.all([
    tx.objectStore('accounts').getAllKeys(),
    tx.objectStore('signIns').getAllKeys(),
  ]);
  const known = new Set<string>([...accounts, ...people]);
  const merged: Merged = { taken: 0, here: 0, orphan: 0 };
  for (const row of rows) {
    if (!known.has(ownerOf(row))) {
      merged.orphan += 1;
      continue;
    }
    const path = store.keyPath as string[];
    const key = path.map((part) => (row as unknown as Record<string, string>)[part]);
    const kept = (await store.get(key as never)) as Row<T> | undefined;
    if (kept && timeOf(kept) >= timeOf(row)) {
      merged.here += 1;
      continue;
    }
    await store.put(kept ? merge(row, kept) : row);
    merged.taken += 1;
  }
  await tx.done;
  return merged;
}
