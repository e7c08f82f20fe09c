import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Problem } from '../../../lib/shared/problem.ts';
import { closeDb } from '../../../lib/store/db.ts';
import { keepAccounts } from '../../../lib/store/keep/people.ts';
import { keepAct, keepLearnt } from '../../../lib/store/keep/state.ts';
import type { ActRow } from '../../../lib/store/rows.ts';
import { forgetRefusals, readRefused } from '../../../lib/work/refusals.ts';
import { accountRow, at } from '../../help/rows.ts';

const { id } = accountRow();
const hour = 3_600_000;
const unauthorized: Problem = { code: 'not-allowed', reason: 'permission-missing', metaCode: 200 };

const act = (kind: ActRow['kind'], problem: Problem | null, when: number): Promise<void> =>
  keepAct({
    ...{ at: when, accountId: id, who: '@maren.makes', kind, problem },
    result: problem ? 'refused' : 'done',
  });
const refused = async (now = at + hour) =>
  (await readRefused([id], { connectedAt: at }, now)).map(({ ability, problem }) => [
    ability,
    problem.reason,
  ]);

beforeEach(async () => {
  await closeDb();
  globalThis.indexedDB = new IDBFactory();
  await keepAccounts([accountRow()]);
});

describe('what Meta refused although all was granted', () => {
  it('is a Page that may not publish, told by a refusal that names no permission', async () => {
    await act('publish', unauthorized, at + 1);
    expect(await refused()).toEqual([['publishing', 'permission-missing']]);
  });

  it('is no more where something was published since', async () => {
    await act('publish', unauthorized, at + 1);
    await act('publish', null, at + 2);
    expect(await refused()).toEqual([]);
  });

  it('is no more after a day, nor after a new sign-in', async () => {
    await act('publish', unauthorized, at + 1);
    expect(await refused(at + 25 * hour)).toEqual([]);
    expect(await readRefused([id], { connectedAt: at + 2 }, at + 3)).toEqual([]);
  });

  it('is not what was wrong with the post, or with a permission by its name', async () => {
    await act('publish', { code: 'bad-media', reason: 'picture-unfit' }, at + 1);
    expect(await refused()).toEqual([]);
    await act('publish', { ...unauthorized, permission: 'instagram_content_publish' }, at + 2);
    expect(await refused()).toEqual([]);
  });

  it('is an account that Instagram restricts, for what was tried with it', async () => {
    const problem: Problem = { code: 'not-allowed', reason: 'account-restricted' };
    await act('reply', problem, at + 1);
    await act('publish', problem, at + 1);
    expect((await refused()).sort()).toEqual([
      ['comments', 'account-restricted'],
      ['publishing', 'account-restricted'],
    ]);
  });

  it('is a reading that was refused twice, until that is forgotten', async () => {
    await keepLearnt({ accountId: id, what: 'denied insights', value: true, at: at + 1 });
    expect(await refused()).toEqual([['insights', 'permission-missing']]);
    expect(await refused(at + 25 * hour)).toEqual([]);
    await forgetRefusals([id]);
    expect(await refused()).toEqual([]);
  });
});
