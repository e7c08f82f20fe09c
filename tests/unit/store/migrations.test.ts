import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDb, databaseName, db, newest } from '../../../lib/store/db.ts';
import { climb, migrations } from '../../../lib/store/migrations.ts';
import type { Schema } from '../../../lib/store/schema.ts';
import { accountRow, at, commentRow } from '../../help/rows.ts';

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

it('there is a step to every version', () => {
  expect(migrations).toHaveLength(newest);
});

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

describe('version 2', () => {
  /** Rows as version 2 kept them: no reason, no language, no totals but what waits. */
  const old = (id: string, patch: Record<string, unknown> = {}): unknown => {
    const row = { ...commentRow({ id, waits: 0 }), ...patch };
    return Object.fromEntries(
      Object.entries(row).filter(([name]) => name !== 'why' && name !== 'tongue'),
    );
  };
  const own = { username: 'maren.makes', fromId: null };
  const settings = { theme: 'dark', lookMinutes: 30 };

  it('has its desks derived from the comments that were kept', async () => {
    const many = Array.from({ length: 600 }, (_, n) =>
      old(String(1000 + n), {
        mediaId: '2',
        timestamp: at + n,
        hidden: n === 0,
        username: `r${n}`,
        fromId: null,
      }),
    );
    await left(2, {
      accounts: [accountRow(), accountRow({ id: '5', username: 'other' }), accountRow({ id: '6' })],
      comments: [
        ...[old('9', { waits: 1 }), old('10', { timestamp: at, text: 'Lovely' }), ...many],
        old('11', { parentId: '10', timestamp: at + 9, text: 'Thanks', ...own }),
        old('12', { accountId: '5' }),
      ],
      desks: [
        { accountId: accountRow().id, waiting: 1, oldest: null },
        { accountId: '6', waiting: 0, oldest: null },
      ],
    });
    const database = await db();
    expect(await database.getAll('desks')).toEqual([
      ...[accountRow().id].map((accountId) => ({
        ...{ accountId, waiting: 600, kept: 603, hidden: 1, snoozed: 0 },
        oldest: { at: at - 7_200_000, mediaId: '1' },
      })),
      {
        ...{ accountId: '5', waiting: 1, kept: 1, hidden: 0, snoozed: 0 },
        oldest: { at: at - 7_200_000, mediaId: '1' },
      },
      { accountId: '6', waiting: 0, oldest: null, kept: 0, hidden: 0, snoozed: 0 },
    ]);
    const kept = await database.get('comments', [accountRow().id, '9']);
    expect(kept).toMatchObject({ waits: 1, why: 'question', tongue: null });
    expect(await database.get('comments', [accountRow().id, '10'])).toMatchObject({ waits: 0 });
    expect((await database.getAll('packs')).map(({ mediaId, part }) => [mediaId, part])).toEqual([
      ...[
        ['1', 0],
        ['2', 0],
        ['2', 1],
        ['1', 0],
      ],
    ]);
  });

  it('keeps its settings, and comes up without comments as well', async () => {
    await left(2, {});
    const before = await openDB(databaseName);
    await before.put('settings', settings, 'settings');
    before.close();
    expect(await (await db()).get('settings', 'settings')).toEqual(settings);
    expect(await (await db()).count('desks')).toBe(0);
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
