import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { closeDb } from '../../../lib/store/db.ts';
import { keepAccounts } from '../../../lib/store/keep/people.ts';
import type { CommentRow } from '../../../lib/store/rows.ts';
import { keepLeft, noteNews, readNews } from '../../../lib/work/news.ts';
import { accountRow, at } from '../../help/rows.ts';

const { id } = accountRow();
const hour = 3_600_000;
const rows = (...ids: string[]): CommentRow[] => ids.map((one) => ({ id: one }) as CommentRow);

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  await keepAccounts([accountRow()]);
});

it('what is left of news is as old as it was, and is no news after two days', async () => {
  await noteNews(id, { fresh: rows('1'), arrived: rows('1', '2') }, at);
  await noteNews(id, { fresh: [], arrived: rows('3') }, at + 40 * hour);
  for (const later of [1, 20, 47]) {
    const news = await readNews(id, at + later * hour);
    await keepLeft(id, news, { fresh: [], arrived: news.arrived });
  }
  expect(await readNews(id, at + 47 * hour)).toMatchObject({ fresh: [], arrived: ['1', '2', '3'] });
  const news = await readNews(id, at + 49 * hour);
  expect(news.arrived).toEqual(['3']);
  await keepLeft(id, news, { fresh: [], arrived: [] });
  expect((await readNews(id, at + 49 * hour)).rows).toEqual([]);
});
