import { type Signal, signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { closeDb, db } from '../../../../lib/store/db.ts';
import type { CommentRow } from '../../../../lib/store/rows.ts';
import { openList } from '../../../../lib/view/desk/list/open-list.ts';
import type { OpenedList } from '../../../../lib/view/desk/list/opened.ts';
import type { Filter } from '../../../../lib/view/desk/models.ts';
import { account, filterOf, idsIn, keep, ours, said, soon } from './list-help.ts';

type Opened = OpenedList & { filter: Signal<Filter>; omit: Signal<ReadonlySet<string>> };

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
});

const settled = (list: OpenedList): Promise<void> =>
  soon(() => expect(list.busy.value).toBe(false));

async function open(patch: Partial<Filter> = {}): Promise<Opened> {
  const filter = signal(filterOf({ shelf: 'waiting', ...patch }));
  const omit = signal<ReadonlySet<string>>(new Set());
  const list = openList({ accountId: account.id, filter, omit });
  await settled(list);
  return { ...list, filter, omit };
}

const ids = (list: OpenedList): string[] => idsIn(list.list.value);
const fresh = (list: OpenedList, count: number): Promise<void> =>
  soon(() => expect(list.fresh.value).toBe(count));

const base: CommentRow[] = [said('1', 'a', 1), said('2', 'b', 2), said('3', 'a', 3)];
const answer = said('9', 'a', 9, { parentId: '1', ...ours });

describe.each([
  ['from the piles', {}],
  ['from the index', { questions: true }],
])('the waiting shelf %s', (_, patch) => {
  it('shows posts with what waits under them', async () => {
    await keep(base);
    expect(ids(await open(patch))).toEqual(['post:a', '1', '3', 'post:b', '2']);
    const newest = await open({ ...patch, sort: 'newest' });
    expect(ids(newest)).toEqual(['post:a', '3', '1', 'post:b', '2']);
  });

  it('stays as it is when something comes, and tells how much', async () => {
    await keep(base);
    const list = await open(patch);
    await keep([...base, said('4', 'b', 4), said('5', 'c', 5)], 2);
    list.changed();
    await fresh(list, 2);
    expect(ids(list)).toEqual(['post:a', '1', '3', 'post:b', '2']);
    list.refresh();
    await soon(() => expect(list.list.value.length).toBe(8));
    expect(ids(list)).toEqual(['post:a', '1', '3', 'post:b', '2', '4', 'post:c', '5']);
    expect(list.fresh.value).toBe(0);
  });

  it('keeps what was answered elsewhere under the pointer until it is laid out anew', async () => {
    await keep(base);
    const list = await open(patch);
    await keep([...base, answer, said('5', 'c', 5)], 2);
    list.changed();
    await fresh(list, 1);
    expect(ids(list)).toEqual(['post:a', '1', '3', 'post:b', '2']);
    list.refresh();
    const after = ['post:b', '2', 'post:a', '3', 'post:c', '5'];
    await soon(() => expect(ids(list)).toEqual(after));
  });

  it('lets go at once what the person has dealt with, and keeps it away once that is kept', async () => {
    await keep(base);
    const list = await open(patch);
    list.omit.value = new Set(['1']);
    expect(ids(list)).toEqual(['post:a', '3', 'post:b', '2']);
    await keep([...base, answer, said('5', 'c', 5)], 2);
    list.omit.value = new Set();
    list.changed();
    await fresh(list, 1);
    expect(ids(list)).toEqual(['post:a', '3', 'post:b', '2']);
  });

  it('puts back in its place what was taken back', async () => {
    await keep(base);
    const list = await open(patch);
    list.omit.value = new Set(['1', '3']);
    expect(ids(list)).toEqual(['post:b', '2']);
    list.omit.value = new Set(['3']);
    const back = ['post:a', '1', 'post:b', '2'];
    await soon(() => expect(ids(list)).toEqual(back));
  });

  it('shows what comes by itself where nothing is under the pointer', async () => {
    await keep([answer]);
    const list = await open(patch);
    expect(ids(list)).toEqual([]);
    await keep([answer, said('5', 'c', 5)], 2);
    list.changed();
    await soon(() => expect(ids(list)).toEqual(['post:c', '5']));
  });

  it('says why it could not be read, and reads when asked again', async () => {
    await keep(base);
    const broken = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new Error('the disk is gone');
    });
    const walked = vi.spyOn(IDBIndex.prototype, 'openCursor').mockImplementation(() => {
      throw new Error('the disk is gone');
    });
    const list = await open(patch);
    expect(list.failed.value).toMatchObject({ message: 'the disk is gone' });
    broken.mockRestore();
    walked.mockRestore();
    list.refresh();
    await soon(() => expect(list.list.value.length).toBe(5));
    expect(list.failed.value).toBeNull();
  });
});

describe('a list that is opened', () => {
  it('follows what is typed in the same turn once the index is read', async () => {
    await keep([...base, said('4', 'b', 4, { text: 'What cone?' })]);
    const list = await open({ shelf: 'all' });
    list.filter.value = filterOf({ text: 'cone' });
    expect(ids(list)).toEqual(['post:b', '4']);
    expect(list.hits.value).toBe(1);
    list.filter.value = filterOf({ text: 'cones' });
    expect(ids(list)).toEqual([]);
  });

  it('drops a list that was overtaken by another wish', async () => {
    await keep([...base, said('4', 'b', 4, { hidden: true })]);
    const list = await open();
    list.filter.value = filterOf({ shelf: 'hidden' });
    list.filter.value = filterOf({ shelf: 'waiting', sort: 'newest' });
    await settled(list);
    expect(ids(list)).toEqual(['post:a', '3', '1', 'post:b', '2']);
  });

  it('does not count our own words as new', async () => {
    await keep(base);
    const list = await open({ shelf: 'all' });
    await keep([...base, answer, said('5', 'a', 10)], 2);
    list.changed();
    await fresh(list, 1);
  });

  it('counts languages, people and posts once that is wanted', async () => {
    await keep([said('1', 'a', 1, { tongue: 'sv' }), said('2', 'b', 2, { tongue: 'und' }), answer]);
    const list = await open();
    expect(list.tongues.value).toBeNull();
    list.want();
    await soon(() => expect(list.people.value).not.toBeNull());
    expect(list.tongues.value).toEqual([{ code: 'sv', name: 'Swedish', count: 1 }]);
    expect(list.people.value).toEqual([
      { name: 'guest_1', count: 1 },
      { name: 'guest_2', count: 1 },
    ]);
    expect(list.posts.value).toEqual([
      { mediaId: 'a', count: 2 },
      { mediaId: 'b', count: 1 },
    ]);
  });

  it('tells of comments that Meta counts and does not send', async () => {
    await keep(base);
    const store = (await db()).transaction('media', 'readwrite').store;
    const row = await store.get([account.id, 'a']);
    if (row) await store.put({ ...row, comments: 4, commentsSeen: 4 });
    const lines = ['post:a', '1', '3', 'unseen:a', 'post:b', '2'];
    expect(ids(await open())).toEqual(lines);
    expect(ids(await open({ shelf: 'all' }))).toEqual(lines);
    expect(ids(await open({ shelf: 'all', mediaId: 'a' }))).toEqual(lines.slice(0, 4));
    expect(ids(await open({ shelf: 'all', text: 'glaze' }))).not.toContain('unseen:a');
    await (await db()).put('learnt', { accountId: account.id, what: 'gap a', value: 1, at: 1 });
    expect(ids(await open())).not.toContain('unseen:a');
    expect(ids(await open({ shelf: 'all' }))).not.toContain('unseen:a');
  });
});
