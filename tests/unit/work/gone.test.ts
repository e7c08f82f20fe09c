import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { closeDb } from '../../../lib/store/db.ts';
import { keepMediaSeen } from '../../../lib/store/keep/media.ts';
import { keepAccounts } from '../../../lib/store/keep/people.ts';
import { readMedia } from '../../../lib/store/read/media.ts';
import { forgetUnlisted } from '../../../lib/work/gone.ts';
import { accountRow, at, mediaRow } from '../../help/rows.ts';

const account = accountRow();
const post = (n: number): { id: string; timestamp: number } => ({
  id: String(n),
  timestamp: at - n * 3_600_000,
});
const posts = (...numbers: number[]): ReturnType<typeof post>[] => numbers.map(post);
const kept = async (): Promise<string[]> => (await readMedia(account.id, 50)).map(({ id }) => id);

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  await keepAccounts([account]);
  await keepMediaSeen(posts(1, 2, 3, 4).map((one) => mediaRow(one)));
});

describe('a list without a post that is kept', () => {
  it('says that it is gone where it lies between the ends of the list', async () => {
    await forgetUnlisted(account.id, { media: posts(1, 3), after: 'A', dropped: 0 }, 4);
    expect(await kept()).toEqual(['1', '3', '4']);
  });

  it('says it of the oldest, too, where the list has no next page', async () => {
    await forgetUnlisted(account.id, { media: posts(1, 2, 3), after: null, dropped: 0 }, 3);
    expect(await kept()).toEqual(['1', '2', '3']);
  });

  it.each([
    ['is empty', { media: [], after: null, dropped: 0 }, 4],
    ['is empty and goes on', { media: [], after: 'A', dropped: 0 }, 4],
    [
      'claims to be all of an account that counts many more',
      { media: posts(1), after: null, dropped: 0 },
      4,
    ],
    ['holds what could not be read', { media: posts(1, 3), after: null, dropped: 1 }, 4],
    ['is out of order', { media: posts(1, 4, 3), after: null, dropped: 0 }, 4],
  ])('says nothing where it %s', async (_why, list, counted) => {
    await forgetUnlisted(account.id, list, counted);
    expect(await kept()).toEqual(['1', '2', '3', '4']);
  });

  it('says that all are gone where the account counts none', async () => {
    await forgetUnlisted(account.id, { media: [], after: null, dropped: 0 }, 0);
    expect(await kept()).toEqual([]);
  });

  it('says nothing of posts in the second of its last one while it goes on', async () => {
    const twin = { ...post(9), timestamp: post(3).timestamp };
    await keepMediaSeen([mediaRow(twin)]);
    await forgetUnlisted(account.id, { media: posts(1, 2, 3), after: 'A', dropped: 0 }, 5);
    expect((await kept()).sort()).toEqual(['1', '2', '3', '4', '9']);
  });
});
