import { openDB, type IDBPDatabase } from 'idb';
import { AppError } from '../shared/problem.ts';
import { climb, type Derive, migrations } from './migrations.ts';
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

/**
 * Opens the newest shape. An upgrade of what is kept from before is given up without `derive`, and
 * gives null: it takes all the rules of the desk, which most pages need never load.
 */
async function openNewest(derive: Derive | null): Promise<Db | null> {
  let lacks = false;
  const opened = openDB<Schema>(databaseName, migrations.length, {
    upgrade: (database, from, _to, tx) => {
      lacks = from > 0 && derive === null;
      if (!lacks) return void climb(database, tx, from, migrations, derive ?? undefined);
      tx.done.catch(() => undefined);
      tx.abort();
    },
    // A newer version of Loupe wants to upgrade in another context: let it.
    blocking: () => void closeDb(),
    // The browser closed the handle, for instance because site data was cleared.
    terminated: () => {
      handle = null;
    },
  });
  return opened.catch((error: unknown) => {
    if (lacks) return null;
    throw error;
  });
}

async function open(): Promise<Db> {
  try {
    const opened = await openNewest(null);
    if (opened) return opened;
    const { deriveAll } = await import('./derive/whole.ts');
    const upgraded = await openNewest(deriveAll);
    if (upgraded) return upgraded;
    throw new AppError({ code: 'unexpected' }, 'the kept data was not brought up');
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
