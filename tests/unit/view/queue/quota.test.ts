import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { closeDb, db } from '../../../../lib/store/db.ts';
import { keepLearnt } from '../../../../lib/store/keep/state.ts';
import type { AccountRow } from '../../../../lib/store/rows.ts';
import { wantsQuota } from '../../../../lib/view/queue/read-around.ts';

const now = 1_800_000_000_000;
const minute = 60_000;

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  const account = { id: '1', username: 'north' } as AccountRow;
  await (await db()).put('accounts', account);
});

it.each([
  [0, false],
  [9 * minute, false],
  [10 * minute, true],
  [-60 * minute, true],
])('the day’s count, kept %i ms ago, is read anew: %s', async (age, wanted) => {
  expect(await wantsQuota('1', now)).toBe(true);
  await keepLearnt({
    accountId: '1',
    what: 'quota',
    value: { used: 3, total: 100 },
    at: now - age,
  });
  expect(await wantsQuota('1', now)).toBe(wanted);
});
