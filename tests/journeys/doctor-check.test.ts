import { describe, expect, it } from 'vitest';
import { diagnose } from '../../lib/shared/access/diagnose.ts';
import { readAccounts, readSignIn } from '../../lib/store/read/people.ts';
import { connected, loupe, opened } from './help/connected.ts';
import { begin, check, checkup, facts, signIn, tokens, usernames } from './help/doctor.ts';

const chain = ['POST /debug_token', 'GET /me/permissions', 'GET /me/accounts'];

describe('a check of the chain', () => {
  it('takes three calls where all is well, however many accounts there are', async () => {
    await connected();
    const before = (await checkup()).checkedAt ?? Infinity;
    loupe.sandbox.clock.advance(60_000);
    expect(await check()).toEqual(chain);
    expect(await checkup()).toMatchObject({ calls: 3, startedAt: null, problem: null });
    expect((await checkup()).checkedAt).toBeGreaterThan(before);
  });

  it('takes three with sixty Pages, too', async () => {
    await connected('many-pages');
    expect(await check()).toEqual(chain);
    expect((await facts()).pages).toHaveLength(60);
  });

  it('is there after a connect already, at no further call', async () => {
    await opened();
    await begin();
    expect(loupe.calls()).toHaveLength(4);
    expect(await checkup()).toMatchObject({ calls: 4 });
    expect((await facts()).asked).toContain('instagram_manage_insights');
    expect(loupe.news).toContain('checkups');
  });

  it('tells of each Page its tasks, its account and whether it is one of the newer', async () => {
    await connected();
    const [page] = (await facts()).pages;
    expect(page).toMatchObject({
      ...{ route: 'list', problem: null, newer: true, linkedOnly: false, ignored: false },
      account: { username: 'maren.makes' },
    });
    expect(page?.tasks).toContain('PROFILE_PLUS_FULL_CONTROL');
  });

  it('joins one that is under way', async () => {
    await connected();
    const { userId } = await signIn();
    loupe.sandbox.clearRequests();
    const ask = () => loupe.worker.commands['doctor.check']({ userId });
    await Promise.all([ask(), ask()]);
    expect(loupe.calls()).toEqual(chain);
  });

  it('that a stopped worker left unfinished is made anew', async () => {
    await connected();
    const { userId } = await signIn();
    loupe.answered = () => void loupe.newWorker();
    void loupe.worker.commands['doctor.check']({ userId });
    await expect.poll(async () => (await checkup()).startedAt).not.toBeNull();
    await expect.poll(() => loupe.calls().length).toBe(1);
    loupe.answered = null;
    expect(await check()).toEqual(chain);
    expect((await checkup()).startedAt).toBeNull();
  });

  it('without a line keeps what was known, and says why it came to no end', async () => {
    await connected();
    const before = await checkup();
    loupe.sandbox.clock.advance(60_000);
    loupe.sandbox.fault({ kind: 'drop-before', path: 'permissions', times: 0 });
    await check();
    expect(await checkup()).toMatchObject({
      ...{ facts: before.facts, checkedAt: before.checkedAt, startedAt: null },
      problem: { code: 'offline' },
    });
  });

  it('puts what Meta grants now, and what may be done on a Page, where all else reads it', async () => {
    await connected();
    const [page] = loupe.sandbox.world.pages;
    if (page) page.tasks = ['PROFILE_PLUS_ANALYZE'];
    loupe.sandbox.world.people[0]?.consent.grants.set('instagram_manage_comments', 'declined');
    await check();
    expect((await readAccounts())[0]?.tasks).toEqual(['PROFILE_PLUS_ANALYZE']);
    expect((await signIn()).permissions).toContainEqual({
      ...{ name: 'instagram_manage_comments', state: 'declined' },
    });
  });

  it('finds an account that was linked since', async () => {
    await opened();
    // Who ticks what is there ticks what comes as well.
    for (const person of loupe.sandbox.world.people) person.optsIn = true;
    const page = loupe.sandbox.world.pages.find(
      ({ account }) => account?.username === 'harbour.bakery',
    );
    const account = page?.account;
    delete page?.account;
    await begin();
    expect(await usernames()).toEqual(['maren.makes']);
    if (page && account) page.account = account;
    expect(await check()).toEqual(chain);
    expect(await usernames()).toEqual(['maren.makes', 'harbour.bakery']);
    expect((await readAccounts())[1]?.pageId).toBe(page?.id);
    expect(await loupe.worker.vault.read(`page:${page?.id}`)).not.toBeNull();
  });

  it('leaves off what was taken off this computer, until its person signs in anew', async () => {
    await connected();
    const accountId = (await readAccounts())[1]?.id ?? '';
    await loupe.worker.commands['account.remove']({ accountId });
    await check();
    expect(await usernames()).toEqual(['maren.makes']);
    await begin();
    expect(await usernames()).toHaveLength(2);
  });

  it('keeps nothing of a sign-in that was ended meanwhile', async () => {
    await connected();
    const { userId } = await signIn();
    loupe.answered = () => {
      loupe.answered = null;
      void loupe.worker.commands['signin.disconnect']({ userId });
    };
    await loupe.worker.commands['doctor.check']({ userId });
    await expect.poll(() => readSignIn(userId)).toBeNull();
    expect(await usernames()).toEqual([]);
  });
});

describe('a Page’s own token', () => {
  it('is checked by two calls, of its one Page', async () => {
    await opened();
    const { world, tokens: issued } = loupe.sandbox;
    const [page, person] = [world.pages[0], world.people[0]];
    if (!page || !person) throw new Error('an empty world');
    const token = issued.page(issued.user(person, undefined, person.handed), page).value;
    await loupe.worker.commands['connect.paste']({ token });
    expect(await check()).toEqual(['GET /me', 'POST /debug_token']);
    const { token: kind, pages } = await facts();
    expect(kind).toMatchObject({ kind: 'page', ended: null });
    expect(pages).toMatchObject([{ id: page.id, account: { username: 'maren.makes' } }]);
    page.people = [];
    await check();
    expect((await facts()).token.ended).toMatchObject({ reason: 'page-role-lost' });
  });
});

describe('a token that Meta does not take any more', () => {
  it('is found out by one call, keeps what was known of the rest, and is asked with no more', async () => {
    await connected();
    const before = await facts();
    await tokens(460);
    expect(await check()).toHaveLength(1);
    const after = await facts();
    expect(after.token.ended).toMatchObject({ reason: 'password-changed' });
    expect(after.pages).toEqual(before.pages);
    expect((await signIn()).ended).toMatchObject({ problem: { reason: 'password-changed' } });
    expect(await check()).toEqual([]);
    await begin('reading', (await signIn()).userId);
    expect((await facts()).token.ended).toBeNull();
  });

  it('is tried again where Facebook wanted something else than a new sign-in', async () => {
    await connected();
    await tokens(459);
    await check();
    expect((await facts()).token.ended).toMatchObject({ reason: 'checkpoint' });
    expect((await signIn()).ended).not.toBeNull();
    await tokens();
    expect(await check()).toEqual(chain);
    expect((await signIn()).ended).toBeNull();
    expect(diagnose(await facts(), loupe.sandbox.clock.now()).token).toBe('whole');
  });
});
