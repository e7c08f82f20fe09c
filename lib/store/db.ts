import { openDB, type IDBPDatabase } from 'idb';
import { AppError } from '../shared/problem.ts';
import { climb, migrations } from './migrations.ts';
import type { Schema } from './schema.ts';

export type Db = IDBPDatabase<Schema>;

export const databaseName = 'loupe';

let handle: Promise<Db> | null = null;

/** Closes the handle of this context; the next use opens a new one. */
export async function closeDb(): Promise<void> {
  const open = handle;
  handle = null;
  (await open?.catch(() => null))?.close();
}

/** The one handle of this context, opened on first use and again after it was lost. */
export function db(): Promise<Db> {
  handle ??= open().catch((error: unknown) => {
    handle = null;
    throw error;
  });
  return handle;
}

async function open(): Promise<Db> {
  try {
    return await openDB<Schema>(databaseName, migrations.length, {
      upgrade: (database, from, _to, tx) => void climb(database, tx, from),
      // A newer version of Loupe wants to upgrade in another context: let it.
      blocking: () => void closeDb(),
      // The browser closed the handle, for instance because site data was cleared.
      terminated: () => {
        handle = null;
      },
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'VersionError') {
      const problem = { code: 'unexpected', reason: 'newer-version' } as const;
      throw new AppError(problem, 'the kept data is from a newer Loupe', error);
    }
    throw error;
  }
}

/** All keys of one account in a table keyed `[accountId, …]`. */
export const rangeOf = (accountId: string): IDBKeyRange =>
  IDBKeyRange.bound([accountId], [accountId, []]);
