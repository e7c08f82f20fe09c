import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { AppError } from '../../shared/problem.ts';
import type { AccountId } from '../../shared/ids.ts';

/*
 * What was asked for and is still to be done. A small database of its own: nothing that happens to
 * kept figures, or to a draft's bytes, may touch it. Rows are read as unknown, since a newer Loupe
 * may have written them.
 */
interface Jobs extends DBSchema {
  jobs: { key: string; value: { id: string }; indexes: { byAccount: AccountId } };
}

let handle: Promise<IDBPDatabase<Jobs>> | null = null;

/** Closes this context's handle; the next use opens a new one. */
export async function closeJobs(): Promise<void> {
  const open = handle;
  handle = null;
  (await open?.catch(() => null))?.close();
}

async function open(): Promise<IDBPDatabase<Jobs>> {
  try {
    return await openDB<Jobs>('loupe-jobs', 1, {
      upgrade(db) {
        db.createObjectStore('jobs', { keyPath: 'id' }).createIndex('byAccount', 'accountId');
      },
      blocking: () => void closeJobs(),
      terminated: () => {
        handle = null;
      },
    });
  } catch (error) {
    const newer = error instanceof DOMException && error.name === 'VersionError';
    const reason = newer ? 'newer-version' : 'queue-closed';
    throw new AppError({ code: 'unexpected', reason }, 'the queue cannot be opened', error);
  }
}

export function jobs(): Promise<IDBPDatabase<Jobs>> {
  handle ??= open().catch((error: unknown) => {
    handle = null;
    throw error;
  });
  return handle;
}
