import { openDB } from 'idb';

/** How many rows one table of one database holds. */
export type Counted = { name: string; rows: number };

async function countOf(name: string): Promise<Counted[]> {
  const database = await openDB<unknown>(name);
  try {
    const tables = [...database.objectStoreNames];
    if (tables.length === 0) return [];
    const tx = database.transaction(tables);
    return await Promise.all(
      tables.map(async (table) => ({
        name: `${name}/${table}`,
        rows: await tx.objectStore(table).count(),
      })),
    );
  } finally {
    database.close();
  }
}

/** Every table of every database that this browser keeps for Loupe, whoever made it. */
export async function countEverything(): Promise<Counted[]> {
  const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
  return (await Promise.all(names.sort().map(countOf))).flat();
}
