import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createTakeIn, type TakeIn } from '../../../lib/data/take-in.ts';
import { closeDb } from '../../../lib/store/db.ts';
import { closeJobs } from '../../../lib/store/jobs/db.ts';
import { keepAccounts, keepSignIn } from '../../../lib/store/keep/people.ts';
import { changeSettings } from '../../../lib/store/keep/settings.ts';
import { readAccount } from '../../../lib/store/read/people.ts';
import { readSettings } from '../../../lib/store/read/settings.ts';
import { readLimits } from '../../../lib/store/read/state.ts';
import { closeStudio } from '../../../lib/store/studio/db.ts';
import { memorySession } from '../../help/session.ts';
import { accountRow, at, mediaRow, signInRow } from '../../help/rows.ts';

let takeIn: TakeIn;
let importId = '';
const account = accountRow();
const accountId = account.id;
const day = { accountId, metric: 'views', day: '2026-11-20', value: 3, fetchedAt: at };
const put = (table: string, ...rows: unknown[]): ReturnType<TakeIn['put']> =>
  takeIn.put({ importId, table, rows });
const begin = async (): Promise<void> => {
  ({ importId } = await takeIn.begin());
};

beforeEach(async () => {
  await Promise.all([closeDb(), closeJobs(), closeStudio()]);
  globalThis.indexedDB = new IDBFactory();
  const session = memorySession();
  takeIn = createTakeIn({ clock: () => at, session, announce: () => undefined });
});

describe('rows of an archive', () => {
  it('of a moment that is no date, or of a day that no calendar has, are left out', async () => {
    await keepSignIn(signInRow());
    await keepAccounts([account]);
    await begin();
    const odd = [{ fetchedAt: 1e300 }, { day: '2026-99-99' }, { day: '2026-02-30' }];
    const rows = odd.map((more) => ({ ...day, ...more }));
    expect(await put('days', ...rows)).toMatchObject({ taken: 0, unfit: 3 });
    const post = { ...mediaRow(), timestamp: 9e15 };
    expect(await put('media', post)).toMatchObject({ taken: 0, unfit: 1 });
  });

  it('from ahead are left out, since nothing newer would ever take their place', async () => {
    await keepSignIn(signInRow());
    await keepAccounts([account]);
    await begin();
    const ahead = at + 2 * 86_400_000;
    expect(await put('days', { ...day, fetchedAt: ahead })).toMatchObject({ unfit: 1 });
    const look = { accountId, what: 'light', resume: null, calls: 1, fetchedAt: ahead };
    expect(await put('looks', look)).toMatchObject({ unfit: 1 });
  });

  it('hold nobody’s calls back who is signed in here', async () => {
    await keepSignIn(signInRow());
    await keepAccounts([account]);
    await begin();
    const limits = { owner: accountId, pool: 'account', percent: 10, readAt: at };
    await put('limits', { ...limits, blockedUntil: at + 8.64e14 });
    expect(await readLimits(accountId, 'account')).toMatchObject({ blockedUntil: null });
  });

  it('of a person may hold a permission of which Meta said something new', async () => {
    await begin();
    const permissions = [{ name: 'instagram_basic', state: 'unknown' }];
    expect(await put('signIns', { ...signInRow(), permissions })).toMatchObject({ taken: 1 });
  });

  it('take no account from the person who has it here', async () => {
    await keepSignIn(signInRow());
    await keepAccounts([account]);
    await begin();
    await put('signIns', { ...signInRow(), userId: '777' });
    expect(await put('accounts', { ...account, signInId: '777', username: 'x' })).toMatchObject({
      ...{ taken: 0, here: 1 },
    });
    expect(await readAccount(accountId)).toEqual(account);
  });
});

describe('the settings of an archive', () => {
  const theirs = async (): Promise<object> => ({
    ...(await readSettings()),
    ...{ theme: 'dark', appId: '99999999999' },
  });

  it('stay where they are if somebody has signed in, with an account or without', async () => {
    await changeSettings({ appId: '12345678901' });
    await keepSignIn(signInRow());
    await begin();
    expect(await put('settings', await theirs())).toMatchObject({ taken: 0, here: 1 });
    expect(await readSettings()).toMatchObject({ theme: 'system', appId: '12345678901' });
  });

  it('bring no other app than the one whose id was typed in', async () => {
    await changeSettings({ appId: '12345678901' });
    await begin();
    await put('settings', await theirs());
    expect(await readSettings()).toMatchObject({ theme: 'dark', appId: '12345678901' });
  });

  it('bring their app where none is known', async () => {
    await begin();
    await put('settings', await theirs());
    expect(await readSettings()).toMatchObject({ theme: 'dark', appId: '99999999999' });
  });
});
