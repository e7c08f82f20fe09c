import { openDB, type IDBPDatabase } from 'idb';
import { AppError } from '../shared/problem.ts';
import type { climb, Upgrade } from './migrations.ts';
import type { Schema } from './schema.ts';

export type Db = IDBPDatabase<Schema>;

export const databaseName = 'loupe';

/** The number of the newest shape: as many as there are steps to it. */
export const newest = 4;

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

/** How a database is brought up: the steps, and what the last of them derives. */
type Steps = (...upgrade: [Parameters<typeof climb>[0], Upgrade, number]) => Promise<void>;

/**
 * Opens the newest shape. One that is not there yet is given up without `steps`, and gives null:
 * they take all the rules of the desk, which hardly any context need ever load.
 */
async function openNewest(steps: Steps | null): Promise<Db | null> {
  let lacks = false;
  const opened = openDB<Schema>(databaseName, newest, {
    upgrade: (database, from, _to, tx) => {
      if (steps) return void steps(database, tx, from);
      lacks = true;
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

async function loadSteps(): Promise<Steps> {
  const [{ climb: up, migrations }, { deriveAll }] = await Promise.all([
    import('./migrations.ts'),
    import('./derive/whole.ts'),
  ]);
  return (database, tx, from) => up(database, tx, from, migrations, deriveAll);
}

async function open(): Promise<Db> {
  try {
    const opened = (await openNewest(null)) ?? (await openNewest(await loadSteps()));
    if (opened) return opened;
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
