import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, expect, it, vi } from 'vitest';
import { closeDb } from '../../../../lib/store/db.ts';
import { openList } from '../../../../lib/view/desk/list/open-list.ts';
import { account, filterOf, keep, said, soon } from './list-help.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Counts rows by every way in which they can be read of a table or an index. */
function watchReads(): { rows: number; counts: number } {
  const reads = { rows: 0, counts: 0 };
  for (const of of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    const watch = (name: keyof typeof of, note: (result: unknown) => void): void => {
      const table = of as unknown as Record<string, (...args: unknown[]) => IDBRequest<unknown>>;
      const plain = table[name];
      vi.spyOn(of, name as 'get').mockImplementation(function (this: unknown, ...args: unknown[]) {
        const request = plain?.apply(this, args) as IDBRequest<unknown>;
        request.addEventListener('success', () => note(request.result));
        return request;
      } as never);
    };
    watch('count', () => (reads.counts += 1));
    for (const name of ['get', 'getKey', 'openCursor', 'openKeyCursor'] as const) {
      watch(name, (found) => (reads.rows += found ? 1 : 0));
    }
    for (const name of ['getAll', 'getAllKeys'] as const) {
      watch(name, (found) => (reads.rows += (found as unknown[]).length));
    }
  }
  return reads;
}

it.each(['oldest', 'newest'] as const)(
  'opening reads no more than the screen needs and counts nothing, %s first',
  async (sort) => {
    await closeDb();
    globalThis.indexedDB = new IDBFactory();
    await keep(Array.from({ length: 6000 }, (_, n) => said(String(10_000 + n), `p${n % 300}`, n)));
    const reads = watchReads();
    const list = openList({
      accountId: account.id,
      filter: signal(filterOf({ shelf: 'waiting', sort })),
      omit: signal(new Set()),
    });
    await soon(() => expect(list.busy.value).toBe(false));
    list.list.value.show(0, 12);
    expect(list.list.value.length).toBeGreaterThan(30);
    expect(reads.counts).toBe(0);
    expect(reads.rows).toBeGreaterThan(40);
    expect(reads.rows).toBeLessThanOrEqual(120);
  },
);
