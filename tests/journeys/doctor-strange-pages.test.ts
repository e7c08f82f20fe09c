import { describe, expect, it } from 'vitest';
import { diagnose } from '../../lib/shared/access/diagnose.ts';
import { readAccounts, readSignIn } from '../../lib/store/read/people.ts';
import { readConnect } from '../../lib/store/read/settings.ts';
import { connected, loupe, opened } from './help/connected.ts';
import { begin, check, facts, usernames } from './help/doctor.ts';
import { answers, each } from './help/strange.ts';

const broken = async (): Promise<string[]> =>
  diagnose(await facts(), loupe.sandbox.clock.now()).faults.map((one) => one.broken);

describe('Pages', () => {
  it('without name, tasks or token', async () => {
    await connected();
    const before = await readAccounts();
    answers(
      /me\/accounts$/,
      each(({ id, instagram_business_account }) => ({ id, instagram_business_account })),
    );
    await check();
    expect((await facts()).pages[0]).toMatchObject({ name: null, tasks: null });
    expect((await readAccounts()).map(({ pageName }) => pageName)).toEqual(
      before.map(({ pageName }) => pageName),
    );
  });
  it('whose account is told by its id alone keep what was known of it', async () => {
    await connected();
    const before = await readAccounts();
    answers(
      /me\/accounts$/,
      each((page) => ({
        ...page,
        instagram_business_account: page['instagram_business_account'] && {
          id: (page['instagram_business_account'] as { id: string }).id,
        },
      })),
    );
    await check();
    expect(await readAccounts()).toEqual(before);
  });
  it('with null everywhere', async () => {
    await connected();
    const before = await usernames();
    answers(
      /me\/accounts$/,
      each((page) =>
        Object.fromEntries(Object.keys(page).map((key) => [key, key === 'id' ? page['id'] : null])),
      ),
    );
    await check();
    expect(await usernames()).toEqual(before);
  });
  it('one broken among them is not a Page that is gone', async () => {
    await connected('small');
    const before = await broken();
    answers(
      /me\/accounts$/,
      each((page) => ({ ...page, id: null })),
    );
    await check();
    expect(await broken()).toEqual(before);
  });
  it('with the same account on two', async () => {
    await opened('small');
    answers(/me\/accounts$/, (body) => {
      const [page] = body['data'] as Record<string, unknown>[];
      return { ...body, data: [page, { ...page, id: '99887766554433', name: 'Twin' }] };
    });
    await begin();
    expect(await usernames()).toHaveLength(1);
    const { found } = await readConnect();
    expect(new Set(found).size).toBe(found.length);
    expect(await broken()).toEqual([]);
  });
  it('twice in the list', async () => {
    await opened('small');
    answers(/me\/accounts$/, (body) => ({
      ...body,
      data: [...(body['data'] as []), ...(body['data'] as [])],
    }));
    await begin();
    expect((await facts()).pages).toHaveLength(1);
  });
  it('with tasks nobody knows', async () => {
    await connected('small');
    answers(
      /me\/accounts$/,
      each((page) => ({ ...page, tasks: ['PROFILE_PLUS_SOMETHING', 'CASHIER_ROLE'] })),
    );
    await check();
    expect(new Set(await broken())).toEqual(new Set(['task-missing']));
  });
  it('with tasks that are no list', async () => {
    await connected('small');
    const before = await broken();
    answers(
      /me\/accounts$/,
      each((page) => ({ ...page, tasks: { data: ['MANAGE'] } })),
    );
    await check();
    expect(await broken()).toEqual(before);
  });
  it('a list as an object', async () => {
    await connected('small');
    const before = await facts();
    answers(/me\/accounts$/, () => ({ data: {} }));
    await check();
    expect((await facts()).pages).toEqual(before.pages);
  });
});

describe('a Page’s own token', () => {
  it('is not over because one answer was refused for its form', async () => {
    await opened();
    const { world, tokens: issued } = loupe.sandbox;
    const [page, person] = [world.pages[0], world.people[0]];
    if (!page || !person) throw new Error('an empty world');
    const token = issued.page(issued.user(person, undefined, person.handed), page).value;
    await loupe.worker.commands['connect.paste']({ token });
    loupe.sandbox.fault({ kind: 'error', code: 100, http: 400, path: '/me$' });
    await check();
    expect((await readSignIn(page.id))?.ended).toBeNull();
  });
});

it('ids near 2^63 go all the way', async () => {
  await opened('big-numbers');
  await begin();
  expect(await usernames()).not.toEqual([]);
  await check();
  const [account] = await readAccounts();
  expect((await facts()).pages[0]?.id).toBe(account?.pageId);
  expect(account?.pageId).toMatch(/^9223372036/);
});
