import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDb, databaseName, db } from '../../../lib/store/db.ts';
import { climb, migrations } from '../../../lib/store/migrations.ts';
import type { Schema } from '../../../lib/store/schema.ts';
import { accountRow, at } from '../../help/rows.ts';

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
});

/** A database as a released version left it, with these rows by table. */
async function left(version: number, rows: Record<string, unknown[]>): Promise<void> {
  const old = await openDB<Schema>(databaseName, version, {
    upgrade: (database, from, _to, tx) =>
      void climb(database, tx, from, migrations.slice(0, version)),
  });
  for (const [table, all] of Object.entries(rows)) {
    for (const row of all) await old.put(table as 'limits', row as never);
  }
  old.close();
}

describe('version 1', () => {
  const limits = (accountId: string, percent: number | null, blockedUntil: number | null) => ({
    accountId,
    percent,
    readAt: at,
    blockedUntil,
  });

  it('hands its limits on as those of the accounts’ own calls', async () => {
    const old = [limits('1', 42, null), limits('12', 97, at + 60_000), limits('2', null, null)];
    await left(1, { accounts: [accountRow()], limits: old });
    const kept = await (await db()).getAll('limits');
    expect(kept).toEqual(
      old.map(({ accountId, ...rest }) => ({ owner: accountId, pool: 'account', ...rest })),
    );
    expect(await (await db()).getAll('accounts')).toEqual([accountRow()]);
  });

  it('without limits comes up as well', async () => {
    await left(1, { accounts: [accountRow()] });
    expect(await (await db()).count('limits')).toBe(0);
    expect(await (await db()).count('accounts')).toBe(1);
  });
});

it('a step that fails leaves the old version as it was', async () => {
  await left(1, { limits: [{ accountId: '1', percent: 3, readAt: at, blockedUntil: null }] });
  const broken = [
    ...migrations.slice(0, 2),
    (): Promise<void> => Promise.reject(new Error('no room')),
  ];
  const opened = openDB<Schema>(databaseName, 3, {
    upgrade: (database, from, _to, tx) => void climb(database, tx, from, broken),
  });
  await expect(opened).rejects.toThrow();
  const again = await openDB<Schema>(databaseName);
  expect(again.version).toBe(1);
  expect(await again.getAll('limits')).toMatchObject([{ accountId: '1', percent: 3 }]);
  again.close();
});
