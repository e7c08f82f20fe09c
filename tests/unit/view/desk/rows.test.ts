import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { closeDb } from '../../../../lib/store/db.ts';
import { keepComments } from '../../../../lib/store/keep/comments.ts';
import { keepMarks } from '../../../../lib/store/keep/marks.ts';
import { keepMediaSeen } from '../../../../lib/store/keep/media.ts';
import { dropComment } from '../../../../lib/store/keep/one-comment.ts';
import { keepAccounts } from '../../../../lib/store/keep/people.ts';
import { dropLearnt, keepLearnt } from '../../../../lib/store/keep/state.ts';
import { openDeskRows } from '../../../../lib/view/desk/rows.ts';
import { accountRow, at, commentRow, mediaRow } from '../../../help/rows.ts';

const { id } = accountRow();
const ids = ['11', '12', '13'];

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  await keepAccounts([accountRow()]);
  await keepMediaSeen([mediaRow()]);
  const comments = ids.map((one, nth) => commentRow({ id: one, timestamp: at - nth }));
  await keepComments(id, [{ mediaId: '1', comments, count: 3, whole: true }], at);
});

it('what is in sight comes with its marks, and what was dropped since is known to be gone', async () => {
  const rows = openDeskRows(id);
  await keepMarks(id, ['12'], { kind: 'done' }, at);
  rows.want(ids, ['1']);
  await rows.changed();
  expect(ids.map((one) => rows.comment(one)?.id)).toEqual(ids);
  expect(ids.map((one) => rows.marks(one).map(({ kind }) => kind))).toEqual([[], ['done'], []]);
  expect([...rows.gone.value]).toEqual([]);
  const told = vi.fn();
  rows.gone.subscribe(told);
  told.mockClear();
  await rows.changed();
  expect(told).not.toHaveBeenCalled();
  await dropComment(id, '11', at);
  await dropComment(id, '13', at);
  await rows.changed();
  expect([...rows.gone.value].sort()).toEqual(['11', '13']);
  expect(told).toHaveBeenCalledTimes(1);
  expect(rows.comment('11')).toBeNull();
});

it('what is missing of a post is not told while some of it is still to be read', async () => {
  const rows = openDeskRows(id);
  expect(rows.gap('1')).toBe(true);
  await keepLearnt({ accountId: id, what: 'gap 1', value: {}, at });
  rows.want([], ['1']);
  await rows.changed();
  expect(rows.gap('1')).toBe(true);
  await dropLearnt(id, 'gap 1');
  await rows.changed();
  expect(rows.gap('1')).toBe(false);
});
