import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { AccountId, Instant } from '../../shared/ids.ts';
import type { AssetRow, DraftRow, IntakeRow, SavedRow } from './rows.ts';

/*
 * What people make before it is posted. A database of its own: the bytes cannot cross the bus, so
 * the page that edits writes them here, and kept figures can be thrown away without losing a draft.
 */
interface Studio extends DBSchema {
  assets: { key: string; value: AssetRow };
  drafts: { key: string; value: DraftRow; indexes: { byAccount: [AccountId, Instant] } };
  saved: { key: string; value: SavedRow; indexes: { byAccount: [AccountId, string] } };
  intakes: { key: string; value: IntakeRow; indexes: { byTime: Instant } };
}

let handle: Promise<IDBPDatabase<Studio>> | null = null;

/** Closes this context's handle; the next use opens a new one. */
export async function closeStudio(): Promise<void> {
  const open = handle;
  handle = null;
  (await open?.catch(() => null))?.close();
}

export function studio(): Promise<IDBPDatabase<Studio>> {
  handle ??= openDB<Studio>('loupe-studio', 1, {
    upgrade(db) {
      db.createObjectStore('assets', { keyPath: 'id' });
      const drafts = db.createObjectStore('drafts', { keyPath: 'id' });
      drafts.createIndex('byAccount', ['accountId', 'changedAt']);
      const saved = db.createObjectStore('saved', { keyPath: 'id' });
      saved.createIndex('byAccount', ['accountId', 'kind']);
      db.createObjectStore('intakes', { keyPath: 'id' }).createIndex('byTime', 'at');
    },
    blocking: () => void closeStudio(),
    terminated: () => {
      handle = null;
    },
  }).catch((error: unknown) => {
    handle = null;
    throw error;
  });
  return handle;
}
