import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDb } from '../../../lib/store/db.ts';
import { keepAccounts, keepSignIn } from '../../../lib/store/keep/people.ts';
import { readAccounts } from '../../../lib/store/read/people.ts';
import { admit, type Newcomer, newcomersIn } from '../../../lib/work/admit.ts';
import type { Deps } from '../../../lib/work/deps.ts';
import { openVault, type Vault } from '../../../lib/work/vault.ts';
import type { Walk } from '../../../lib/work/walk.ts';
import { accountRow, at, signInRow } from '../../help/rows.ts';
import { memorySession } from '../../help/session.ts';

const deps = { clock: () => at, announce: () => undefined } as unknown as Deps;
const newcomer = {
  account: {
    ...{ id: '17841400000000009', username: 'new.one', name: null, pictureUrl: null },
    ...{ followers: 1, mediaCount: 2 },
  },
  page: {
    ...{ id: '900', name: 'New One', token: 'page-token', tasks: ['MANAGE'], linked: true },
    ...{ newExperience: null, instagram: null },
  },
} satisfies Newcomer;
const { account, page } = newcomer;
let vault: Vault;
const admitted = (signedIn: boolean, signIn = signInRow()) =>
  admit(deps, vault, { signIn, newcomers: [newcomer], signedIn });

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  vault = openVault({ session: memorySession() });
});

describe('an account that was found', () => {
  it('is kept with its Page’s token', async () => {
    await keepSignIn(signInRow());
    expect(await admitted(false)).toEqual([account.id]);
    expect(await readAccounts()).toMatchObject([{ id: account.id, pageId: '900' }]);
    expect(await vault.read('page:900')).toBe('page-token');
  });

  it('is not kept for a sign-in that was ended meanwhile, and neither is the token', async () => {
    expect(await admitted(false)).toEqual([]);
    expect(await readAccounts()).toEqual([]);
    expect(await vault.read('page:900')).toBeNull();
  });

  it('is not kept for a sign-in that was made anew meanwhile, whose token stays', async () => {
    await keepSignIn(signInRow({ connectedAt: at + 1 }));
    expect(await admitted(false)).toEqual([]);
    expect(await readAccounts()).toEqual([]);
    expect(await vault.read('page:900')).toBe('page-token');
  });

  it('is taken from nobody by a check', async () => {
    await keepSignIn(signInRow());
    await keepSignIn(signInRow({ userId: '101', ended: { at, problem: { code: 'signed-out' } } }));
    await keepAccounts([accountRow({ id: account.id, signInId: '101' })]);
    expect(await admitted(false)).toEqual([]);
    expect((await readAccounts())[0]?.signInId).toBe('101');
    expect(await admitted(true)).toEqual([account.id]);
    expect((await readAccounts())[0]?.signInId).toBe('100');
  });
});

describe('what a walk led to', () => {
  const walk: Walk = {
    pages: [
      { page: { ...page, id: '1', instagram: account }, route: 'portfolio', business: 'Estuary' },
      { page: { ...page, id: '2' }, route: 'list', business: null },
    ],
    alone: [{ ...account, id: '17841400000000010' }],
    ...{ shut: [], routes: {}, tellsLink: true, portfolios: true },
  };
  const found = (scoped: Record<string, string[] | null>): string[] =>
    newcomersIn(walk, scoped).map((one) => one.account.id);

  it('is kept but for Pages of a portfolio that the person has not ticked', () => {
    expect(found({})).toHaveLength(2);
    expect(found({ pages_show_list: null })).toHaveLength(2);
    expect(found({ pages_show_list: ['1'] })).toHaveLength(2);
    expect(found({ pages_show_list: ['2'] })).toEqual(['17841400000000010']);
  });
});
