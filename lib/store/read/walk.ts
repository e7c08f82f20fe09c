type Key = IDBValidKey;
type Cursor<V> = {
  value: V;
  key: Key;
  primaryKey: Key;
  continue: () => Promise<Cursor<V> | null>;
  continuePrimaryKey: (key: never, primaryKey: never) => Promise<Cursor<V> | null>;
};
type Index<V> = {
  openCursor: (range: IDBKeyRange, way: 'next' | 'prev') => Promise<Cursor<V> | null>;
};

/**
 * So many rows of an index, from the one after `after`: rows that share a moment are neither left
 * out between two pages nor read twice.
 */
export async function walk<V>(
  index: Index<V>,
  range: IDBKeyRange,
  way: 'next' | 'prev',
  after: { key: Key; primaryKey: Key } | null,
  most: number,
): Promise<V[]> {
  const rows: V[] = [];
  let cursor = await index.openCursor(range, way);
  if (after && cursor) {
    const order =
      indexedDB.cmp(cursor.key, after.key) || indexedDB.cmp(cursor.primaryKey, after.primaryKey);
    const before = way === 'next' ? order < 0 : order > 0;
    if (before)
      cursor = await cursor.continuePrimaryKey(after.key as never, after.primaryKey as never);
    if (cursor && indexedDB.cmp(cursor.primaryKey, after.primaryKey) === 0)
      cursor = await cursor.continue();
  }
  while (cursor && rows.length < most) {
    rows.push(cursor.value);
    cursor = rows.length < most ? await cursor.continue() : null;
  }
  return rows;
}
