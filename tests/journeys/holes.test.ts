import { describe, expect, it } from 'vitest';
import { readCounts } from '../../lib/store/read/pictures.ts';
import { readMedia } from '../../lib/store/read/media.ts';
import { keepAccounts } from '../../lib/store/keep/people.ts';
import { readWindows } from '../../lib/store/read/figures.ts';
import { readAccounts, readSignIns } from '../../lib/store/read/people.ts';
import { readLearnt, readLog, readLook } from '../../lib/store/read/state.ts';
import { busy, type Busyness } from '../sandbox/world/busy.ts';
import { accountId, callsOf, connected, look, loupe } from './help/connected.ts';

const minute = 60_000;
const hour = 60 * minute;
const small: Busyness = { posts: 3, comments: 2, replied: 0, every: 24 };
async function connectedTo(size: Partial<Busyness> = {}): Promise<void> {
  const world = (now: number): ReturnType<typeof busy> => busy(now, { ...small, ...size });
  await connected(world);
}
const later = (): Promise<void> => loupe.worker.looks.later();
const comments = async (): Promise<number> => (await readCounts()).comments;

describe('a hole in what is kept', () => {
  it('left by a reading that broke off is filled by the next work at rest', async () => {
    await connectedTo({ comments: 240 });
    await look();
    await later();
    expect(await comments()).toBe(720);
    const [post] = loupe.sandbox.world.accounts[0]?.posts ?? [];
    if (!post) throw new Error('no post');
    const { world, clock } = loupe.sandbox;
    for (let n = 0; n < 130; n += 1)
      world.commented(post, `late.${n}`, 'Me too', clock.now() - 1000 + n);
    loupe.sandbox.fault({ kind: 'error', code: 2, path: '/comments$', times: 0 });
    await look();
    expect(await comments()).toBe(770);
    loupe.sandbox.clearFaults();
    clock.advance(20 * minute);
    await look();
    await later();
    expect(await comments()).toBe(850);
    expect((await readLearnt(accountId)).filter(({ what }) => what.startsWith('gap'))).toEqual([]);
  });

  it('is not made by an answer that leaves the list of posts or of comments out', async () => {
    await connectedTo();
    await look();
    expect(await comments()).toBe(6);
    const empty = JSON.stringify({ id: accountId, username: 'maren.makes', media_count: 3 });
    const real = loupe.sandbox.world.accounts[0]?.posts;
    const kept = real?.map(({ comments: all }) => [...all]) ?? [];
    expect(empty).toContain('media_count');
    // The posts stay counted, but nothing under them is told.
    real?.forEach((post) => {
      post.unseen += post.comments.length + 1;
      post.comments.length = 0;
    });
    await look();
    expect(await comments()).toBe(6);
    real?.forEach((post, at) => post.comments.push(...(kept[at] ?? [])));
  });

  it('is recognised as one where Instagram has less than is kept', async () => {
    await connectedTo({ comments: 120 });
    await look();
    await later();
    expect(await comments()).toBe(360);
    const { world, clock } = loupe.sandbox;
    const [post] = world.accounts[0]?.posts ?? [];
    const old = post?.comments.at(-1);
    if (!old) throw new Error('no comment');
    world.forget(old);
    clock.advance(20 * minute);
    await look();
    await later();
    expect(await comments()).toBe(359);
  });
});

describe('work at rest that fails', () => {
  it('is tried again ever later, not at every waking', async () => {
    await connectedTo();
    await look();
    loupe.sandbox.fault({ kind: 'error', code: 2, path: '/media$', times: 0 });
    const calls = await callsOf(async () => {
      for (let n = 0; n < 120; n += 1) {
        await later();
        loupe.sandbox.clock.advance(30_000);
      }
    });
    // An hour: the first try and those after 5, 10 and 20 minutes, three requests each.
    expect(calls.filter((call) => call.endsWith('/media')).length).toBeLessThanOrEqual(12);
    expect((await readLog()).length).toBeLessThan(10);
    loupe.sandbox.clearFaults();
    loupe.sandbox.clock.advance(7 * hour);
    await later();
    expect(await readLook(accountId, 'backfill')).toMatchObject({ problem: null, failures: 0 });
  });

  it('asks nothing more of a sign-in that has ended', async () => {
    await connectedTo();
    await look();
    for (const token of loupe.sandbox.tokens.of()) token.refusal = 463;
    await later();
    expect((await readSignIns())[0]?.ended).not.toBeNull();
    expect(await callsOf(later)).toEqual([]);
  });

  it('goes on with history where one of its metrics is refused by name', async () => {
    await connectedTo();
    await look();
    loupe.sandbox.fault({
      kind: 'error',
      code: 100,
      http: 400,
      message: '(#100) metric[2] must be one of the following values: reach, views',
      path: `/${accountId}$`,
    });
    await later();
    expect(await readLook(accountId, 'history')).toMatchObject({ problem: null, calls: 2 });
  });
});

describe('one post that cannot be read', () => {
  it('does not keep the others from being read, nor is it asked about for ever', async () => {
    await connectedTo({ posts: 40, comments: 1 });
    await look();
    await later();
    const { world, clock } = loupe.sandbox;
    clock.advance(2 * hour);
    const posts = world.accounts[0]?.posts ?? [];
    for (const at of [30, 32]) {
      const post = posts[at];
      if (post) world.commented(post, 'ilka.brandt', 'Hello?', clock.now());
    }
    loupe.sandbox.fault({
      kind: 'error',
      code: 100,
      subcode: 33,
      http: 400,
      path: `/${posts[30]?.id}$`,
      times: 0,
    });
    await look();
    expect(await comments()).toBe(41);
    expect((await readLook(accountId, 'light'))?.problem).toBeNull();
    clock.advance(20 * minute);
    expect((await callsOf(look)).filter((call) => call.includes(posts[30]?.id ?? '-'))).toEqual([]);
  });
});

describe('insights refused for a while', () => {
  it('take no figure away, and are asked for again', async () => {
    await connectedTo({ posts: 8 });
    await look();
    const before = (await readMedia(accountId, 8)).map(({ figures }) => figures?.reach);
    expect(before.every((reach) => typeof reach === 'number')).toBe(true);
    loupe.sandbox.clock.advance(2 * hour);
    loupe.sandbox.fault({
      kind: 'error',
      code: 100,
      http: 400,
      path: '/media$|/18\\d+$',
      times: 0,
    });
    await look();
    loupe.sandbox.clearFaults();
    expect((await readMedia(accountId, 8)).map(({ figures }) => figures?.reach)).toEqual(before);
    loupe.sandbox.clock.advance(26 * hour);
    await look();
    const after = await readMedia(accountId, 8);
    expect(after.every(({ figures }) => figures?.missing === null)).toBe(true);
    expect(after.every(({ figures }) => (figures?.fetchedAt ?? 0) > Date.now() + 24 * hour)).toBe(
      true,
    );
  });
});

describe('a permission taken back at Facebook', () => {
  it('costs what it was for, and the rest goes on', async () => {
    await connectedTo();
    await look();
    const { world, clock } = loupe.sandbox;
    const [person] = world.people;
    person?.consent.grants.set('instagram_manage_insights', 'declined');
    const [post] = world.accounts[0]?.posts ?? [];
    if (post) world.commented(post, 'ilka.brandt', 'Still here?', clock.now());
    clock.advance(20 * minute);
    await look();
    expect((await readLook(accountId, 'light'))?.problem).toBeNull();
    expect(await comments()).toBe(7);
    const [signIn] = await readSignIns();
    expect(signIn?.permissions).toContainEqual({
      name: 'instagram_manage_insights',
      state: 'declined',
    });
  });
});

describe('a role on the Page that allows less than it is said to', () => {
  it('leaves out what is refused, and asks about it again a day later', async () => {
    await connectedTo();
    const page = loupe.sandbox.world.pages[0];
    if (!page) throw new Error('no Page');
    loupe.sandbox.switches.rules = '2026-09';
    page.tasks = ['PROFILE_PLUS_MODERATE'];
    const [account] = await readAccounts();
    if (account) await keepAccounts([{ ...account, tasks: ['MODERATE'] }]);
    await look();
    expect((await readLook(accountId, 'light'))?.problem).toBeNull();
    expect(await comments()).toBe(6);
    const windows = await readWindows(accountId);
    expect(windows.every(({ value }) => value.kind === 'not-allowed')).toBe(true);
    loupe.sandbox.clock.advance(20 * minute);
    expect(await callsOf(look)).toHaveLength(1);
    page.tasks = ['PROFILE_PLUS_MODERATE', 'PROFILE_PLUS_ANALYZE'];
    loupe.sandbox.clock.advance(25 * hour);
    await look();
    const later = await readWindows(accountId);
    expect(later.some(({ value }) => value.kind === 'count')).toBe(true);
  });
});

describe('a clock that was ahead', () => {
  it('keeps nothing from being read once it is right again', async () => {
    await connectedTo();
    loupe.sandbox.clock.advance(40 * 24 * hour);
    await look();
    await later();
    loupe.sandbox.clock.reset();
    await loupe.worker.commands['look.wanted']({ accountId });
    expect((await readLook(accountId, 'light'))?.fetchedAt).toBeLessThan(Date.now() + hour);
  });
});

describe('too much data, whatever is asked for', () => {
  it('costs a bounded number of calls, and a heavy post is read in small parts', async () => {
    await connectedTo({ posts: 25, comments: 40 });
    loupe.sandbox.switches.expansionCost = 0;
    expect((await callsOf(look)).length).toBeLessThanOrEqual(20);
    loupe.sandbox.switches.expansionCost = 30;
    loupe.sandbox.clock.advance(25 * hour);
    await look();
    await later();
    await later();
    await later();
    expect((await readLook(accountId, 'light'))?.problem ?? null).toBeNull();
    expect(await comments()).toBe(1000);
  });
});
