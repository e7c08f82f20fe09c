import { signal } from '@preact/signals';
import { db } from '../../lib/store/db.ts';
import type { DeskIndex } from '../../lib/view/desk/list/desk-index.ts';
import { layOut } from '../../lib/view/desk/list/lay-out.ts';
import { listReads } from '../../lib/view/desk/list/list-reads.ts';
import { openIndex } from '../../lib/view/desk/list/open-index.ts';
import { openList } from '../../lib/view/desk/list/open-list.ts';
import { deskList } from '../../lib/view/desk/list/places.ts';
import { search } from '../../lib/view/desk/list/search.ts';
import { wishOf } from '../../lib/view/desk/list/wish.ts';
import type { Filter } from '../../lib/view/desk/models.ts';
import { ingestAccount as account } from './desk-talk.ts';

const screen = 20;

const filterOf = (text: string): Filter => ({
  ...{ shelf: 'all', questions: false, links: false, mediaId: null, person: null },
  ...{ tongue: null, text, sort: 'newest' },
});

/** From what was typed to the lines of the first screen. */
function find(index: DeskIndex, typed: string): number {
  const filter = filterOf(typed);
  const laid = layOut(index, search(index, wishOf(filter)), filter.sort, new Set());
  const list = deskList(laid, () => undefined);
  for (let place = 0; place < screen; place += 1) list.at(place);
  return laid.hits;
}

/** The shortest way to look for the same words: `indexOf` from one hit to the next. */
function raw(text: string, words: readonly string[]): number {
  let hits = 0;
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) hits += 1;
  }
  return hits;
}

const timed = (work: () => unknown): number => {
  const since = performance.now();
  work();
  return performance.now() - since;
};

/** The clock of a page is coarse: each lap is taken several times. */
const often = 5;

type Found = { own: number[]; bare: number[]; hits: number; anchor: number };

/** Both ways in turn; the bare one runs through a single text of all comments, as nothing is kept. */
async function laps(typed: string, count: number): Promise<Found> {
  const index = await openIndex(account.id, listReads).read();
  const text = flat(index.segments.map(({ pack }) => pack.text).join(''));
  const { words } = wishOf(filterOf(typed));
  const found: Found = { own: [], bare: [], hits: 0, anchor: 0 };
  for (let lap = 0; lap < count + 2; lap += 1) {
    let [own, bare] = [0, 0];
    for (let time = 0; time < often; time += 1) {
      bare += timed(() => (found.anchor = raw(text, words)));
      own += timed(() => (found.hits = find(index, typed)));
    }
    if (lap < 2) continue;
    found.own.push(own / often);
    found.bare.push(bare / often);
  }
  return found;
}

/** Joined strings are ropes until somebody looks into them. */
const flat = (text: string): string => (text.indexOf('\u0001') < 0 ? text : '');

/** The first search of a page that has read nothing before. */
async function firstSearch(typed: string): Promise<number> {
  const since = performance.now();
  find(await openIndex(account.id, listReads).read(), typed);
  return performance.now() - since;
}

/** Reading the packed text, and nothing more. */
async function firstRead(): Promise<number> {
  const since = performance.now();
  const asked = indexedDB.open('loupe');
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((done, fail) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => fail(request.error ?? new Error('not read'));
    });
  const store = (await settled(asked)).transaction('packs').objectStore('packs');
  await settled(store.getAll(IDBKeyRange.bound([account.id], [account.id, []])));
  return performance.now() - since;
}

export type Reads = { rows: number; counts: number; lines: number };

/** Opens the waiting shelf and counts what is read of the store until it stands. */
async function opening(): Promise<Reads> {
  await db();
  const reads: Reads = { rows: 0, counts: 0, lines: 0 };
  const watch = (of: object, name: string, note: (value: unknown) => void): void => {
    const table = of as Record<string, (...args: unknown[]) => IDBRequest<unknown>>;
    const plain = table[name];
    table[name] = function (this: unknown, ...args) {
      const request = plain?.apply(this, args) as IDBRequest<unknown>;
      request.addEventListener('success', () => note(request.result));
      return request;
    };
  };
  for (const of of [IDBObjectStore.prototype, IDBIndex.prototype]) {
    watch(of, 'count', () => (reads.counts += 1));
    for (const name of ['get', 'getKey', 'openCursor', 'openKeyCursor']) {
      watch(of, name, (value) => (reads.rows += value ? 1 : 0));
    }
    for (const name of ['getAll', 'getAllKeys']) {
      watch(of, name, (value) => (reads.rows += (value as unknown[]).length));
    }
  }
  const list = openList({
    accountId: account.id,
    filter: signal<Filter>({ ...filterOf(''), shelf: 'waiting', sort: 'oldest' }),
    omit: signal(new Set()),
  });
  await new Promise<void>((done) => {
    const stop = list.busy.subscribe((busy) => {
      if (!busy) queueMicrotask(() => (stop(), done()));
    });
  });
  list.list.value.show(0, screen);
  reads.lines = list.list.value.length;
  return reads;
}

const room = { laps, firstSearch, firstRead, opening };
export type SearchRoom = typeof room;
Object.assign(globalThis, { room });
