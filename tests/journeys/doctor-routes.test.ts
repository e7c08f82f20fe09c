import { describe, expect, it } from 'vitest';
import { diagnose } from '../../lib/shared/access/diagnose.ts';
import { problemOf } from '../../lib/shared/problem.ts';
import { readAccounts } from '../../lib/store/read/people.ts';
import { readConnect } from '../../lib/store/read/settings.ts';
import { callsOf, loupe, opened } from './help/connected.ts';
import { begin, check, checkup, facts, signIn, tokens, usernames } from './help/doctor.ts';

const day = 86_400_000;
const chain = ['POST /debug_token', 'GET /me/permissions', 'GET /me/accounts'];

/** A world whose token tells nothing of what it was given for, so that ids come from nowhere. */
async function openedBlind(world: string): Promise<void> {
  await opened(world);
  loupe.sandbox.switches.debugToken = 'refused';
}

const add = async (id: string) =>
  loupe.worker.commands['doctor.add']({ userId: (await signIn()).userId, id });

describe('Pages that a portfolio holds', () => {
  it('are found by the ids that permissions were given for, though no list tells them', async () => {
    await opened('portfolio');
    await begin();
    expect(await usernames()).toEqual(['maren.makes']);
    const { pages } = await facts();
    expect(pages.map(({ route, tasks }) => [route, tasks])).toEqual([
      ['grant', null],
      ['grant', null],
    ]);
    expect((await readAccounts())[0]?.tasks).toEqual([]);
    expect(await check()).toEqual([...chain, ...pages.map(({ id }) => `GET /${id}`)]);
  });

  it('come once their permission is granted, where nobody tells their ids', async () => {
    await openedBlind('portfolio');
    await begin();
    expect(await readConnect()).toMatchObject({ phase: 'failed', problem: { reason: 'no-page' } });
    expect(diagnose(await facts(), loupe.sandbox.clock.now()).faults[0]).toMatchObject({
      ...{ broken: 'page-in-portfolio', cure: { kind: 'ask-portfolio' } },
    });
    await begin('portfolio', (await signIn()).userId);
    expect(await readConnect()).toMatchObject({ phase: 'done', problem: null });
    expect(await usernames()).toEqual(['maren.makes']);
    expect((await facts()).asked).toContain('business_management');
  });

  it('are gone through once a day where the list lacks nothing', async () => {
    await openedBlind('portfolio');
    await begin();
    await begin('portfolio', (await signIn()).userId);
    const [business] = loupe.sandbox.world.businesses;
    expect(await check()).toEqual(chain);
    loupe.sandbox.clock.advance(day);
    expect(await check()).toEqual([
      ...chain,
      'GET /me/businesses',
      `GET /${business?.id}/owned_pages`,
      `GET /${business?.id}/client_pages`,
    ]);
  });

  it('that the list leaves out are told with the name of their portfolio', async () => {
    await openedBlind('portfolio');
    await begin();
    loupe.sandbox.dialog.decline = ['pages_show_list'];
    loupe.sandbox.world.people[0]?.consent.grants.set('pages_show_list', 'declined');
    await begin('portfolio', (await signIn()).userId);
    const found = await facts();
    expect(found.routes.list).toMatchObject({ permission: 'pages_show_list' });
    expect(found.pages.map(({ route, business }) => [route, business])).toEqual([
      ['portfolio', 'Estuary Makers Ltd'],
      ['portfolio', 'Estuary Makers Ltd'],
    ]);
    expect(await usernames()).toEqual(['maren.makes']);
  });
});

describe('an id typed in', () => {
  it('of a Page brings its account, and is tried at every check', async () => {
    await openedBlind('portfolio');
    await begin();
    const [page] = loupe.sandbox.world.pages;
    const id = page?.id ?? '';
    expect(await callsOf(() => add(id))).toEqual([`GET /${id}`]);
    expect(await usernames()).toEqual(['maren.makes']);
    expect((await facts()).pages).toMatchObject([{ id, route: 'typed', problem: null }]);
    expect(await check()).toEqual([...chain, `GET /${id}`]);
    expect((await facts()).pages).toMatchObject([{ id, route: 'typed' }]);
    expect((await checkup()).typed).toEqual([id]);
  });

  it('of an account brings it without a Page', async () => {
    await openedBlind('portfolio');
    await begin();
    const id = loupe.sandbox.world.accounts[0]?.id ?? '';
    expect(await callsOf(() => add(id))).toEqual([`GET /${id}`]);
    expect(await readAccounts()).toMatchObject([{ id, pageId: null, pageName: null, tasks: [] }]);
    expect((await facts()).alone).toEqual([{ id, username: 'maren.makes' }]);
  });

  it('that leads nowhere is refused and not remembered', async () => {
    await openedBlind('portfolio');
    await begin();
    expect(await add('123456789012345').catch(problemOf)).toMatchObject({ code: 'not-found' });
    expect((await checkup()).typed).toEqual([]);
    expect(await usernames()).toEqual([]);
  });

  it('of somebody who has to sign in again is not tried', async () => {
    await opened('portfolio');
    await begin();
    await tokens(460);
    await check();
    loupe.sandbox.clearRequests();
    expect(await add('123456789012345').catch(problemOf)).toMatchObject({ code: 'signed-out' });
    expect(loupe.calls()).toEqual([]);
  });
});

describe('a sign-in without accounts', () => {
  it('stays, with what was read of it, and heals by a check once a Page is there', async () => {
    await opened('no-page');
    const [person] = loupe.sandbox.world.people;
    if (person) person.optsIn = true;
    await begin();
    const { userId } = await signIn();
    expect(await readConnect()).toMatchObject({
      ...{ phase: 'failed', problem: { reason: 'no-page' }, signInId: userId, found: [] },
    });
    expect((await facts()).pages).toEqual([]);
    expect(await check()).toEqual(chain);
    if (person) {
      const page = loupe.sandbox.world.page('Ida’s Garden', person, ['MANAGE']);
      loupe.sandbox.world.account('idas.garden', page);
    }
    await check();
    expect(await usernames()).toEqual(['idas.garden']);
  });

  it('is let go by disconnecting, like any other', async () => {
    await opened('no-instagram');
    await begin();
    const { userId } = await signIn();
    expect(await loupe.worker.commands['signin.disconnect']({ userId })).toEqual({ revoked: true });
    expect(await loupe.worker.vault.read(`user:${userId}`)).toBeNull();
    await expect(checkup()).rejects.toThrow('nobody');
  });

  it('of a Page whose account was unlinked finds it once it is linked', async () => {
    await opened('no-instagram');
    const { world } = loupe.sandbox;
    for (const person of world.people) person.optsIn = true;
    await begin();
    expect((await facts()).pages).toMatchObject([{ account: null, linkedOnly: false }]);
    const [page] = world.pages;
    if (page) world.account('idas.garden', page);
    expect(await check()).toEqual(chain);
    expect(await usernames()).toEqual(['idas.garden']);
  });
});

describe('a Page that no list tells any more', () => {
  it('is read by itself, and keeps its account until then', async () => {
    await opened();
    await begin();
    const [page] = loupe.sandbox.world.pages;
    if (page) page.people = [];
    // The account, too: it might still answer by itself. The Page's own token tells why it does not.
    const ids = [page?.id, page?.account?.id, 'me'];
    expect(await check()).toEqual([...chain, ...ids.map((id) => `GET /${id}`)]);
    const lost = (await facts()).pages.find(({ id }) => id === page?.id);
    expect(lost).toMatchObject({
      ...{ name: 'Maren Makes', account: { username: 'maren.makes' } },
      problem: { reason: 'page-role-lost' },
    });
    expect(await usernames()).toContain('maren.makes');
  });

  it('is the person’s to set aside, and to take up again', async () => {
    await opened();
    await begin();
    const { userId } = await signIn();
    const pageId = (await facts()).pages[0]?.id ?? '';
    const ignore = (ignored: boolean) =>
      loupe.worker.commands['doctor.ignore']({ userId, pageId, ignored });
    await ignore(true);
    await check();
    expect((await facts()).pages[0]).toMatchObject({ id: pageId, ignored: true });
    await ignore(false);
    expect((await facts()).pages[0]).toMatchObject({ id: pageId, ignored: false });
  });
});
