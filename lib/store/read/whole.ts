import type { StoreNames, StoreValue } from 'idb';
import type { AccountId } from '../../shared/ids.ts';
import { db, rangeOf } from '../db.ts';
import type { CommentRow } from '../rows.ts';
import type { Schema } from '../schema.ts';

/** Rows that are read at a time, so that a large table never stands in memory whole. */
const atOnce = 500;

type Table = StoreNames<Schema>;
type Rows<T extends Table> = StoreValue<Schema, T>[];

/** What is left of a range after a key. */
const after = (key: IDBValidKey, range: IDBKeyRange | null): IDBKeyRange =>
  range === null
    ? IDBKeyRange.lowerBound(key, true)
    : IDBKeyRange.bound(key, range.upper, true, range.upperOpen);

/**
 * All rows of a table, or of a range of it, some at a time. Each part is read in a transaction of its
 * own: what changes meanwhile may be seen as it was before or after.
 */
export async function* walkTable<T extends Table>(
  table: T,
  range: IDBKeyRange | null = null,
): AsyncGenerator<Rows<T>> {
  let left: IDBKeyRange | null = range;
  for (;;) {
    const store = (await db()).transaction(table).store;
    const [rows, keys] = await Promise.all([
      store.getAll(left, atOnce),
      store.getAllKeys(left, atOnce),
    ]);
    if (rows.length > 0) yield rows;
    const last = keys.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    left = after(last as IDBValidKey, range);
  }
}

/** All of an account's rows of a table. */
export const walkAccount = <T extends Table>(table: T, id: AccountId): AsyncGenerator<Rows<T>> =>
  walkTable(table, rangeOf(id));

/**
 * All comments of an account, post by post: whoever takes them in again settles a post as often as
 * it comes up.
 */
export async function* walkComments(accountId: AccountId): AsyncGenerator<CommentRow[]> {
  for await (const piles of walkAccount('piles', accountId)) {
    for (const { mediaId } of piles) {
      const range = IDBKeyRange.bound([accountId, mediaId], [accountId, mediaId, []]);
      yield await (await db()).getAllFromIndex('comments', 'byPile', range);
    }
  }
}

/** How many rows a table holds, or a range of it. */
export const countTable = async (table: Table, range?: IDBKeyRange): Promise<number> =>
  (await db()).count(table, range);
