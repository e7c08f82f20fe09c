import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { media } from '../../../lib/graph/parse/media.ts';
import { readNode } from '../../../lib/graph/parse/edge.ts';
import { closeDb } from '../../../lib/store/db.ts';
import { keepMediaSeen } from '../../../lib/store/keep/media.ts';
import { keepAccounts } from '../../../lib/store/keep/people.ts';
import { readMedia } from '../../../lib/store/read/media.ts';
import type { MediaRow } from '../../../lib/store/rows.ts';
import { accountRow } from '../../help/rows.ts';

const accountId = accountRow().id;
const told = { id: '18000000000000001', timestamp: '2026-11-26T10:00:00+0000' };

async function seen(more: Record<string, unknown>): Promise<MediaRow | undefined> {
  const one = readNode({ ...told, ...more }, media);
  await keepMediaSeen([{ ...one, accountId, fetchedAt: 1 }]);
  return (await readMedia(accountId, 1))[0];
}

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  await keepAccounts([accountRow()]);
});

it('a count Meta leaves out stays as it was known', async () => {
  expect((await seen({ comments_count: 7 }))?.comments).toBe(7);
  expect((await seen({}))?.comments).toBe(7);
  expect((await seen({ comments_count: 0 }))?.comments).toBe(0);
});

it('whether a post takes comments stays as it was known where it is not told', async () => {
  expect((await seen({}))?.commentsOpen).toBeNull();
  expect((await seen({ is_comment_enabled: false }))?.commentsOpen).toBe(false);
  expect((await seen({}))?.commentsOpen).toBe(false);
  expect((await seen({ is_comment_enabled: true }))?.commentsOpen).toBe(true);
});
