import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTakeIn, type TakeIn } from '../../../lib/data/take-in.ts';
import { sampleAccountId, sampleUserId } from '../../../lib/shared/sample.ts';
import { closeDb } from '../../../lib/store/db.ts';
import { closeJobs } from '../../../lib/store/jobs/db.ts';
import { keepAccounts, keepSignIn } from '../../../lib/store/keep/people.ts';
import { keepFigures } from '../../../lib/store/keep/figures.ts';
import { readAllMarks } from '../../../lib/store/read/history.ts';
import { readDesk } from '../../../lib/store/read/comments.ts';
import { readDays } from '../../../lib/store/read/figures.ts';
import { readAccounts, readSignIns } from '../../../lib/store/read/people.ts';
import { readSettings } from '../../../lib/store/read/settings.ts';
import { closeStudio } from '../../../lib/store/studio/db.ts';
import { memorySession } from '../../help/session.ts';
import { accountRow, at, commentRow, mediaRow, signInRow } from '../../help/rows.ts';

let takeIn: TakeIn;
let importId = '';
const account = accountRow();
const accountId = account.id;
const put = (table: string, ...rows: unknown[]): ReturnType<TakeIn['put']> =>
  takeIn.put({ importId, table, rows });
const day = { accountId, metric: 'views', day: '2026-11-20', value: 3, fetchedAt: at };

beforeEach(async () => {
  await Promise.all([closeDb(), closeJobs(), closeStudio()]);
  globalThis.indexedDB = new IDBFactory();
  const session = memorySession();
  takeIn = createTakeIn({ clock: () => at, session, announce: () => undefined });
  ({ importId } = await takeIn.begin());
});

describe('rows of an archive', () => {
  it('are left out and counted where they do not fit, and the others are taken', async () => {
    await put('signIns', signInRow());
    await put('accounts', account);
    const took = await put(
      ...(['days', day, { ...day, day: 'today' }, { ...day, value: '3' }] as const),
      ...[null, 'row', [], {}, { ...day, accountId: '../1' }, { ...day, metric: '__proto__' }],
    );
    expect(took).toEqual({ taken: 1, here: 0, orphan: 0, unfit: 8 });
  });

  it('bring nothing along that a row of theirs has no place for', async () => {
    const token = 'EAA-secret';
    await put('signIns', { ...signInRow(), token, ended: null });
    expect(JSON.stringify(await readSignIns())).not.toContain(token);
    expect((await readSignIns())[0]?.ended?.problem.reason).toBe('from-archive');
  });

  it('are nobody’s without an account that is here or came with them', async () => {
    expect(await put('days', day)).toMatchObject({ taken: 0, orphan: 1 });
    expect(await put('accounts', account)).toMatchObject({ taken: 0, orphan: 1 });
    await put('signIns', signInRow());
    await put('accounts', account);
    expect(await put('comments', commentRow())).toMatchObject({ taken: 0, orphan: 1 });
    const reply = { id: 'r', accountId: '5', name: 'x', usedAt: 1, kind: 'hashtags' };
    expect(await put('saved', { ...reply, value: { text: '#a' } })).toMatchObject({ orphan: 1 });
  });

  it('of the sample, of unknown tables and of secrets are never taken', async () => {
    const sample = { ...account, id: sampleAccountId, signInId: sampleUserId };
    expect(await put('accounts', sample)).toMatchObject({ unfit: 1 });
    expect(await put('signIns', { ...signInRow(), userId: sampleUserId })).toMatchObject({
      unfit: 1,
    });
    for (const table of ['secrets', 'connect', 'piles', 'packs', 'desks', 'log', 'constructor']) {
      expect(await put(table, { id: 'key' }), table).toMatchObject({ taken: 0, unfit: 1 });
    }
    expect(await readAccounts()).toEqual([]);
  });

  it('are refused where no import was begun', async () => {
    importId = 'another';
    await expect(put('days', day)).rejects.toThrow('no such import');
    await expect(takeIn.end('another')).rejects.toThrow('no such import');
  });
});

describe('what is here already', () => {
  beforeEach(async () => {
    await keepSignIn(signInRow());
    await keepAccounts([account]);
    ({ importId } = await takeIn.begin());
  });

  it('stays where it is newer, and makes way where it is older', async () => {
    await keepFigures([], [{ ...day, metric: 'views' }]);
    expect(await put('days', { ...day, value: 9, fetchedAt: at - 1 })).toMatchObject({ here: 1 });
    expect(await put('days', { ...day, value: 9, fetchedAt: at + 1 })).toMatchObject({ taken: 1 });
    const [row] = await readDays(accountId, 'views', day.day, day.day);
    expect(row?.value).toBe(9);
  });

  it('keeps its person signed in, and its settings', async () => {
    await put('signIns', { ...signInRow(), name: 'Other' });
    await put('settings', { ...(await readSettings()), theme: 'dark' });
    expect((await readSignIns())[0]).toEqual(signInRow());
    expect((await readSettings()).theme).toBe('system');
  });

  it('is settled with what comes: what waits, and the last word about a comment', async () => {
    await put('media', mediaRow({ commentsReadAt: at }));
    await put('comments', commentRow({ waits: 0, why: null }));
    expect(await readDesk(accountId)).toMatchObject({ waiting: 1, kept: 1 });
    const mark = { accountId, commentId: '9', mediaId: '1', at, upTo: at };
    await put('marks', { ...mark, kind: 'done' });
    expect(await readDesk(accountId)).toMatchObject({ waiting: 0 });
    const earlier = { ...mark, kind: 'snoozed', at: at - 1, until: at + 1e6 };
    expect(await put('marks', earlier)).toMatchObject({ here: 1 });
    expect((await readAllMarks(accountId)).map(({ kind }) => kind)).toEqual(['done']);
  });
});
