import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../../lib/shared/problem.ts';
import { closeDb, databaseName, db } from '../../../lib/store/db.ts';
import { wipeAccounts, keepAccounts, keepSignIn } from '../../../lib/store/keep/people.ts';
import { keepFigures } from '../../../lib/store/keep/figures.ts';
import { keepMediaSeen } from '../../../lib/store/keep/media.ts';
import { keepLook, keepLogLine } from '../../../lib/store/keep/state.ts';
import { migrations } from '../../../lib/store/migrations.ts';
import { readAccounts, readSignIns } from '../../../lib/store/read/people.ts';
import { readSettings } from '../../../lib/store/read/settings.ts';
import { readLog } from '../../../lib/store/read/state.ts';
import { accountTables } from '../../../lib/store/schema.ts';
import { accountRow, at, mediaRow, signInRow } from '../../help/rows.ts';

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
});

describe('the database', () => {
  // Each released shape is opened as it was and brought to the newest.
  it.each(migrations.map((_, version) => version))(
    'comes to the newest shape from version %i with every table',
    async (version) => {
      if (version > 0) {
        const old = await openDB(databaseName, version, {
          upgrade(database) {
            for (const step of migrations.slice(0, version)) step(database as never);
          },
        });
        old.close();
      }
      const names = [...(await db()).objectStoreNames];
      expect(names).toEqual(expect.arrayContaining(['accounts', 'secrets', ...accountTables]));
      expect((await db()).version).toBe(migrations.length);
    },
  );

  it('refuses a newer shape and leaves it alone', async () => {
    const newer = await openDB(databaseName, migrations.length + 1, {
      upgrade: (database) => void database.createObjectStore('future'),
    });
    newer.close();
    await expect(db().catch((error: unknown) => problemOf(error))).resolves.toMatchObject({
      reason: 'newer-version',
    });
    const again = await openDB(databaseName);
    expect([...again.objectStoreNames]).toEqual(['future']);
    again.close();
  });

  it('lets a newer Loupe upgrade while it is open here, and opens anew after', async () => {
    await db();
    const newer = await openDB(databaseName, migrations.length + 1, { upgrade: () => undefined });
    newer.close();
    await expect(db()).rejects.toThrow();
  });
});

describe('wiping an account', () => {
  it('takes every row of it and none of its neighbours', async () => {
    const other = accountRow({ id: '178414000000000012', username: 'harbour.bakery', order: 1 });
    const first = accountRow();
    await keepSignIn(signInRow());
    await keepAccounts([first, other]);
    for (const { id } of [first, other]) {
      await keepMediaSeen([mediaRow({ accountId: id })]);
      await keepLook(id, 'light', { fetchedAt: at });
      const value = { kind: 'count', value: 1 } as const;
      const window = { accountId: id, metric: 'views', from: 'a', to: 'b', value } as const;
      await keepFigures([{ ...window, fetchedAt: at }], []);
      await (await db()).put('desks', { accountId: id, waiting: 1, oldest: null });
    }
    await wipeAccounts([first.id], null);
    for (const table of ['media', 'looks', 'windows', 'desks'] as const) {
      const left = await (await db()).getAll(table);
      expect(left.map((row) => row.accountId)).toEqual([other.id]);
    }
    expect((await readAccounts()).map((row) => row.id)).toEqual([other.id]);
    expect((await readSettings()).openAccountId).toBe(other.id);
    expect(await readSignIns()).toHaveLength(1);
  });
});

it('keeps the last hundred lines of the log', async () => {
  for (let i = 0; i < 130; i += 1) {
    await keepLogLine({ at: i, where: 'look', problem: { code: 'offline' }, note: '' });
  }
  const log = await readLog();
  expect(log).toHaveLength(100);
  expect(log[0]?.at).toBe(129);
});
