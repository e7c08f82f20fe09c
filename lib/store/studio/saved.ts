import type { AccountId } from '../../shared/ids.ts';
import { studio } from './db.ts';
import type { SavedRow } from './rows.ts';

/** What an account keeps for its posts, most recently used first. */
export async function readSaved(accountId: AccountId): Promise<SavedRow[]> {
  const range = IDBKeyRange.bound([accountId], [accountId, []]);
  const rows = await (await studio()).getAllFromIndex('saved', 'byAccount', range);
  return rows.sort((a, b) => b.usedAt - a.usedAt);
}

export async function keepSaved(row: SavedRow): Promise<void> {
  await (await studio()).put('saved', row);
}

/** Changes what is kept in one transaction; nothing where it is gone. */
export async function changeSaved(id: string, change: (row: SavedRow) => SavedRow): Promise<void> {
  const tx = (await studio()).transaction('saved', 'readwrite');
  const row = await tx.store.get(id);
  if (row) await tx.store.put(change(row));
  await tx.done;
}

export async function dropSaved(id: string): Promise<void> {
  await (await studio()).delete('saved', id);
}
