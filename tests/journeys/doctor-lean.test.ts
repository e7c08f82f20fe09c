import { describe, expect, it } from 'vitest';
import { problemOf } from '../../lib/shared/problem.ts';
import { readDesk } from '../../lib/store/read/comments.ts';
import { readMedia } from '../../lib/store/read/media.ts';
import { readAccounts } from '../../lib/store/read/people.ts';
import { readConnect } from '../../lib/store/read/settings.ts';
import { accountId, light, look, loupe, opened, withFirstAccount } from './help/connected.ts';
import { acted, nextWaiting, outcomeOf, repliesTo, reply, standing } from './help/desk.ts';
import { begin, check, checkup, facts, signIn, usernames } from './help/doctor.ts';
import { goOn } from './help/posts.ts';

const text = 'It is food safe, yes';

/** Reads, answers and hides, all of it to its end at Meta. */
async function workAtTheDesk(): Promise<void> {
  await withFirstAccount();
  await look();
  expect((await light())?.problem).toBeNull();
  expect((await readMedia(accountId, 5)).length).toBe(5);
  expect((await readDesk(accountId))?.waiting).toBeGreaterThan(1);
  const [row, next] = [await nextWaiting(), await nextWaiting(1)];
  const jobId = await reply(row, text);
  await goOn(loupe);
  expect(await outcomeOf(jobId)).toMatchObject({ kind: 'done' });
  expect(repliesTo(row.id, text)).toHaveLength(1);
  expect(await outcomeOf(await acted(next.id, 'hide'))).toMatchObject({ kind: 'done' });
  expect(standing(next.id)?.hidden).toBe(true);
}

const add = async (id: string) =>
  loupe.worker.commands['doctor.add']({ userId: (await signIn()).userId, id });

describe('the desk alone', () => {
  it('asks for four permissions and is whole with them', async () => {
    await opened();
    await begin('desk-alone');
    const dialog = loupe.sandbox.requests().find(({ path }) => path.includes('dialog'));
    expect(dialog?.query['scope']).toBe(
      'instagram_basic,pages_show_list,pages_read_engagement,instagram_manage_comments',
    );
    expect(await readConnect()).toMatchObject({ phase: 'done', problem: null });
    await workAtTheDesk();
  });
});

describe('an app that may have two permissions', () => {
  it('finds the account by what they were given for, and the desk is whole', async () => {
    await opened('lean-app');
    await begin('desk-alone');
    expect(await readConnect()).toMatchObject({ phase: 'done', problem: null });
    expect(await readAccounts()).toMatchObject([{ username: 'maren.makes', pageId: null }]);
    await workAtTheDesk();
    // What wants the Page says so before anything is asked.
    const privately = await reply(await nextWaiting(), text, { privately: true }).catch(problemOf);
    expect(privately).toMatchObject({ code: 'not-allowed', reason: 'page-unknown' });
    expect(loupe.calls()).toEqual([]);
  });

  it('finds it by its typed id where Meta tells nothing, and keeps it at every check', async () => {
    await opened('lean-app');
    loupe.sandbox.switches.debugToken = 'refused';
    await begin('desk-alone');
    expect(await readConnect()).toMatchObject({
      problem: { reason: 'permission-missing', permission: 'pages_show_list' },
    });
    const id = loupe.sandbox.world.accounts[0]?.id ?? '';
    expect(await add(id)).toEqual({ accountIds: [id] });
    // The list is not asked for: Meta said already that it may not be.
    expect(await check()).toEqual(['POST /debug_token', 'GET /me/permissions', `GET /${id}`]);
    expect((await facts()).alone).toEqual([{ id, username: 'maren.makes' }]);
    await workAtTheDesk();
  });

  it('is refused where Meta wants more, by the name of what is missing', async () => {
    await opened('lean-refused');
    await begin('desk-alone');
    expect(await usernames()).toEqual([]);
    const id = loupe.sandbox.world.accounts[0]?.id ?? '';
    expect(await add(id).catch(problemOf)).toMatchObject({
      ...{ code: 'not-allowed', reason: 'permission-missing' },
      permission: 'pages_read_engagement',
    });
    expect((await checkup()).typed).toEqual([]);
    expect(await usernames()).toEqual([]);
  });
});
