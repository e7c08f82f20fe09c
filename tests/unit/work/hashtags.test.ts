import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { AppError, type Problem, problemOf } from '../../../lib/shared/problem.ts';
import { closeDb, db } from '../../../lib/store/db.ts';
import { keepAccounts, wipeAccounts } from '../../../lib/store/keep/people.ts';
import { countsFor, findHashtag, reconcileHashtags } from '../../../lib/work/hashtags.ts';
import { accountRow, at } from '../../help/rows.ts';

const account = accountRow();
const other = accountRow({ id: '178414000000000012', order: 1 });
const day = 24 * 3_600_000;
const idOf = (name: string): string => `1784${name.length}${name}`;

let now = at;
let asked: string[] = [];
/** What Meta says instead of an id, and what stands in the ledger while it is asked. */
let says: Problem | null = null;
let meanwhile: () => Promise<void> = () => Promise.resolve();

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  await keepAccounts([account, other]);
  now = at;
  asked = [];
  says = null;
  meanwhile = () => Promise.resolve();
});

const find = (name: string, id = account.id): Promise<unknown> =>
  findHashtag(
    () => now,
    async (one) => {
      asked.push(one);
      await meanwhile();
      if (says) throw new AppError(says, 'no');
      return idOf(one);
    },
    id,
    name,
  ).catch(problemOf);
const ledger = async (): Promise<string[]> =>
  (await (await db()).getAll('hashtags')).map(({ name, hashtagId }) => `${name} ${hashtagId}`);
const reconcile = (...ids: string[]): Promise<void> =>
  reconcileHashtags(() => now, account.id, ids);
const fill = async (count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await find(`tag${i}`);
  asked = [];
};

describe('looking up a hashtag', () => {
  it('asks once, and then not again for seven days, however it is written', async () => {
    expect(await find('#Glaze')).toBe(idOf('glaze'));
    now += countsFor - 1;
    expect(await find(' glaze ')).toBe(idOf('glaze'));
    expect(asked).toEqual(['glaze']);
    now += 1;
    await find('glaze');
    expect(asked).toEqual(['glaze', 'glaze']);
  });

  it.each(['', '#', 'two words', '🏺', 'a-b', 'x'.repeat(101)])(
    'asks nothing for what is no name: %j',
    async (name) => {
      expect(await find(name)).toEqual({ code: 'not-found' });
      expect([asked, await ledger()]).toEqual([[], []]);
    },
  );

  it('refuses the thirty-first and says when the oldest of them is past', async () => {
    await find('first');
    now += day;
    await fill(29);
    expect(await find('more')).toEqual({
      code: 'rate-limited',
      reason: 'hashtags-used-up',
      retryAt: at + countsFor,
    });
    expect(asked).toEqual([]);
    expect(await find('first')).toBe(idOf('first'));
    now = at + countsFor;
    expect(await find('more')).toBe(idOf('more'));
    expect(await find('most')).toMatchObject({ retryAt: at + day + countsFor });
  });

  it('does not let a repeat move the seven days', async () => {
    await fill(30);
    now += 6 * day;
    await find('tag0');
    now = at + countsFor;
    expect(await find('more')).toBe(idOf('more'));
  });

  it('counts for each account apart', async () => {
    await fill(30);
    expect(await find('more', other.id)).toBe(idOf('more'));
  });

  it('lets of two at the same time only one be the thirtieth', async () => {
    await fill(29);
    const both = await Promise.all([find('one'), find('two')]);
    expect(both).toContainEqual(expect.objectContaining({ reason: 'hashtags-used-up' }));
    expect(asked).toHaveLength(1);
  });

  it('has counted before it asks', async () => {
    let seen: string[] = [];
    meanwhile = async () => {
      seen = await ledger();
    };
    await find('glaze');
    expect(seen).toEqual(['glaze null']);
  });

  it.each<Problem>([
    { code: 'offline' },
    { code: 'temporary', metaCode: 2 },
    { code: 'unknown-outcome' },
    { code: 'unexpected' },
  ])(
    'keeps the count when nobody knows what Meta did, and asks again free: %j',
    async (problem) => {
      says = problem;
      expect(await find('glaze')).toEqual(problem);
      expect(await ledger()).toEqual(['glaze null']);
      await fill(29);
      says = null;
      now += day;
      expect(await find('glaze')).toBe(idOf('glaze'));
      expect((await (await db()).get('hashtags', [account.id, 'glaze']))?.countedAt).toBe(at);
    },
  );

  it.each<Problem>([
    { code: 'not-found', metaCode: 24, metaSubcode: 2207024 },
    { code: 'not-found', metaCode: 24 },
    { code: 'signed-out', metaCode: 190 },
    { code: 'not-allowed', reason: 'permission-missing', metaCode: 10 },
    { code: 'rate-limited', metaCode: 4 },
    { code: 'rate-limited', reason: 'usage-high' },
    { code: 'unexpected', reason: 'bad-request' },
  ])('takes the count back when Meta clearly refused or was not asked: %j', async (problem) => {
    says = problem;
    expect(await find('glaze')).toEqual(problem);
    expect(await ledger()).toEqual([]);
  });

  it('after an unknown outcome takes back for an unknown tag alone', async () => {
    says = { code: 'offline' };
    await find('glaze');
    says = { code: 'signed-out', metaCode: 190 };
    await find('glaze');
    expect(await ledger()).toEqual(['glaze null']);
    says = { code: 'not-found', metaCode: 24, metaSubcode: 2207024 };
    await find('glaze');
    expect(await ledger()).toEqual([]);
  });

  it('says in the same words that Meta’s own count is full', async () => {
    says = { code: 'rate-limited', metaCode: 18, metaSubcode: 2207034 };
    expect(await find('glaze')).toEqual({ code: 'rate-limited', reason: 'hashtags-used-up' });
    expect(await ledger()).toEqual([]);
  });

  it('keeps nothing for an account that was removed meanwhile', async () => {
    meanwhile = () => wipeAccounts([account.id], null);
    await find('glaze');
    expect(await ledger()).toEqual([]);
    expect(await find('more')).toEqual({ code: 'not-found' });
    await reconcile('5');
    expect(await ledger()).toEqual([]);
    expect(asked).toEqual(['glaze']);
  });
});

describe('hashtags other tools looked up', () => {
  it('count from when they are first seen, once, and not those known here', async () => {
    await find('glaze');
    await reconcile(idOf('glaze'), '5');
    now += day;
    await reconcile('5', '6');
    const rows = await (await db()).getAll('hashtags');
    expect(rows.map(({ name, countedAt }) => [name, countedAt])).toEqual([
      ['glaze', at],
      ['id:5', at],
      ['id:6', at + day],
    ]);
  });

  it('leave fewer to look up here', async () => {
    await reconcile(...Array.from({ length: 30 }, (_, i) => `9${i}`));
    expect(await find('glaze')).toMatchObject({ reason: 'hashtags-used-up' });
  });

  it('become one with the same hashtag looked up here, from the earlier time', async () => {
    await reconcile(idOf('glaze'));
    now += day;
    await find('glaze');
    const rows = await (await db()).getAll('hashtags');
    expect(rows).toMatchObject([{ name: 'glaze', countedAt: at }]);
  });
});
