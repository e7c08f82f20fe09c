import type { Page } from 'puppeteer-core';
import type { DeskRow } from '../../../lib/store/desk-rows.ts';
import type {
  AccountRow,
  CommentRow,
  ConnectRow,
  LimitsRow,
  LookRow,
  MediaRow,
  SignInRow,
  WindowRow,
} from '../../../lib/store/rows.ts';

/** The tables these tests read by name. */
type Tables = {
  connect: ConnectRow;
  accounts: AccountRow;
  signIns: SignInRow;
  looks: LookRow;
  limits: LimitsRow;
  windows: WindowRow;
  comments: CommentRow;
  desks: DeskRow;
  media: MediaRow;
  acts: { kind: string; result: string };
};

/** Every row of one table, read in a page of the extension straight from the database. */
export async function rowsOf<T extends keyof Tables>(page: Page, table: T): Promise<Tables[T][]> {
  return (await everything(page))[table] as Tables[T][];
}

/** Every row of every table; bytes and keys as text, so that they can be searched. */
export function everything(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const settled = <T>(asked: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error ?? new Error('the database refused'));
      });
    const known = (await indexedDB.databases()).some(({ name }) => name === 'loupe');
    if (!known) return {};
    const database = await settled(indexedDB.open('loupe'));
    const plain = (value: unknown): unknown => {
      if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
        const bytes = value instanceof ArrayBuffer ? new Uint8Array(value) : value;
        return new TextDecoder('latin1').decode(bytes);
      }
      if (value instanceof CryptoKey) return `CryptoKey extractable=${value.extractable}`;
      if (value instanceof Blob) return `Blob ${value.size}`;
      if (Array.isArray(value)) return value.map(plain);
      if (value === null || typeof value !== 'object') return value;
      return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, plain(one)]));
    };
    const tables: Record<string, unknown[]> = {};
    for (const name of database.objectStoreNames) {
      const rows = await settled(database.transaction(name).objectStore(name).getAll());
      tables[name] = rows.map(plain);
    }
    database.close();
    return tables;
  });
}

/** Changes every row of a table, to stand for time that has passed or figures that have moved. */
export async function patch(
  page: Page,
  table: keyof Tables,
  fits: Record<string, unknown>,
  values: Record<string, unknown>,
): Promise<void> {
  const args = { table, fits, values };
  await page.evaluate(async ({ table: name, fits: wanted, values: news }) => {
    const database = await new Promise<IDBDatabase>((done, fail) => {
      const asked = indexedDB.open('loupe');
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => fail(asked.error ?? new Error('the database refused'));
    });
    const tx = database.transaction(name, 'readwrite');
    await new Promise<void>((done) => {
      tx.oncomplete = () => done();
      tx.objectStore(name).openCursor().onsuccess = (event) => {
        const cursor = (event.target as IDBRequest<IDBCursorWithValue | null>).result;
        if (!cursor) return;
        const row = cursor.value as Record<string, unknown>;
        if (Object.entries(wanted).every(([key, value]) => row[key] === value)) {
          cursor.update({ ...row, ...news });
        }
        cursor.continue();
      };
    });
    database.close();
  }, args);
}

/** Asks again until something holds, or says what it was last. */
export async function until<T>(
  what: string,
  ask: () => Promise<T>,
  holds: (value: T) => boolean,
  seconds = 20,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  let last = await ask();
  while (!holds(last)) {
    if (Date.now() > end) throw new Error(`not ${what}: ${JSON.stringify(last)?.slice(0, 2000)}`);
    await new Promise((done) => setTimeout(done, 100));
    last = await ask();
  }
  return last;
}
