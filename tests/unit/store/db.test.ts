import { IDBFactory } from 'fake-indexeddb';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { problemOf } from '../../../lib/shared/problem.ts';
import { closeDb, databaseName, db } from '../../../lib/store/db.ts';
import { keepAudit } from '../../../lib/store/keep/audits.ts';
import { keepComments } from '../../../lib/store/keep/comments.ts';
import { keepMarks } from '../../../lib/store/keep/marks.ts';
import { keepRule } from '../../../lib/store/keep/rules.ts';
import { wipeAccounts, keepAccounts, keepSignIn } from '../../../lib/store/keep/people.ts';
import { keepFigures } from '../../../lib/store/keep/figures.ts';
import { keepMediaSeen } from '../../../lib/store/keep/media.ts';
import {
  dropLearnt,
  keepLearnt,
  keepLimits,
  keepLook,
  keepLogLine,
} from '../../../lib/store/keep/state.ts';
import { climb, migrations } from '../../../lib/store/migrations.ts';
import { readAccounts, readSignIns } from '../../../lib/store/read/people.ts';
import { readSettings } from '../../../lib/store/read/settings.ts';
import { readLearnt, readLog } from '../../../lib/store/read/state.ts';
import { accountTables, type Schema } from '../../../lib/store/schema.ts';
import { accountRow, at, limitsRow, mediaRow, signInRow } from '../../help/rows.ts';
import { seen } from './help/desk.ts';

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
        const old = await openDB<Schema>(databaseName, version, {
          upgrade: (database, from, _to, tx) =>
            void climb(database, tx, from, migrations.slice(0, version)),
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

const rule = {
  ...{ id: 'r', name: 'Spam', tests: [], except: [], state: 'off' as const, tried: null },
  ...{ createdAt: at, changedAt: at, armedAt: null },
};
const audit = {
  ...{ id: 'j', at, by: 'rule' as const, ruleId: 'r', ruleName: 'Spam', act: 'hide' as const },
  ...{ commentId: '9', mediaId: '1', username: null, text: '' },
  ...{ result: 'done' as const, problem: null },
};

describe('wiping an account', () => {
  it('takes every row of it and none of its neighbours', async () => {
    const other = accountRow({ id: '178414000000000012', username: 'harbour.bakery', order: 1 });
    const first = accountRow();
    await keepSignIn(signInRow());
    await keepAccounts([first, other]);
    for (const { id } of [first, other]) {
      await keepMediaSeen([mediaRow({ accountId: id })]);
      await keepLook(id, 'light', { fetchedAt: at });
      for (const pool of ['account', 'likes', 'messages'] as const) {
        await keepLimits(limitsRow({ owner: id, pool }));
      }
      await keepLearnt({ accountId: id, what: 'posts-at-once', value: 12, at });
      const counted = { accountId: id, name: 'glaze', hashtagId: '5', countedAt: at };
      await (await db()).put('hashtags', counted);
      const value = { kind: 'count', value: 1 } as const;
      const window = { accountId: id, metric: 'views', from: 'a', to: 'b', value } as const;
      await keepFigures([{ ...window, fetchedAt: at }], []);
      await keepComments(id, [{ mediaId: '1', comments: [seen(9)], count: 1, whole: true }], at);
      await keepMarks(id, ['9'], { kind: 'done' }, at);
      await keepRule({ ...rule, accountId: id });
      await keepAudit({ ...audit, accountId: id });
    }
    await keepLimits(limitsRow({ owner: first.signInId, pool: 'platform' }));
    await wipeAccounts([first.id], null);
    const tables = [
      ...(['media', 'looks', 'windows', 'desks', 'learnt', 'hashtags'] as const),
      ...(['comments', 'piles', 'packs', 'marks', 'rules', 'audits'] as const),
    ];
    for (const table of tables) {
      const left = await (await db()).getAll(table);
      expect(left.map((row) => row.accountId)).toEqual([other.id]);
    }
    // What a person's accounts share stays as long as the person.
    const owners = (await (await db()).getAll('limits')).map((row) => `${row.owner} ${row.pool}`);
    expect(owners).toEqual([
      `${first.signInId} platform`,
      ...['account', 'likes', 'messages'].map((pool) => `${other.id} ${pool}`),
    ]);
    expect((await readAccounts()).map((row) => row.id)).toEqual([other.id]);
    expect((await readSettings()).openAccountId).toBe(other.id);
    expect(await readSignIns()).toHaveLength(1);
  });

  it('with its sign-in takes what the sign-in’s accounts share', async () => {
    const row = accountRow();
    await keepSignIn(signInRow());
    await keepAccounts([row]);
    await keepLimits(limitsRow({ owner: row.signInId, pool: 'platform' }));
    await wipeAccounts([row.id], row.signInId);
    expect(await (await db()).count('limits')).toBe(0);
  });

  it('is not undone by an answer that comes after', async () => {
    await keepLimits(limitsRow({ owner: '1', pool: 'account' }));
    await keepLimits(limitsRow({ owner: '100', pool: 'platform' }));
    await keepLearnt({ accountId: '1', what: 'posts-at-once', value: 12, at });
    expect(await (await db()).count('limits')).toBe(0);
    expect(await readLearnt('1')).toEqual([]);
  });
});

it('holds what an account taught by name, and forgets one thing at a time', async () => {
  const { id } = accountRow();
  await keepAccounts([accountRow()]);
  await keepLearnt({ accountId: id, what: 'posts-at-once', value: 12, at });
  await keepLearnt({ accountId: id, what: 'posts-at-once', value: 6, at });
  await keepLearnt({ accountId: id, what: 'refused', value: ['reach'], at });
  await dropLearnt(id, 'refused');
  expect(await readLearnt(id)).toEqual([{ accountId: id, what: 'posts-at-once', value: 6, at }]);
});

it('keeps the last hundred lines of the log', async () => {
  for (let i = 0; i < 130; i += 1) {
    await keepLogLine({ at: i, where: 'look', problem: { code: 'offline' }, note: '' });
  }
  const log = await readLog();
  expect(log).toHaveLength(100);
  expect(log[0]?.at).toBe(129);
});
