import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDb } from '../../../../lib/store/db.ts';
import type { CommentRow } from '../../../../lib/store/rows.ts';
import { openList } from '../../../../lib/view/desk/list/open-list.ts';
import type { OpenedList } from '../../../../lib/view/desk/list/opened.ts';
import type { Sort } from '../../../../lib/view/desk/models.ts';
import { account, filterOf, idsIn, keep, said, soon } from './list-help.ts';

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
});

async function open(sort: Sort): Promise<OpenedList> {
  const list = openList({
    accountId: account.id,
    filter: signal(filterOf({ shelf: 'waiting', sort })),
    omit: signal(new Set()),
  });
  await soon(() => expect(list.busy.value).toBe(false));
  return list;
}

/** As somebody would who scrolls to the end. */
async function toTheEnd(list: OpenedList): Promise<void> {
  while (list.hits.value === null) {
    const { length } = list.list.value;
    list.list.value.show(Math.max(0, length - 10), length);
    await soon(() =>
      expect(list.list.value.length > length || list.hits.value !== null).toBe(true),
    );
  }
}

/** Comments under a post, several in the same second, as they come under what is much seen. */
const crowd = (mediaId: string, from: number, count: number): CommentRow[] =>
  Array.from({ length: count }, (_, n) =>
    said(String(from + n), mediaId, Math.floor((from + n) / 7)),
  );

describe('what waits, read as far as it is looked at', () => {
  it('begins with about a screen and reads on near its end', async () => {
    await keep(Array.from({ length: 30 }, (_, n) => crowd(`p${n}`, 1000 + 14 * n, 14)).flat());
    const list = await open('oldest');
    const first = list.list.value.length;
    expect(first).toBeGreaterThan(30);
    expect(first).toBeLessThan(60);
    list.list.value.show(0, 5);
    await toTheEnd(list);
    expect(list.hits.value).toBe(420);
    expect(list.list.value.length).toBe(450);
  });

  it.each(['oldest', 'newest'] as const)(
    'reads a post of thousands part by part, %s',
    async (sort) => {
      const rows = crowd('big', 1000, 300);
      await keep([...rows, said('9', 'next', sort === 'oldest' ? 9000 : 0)]);
      const list = await open(sort);
      expect(list.list.value.length).toBe(41);
      await toTheEnd(list);
      const ids = rows.map(({ id }) => id);
      const order = sort === 'oldest' ? ids : ids.reverse();
      expect(idsIn(list.list.value)).toEqual(['post:big', ...order, 'post:next', '9']);
    },
  );

  it('reads as far as before when it is laid out anew', async () => {
    await keep(crowd('big', 1000, 300));
    const list = await open('oldest');
    await toTheEnd(list);
    list.refresh();
    await soon(() => expect(list.busy.value).toBe(false));
    expect(list.list.value.length).toBe(301);
  });

  it.each([
    ['oldest', 0, 9000],
    ['newest', 9000, 0],
  ] as const)(
    '%s first, counts as new only what belongs above its end',
    async (sort, above, below) => {
      const rows = crowd('big', 1000, 300);
      await keep(rows);
      const list = await open(sort);
      const under = [said('3', 'big', 160), said('4', 'big', below), said('5', 'other', below)];
      await keep([...rows, said('2', 'big', above), ...under], 2);
      list.changed();
      await soon(() => expect(list.fresh.value).toBe(1));
    },
  );

  it('counts all of a post that belongs between those that are there', async () => {
    const rows = [...crowd('first', 1000, 30), ...crowd('last', 2000, 300)];
    await keep(rows);
    const list = await open('oldest');
    await keep([...rows, ...crowd('between', 1500, 5)], 2);
    list.changed();
    await soon(() => expect(list.fresh.value).toBe(5));
  });

  it('shows a post once although its oldest was answered while somebody scrolled', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => crowd(`p${n}`, 1000 + 10 * n, 10)).flat();
    await keep(rows);
    const list = await open('oldest');
    await keep(rows.filter(({ id }) => id !== '1000').concat(said('5', 'p0', 9000)), 2);
    await toTheEnd(list);
    const posts = idsIn(list.list.value).filter((id) => id === 'post:p0');
    expect(posts).toHaveLength(1);
  });
});
