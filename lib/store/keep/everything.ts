import type { IDBPDatabase } from 'idb';
import { db } from '../db.ts';
import { jobs } from '../jobs/db.ts';
import { studio } from '../studio/db.ts';

async function empty(database: IDBPDatabase<unknown>): Promise<void> {
  const names = [...database.objectStoreNames];
  const tx = database.transaction(names, 'readwrite', { durability: 'strict' });
  await Promise.all([...names.map((name) => tx.objectStore(name).clear()), tx.done]);
}

/** Empties every table of every database, secrets and their key among them. */
export async function wipeEverything(): Promise<void> {
  // What is asked of Meta goes first; each is on disk before the next begins.
  await empty((await jobs()) as unknown as IDBPDatabase<unknown>);
  await empty((await db()) as unknown as IDBPDatabase<unknown>);
  await empty((await studio()) as unknown as IDBPDatabase<unknown>);
}
