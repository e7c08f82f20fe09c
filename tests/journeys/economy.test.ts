import { describe, expect, it } from 'vitest';
import { readMedia } from '../../lib/store/read/media.ts';
import { readCounts } from '../../lib/store/read/pictures.ts';
import { readLearnt, readLook } from '../../lib/store/read/state.ts';
import { busy } from '../sandbox/world/busy.ts';
import { accountId, callsOf, connected, look, loupe } from './help/connected.ts';

const hour = 3_600_000;
const learnt = async (): Promise<string[]> => (await readLearnt(accountId)).map(({ what }) => what);

describe('where Meta takes neither aliases nor insights in an expansion', () => {
  it('a full look learns it once, and costs at most four calls from then on', async () => {
    await connected();
    loupe.sandbox.switches.insightsExpansion = false;
    loupe.sandbox.switches.aliases = false;
    await look();
    expect(await learnt()).toContain('insights apart');
    loupe.sandbox.clock.advance(2 * hour);
    const calls = await callsOf(look);
    expect(calls.length).toBeLessThanOrEqual(4);
    expect(calls.filter((call) => call.endsWith('/insights'))).toHaveLength(2);
  });

  it('is tried anew a week later', async () => {
    await connected();
    loupe.sandbox.switches.insightsExpansion = false;
    await look();
    loupe.sandbox.switches.insightsExpansion = true;
    loupe.sandbox.clock.advance(8 * 24 * hour);
    expect(await callsOf(look)).toHaveLength(2);
  });
});

describe('one post that spoils the insights of all', () => {
  it('is isolated once, and the others have theirs', async () => {
    await connected((now) => {
      const world = busy(now, { posts: 25, comments: 2, replied: 0, every: 24 });
      const account = world.accounts[0];
      const old = account?.posts.at(-1);
      if (account && old) account.professionalSince = old.at + 1000;
      return world;
    });
    const first = await callsOf(look);
    const posts = await readMedia(accountId, 25);
    expect(posts.map(({ figures }) => figures?.missing ?? null)).toEqual([
      ...Array.from({ length: 24 }, () => null),
      'before-professional',
    ]);
    expect(posts.filter(({ figures }) => figures?.reach !== null)).toHaveLength(24);
    expect(first.length).toBeLessThanOrEqual(14);
    loupe.sandbox.clock.advance(2 * hour);
    // One for the account, one for comments, one for the insights of those that have them.
    expect((await callsOf(look)).length).toBeLessThanOrEqual(3);
  });
});

describe('too much data at once', () => {
  it('is halved, and the size that went through is where the next look begins', async () => {
    await connected(() => busy(Date.now(), { posts: 25, comments: 8, replied: 0, every: 24 }));
    loupe.sandbox.switches.expansionCost = 150;
    await look();
    expect(await learnt()).toContain('size deep');
    expect((await readCounts()).comments).toBe(200);
    loupe.sandbox.clock.advance(2 * hour);
    const refused = loupe.sandbox.requests().filter(({ status }) => status === 500).length;
    await look();
    expect(loupe.sandbox.requests().filter(({ status }) => status === 500)).toHaveLength(refused);
  });
});

describe('a long talk under one post', () => {
  it('is read to its end once, and later only where it goes on', async () => {
    await connected((now) => {
      const world = busy(now, { posts: 2, comments: 60, replied: 0, every: 24 });
      const [post] = world.accounts[0]?.posts ?? [];
      const top = post?.comments[0];
      for (let n = 0; post && top && n < 120; n += 1)
        world.commented(post, `friend.${n}`, 'So do I', top.at + 60_000 + n, top);
      return world;
    });
    await look();
    await loupe.worker.looks.later();
    expect((await readCounts()).comments).toBe(240);
    loupe.sandbox.clock.advance(20 * 60_000);
    const [post] = loupe.sandbox.world.accounts[0]?.posts ?? [];
    if (!post) throw new Error('no post');
    loupe.sandbox.world.commented(post, 'ilka.brandt', 'One more', loupe.sandbox.clock.now());
    expect(await callsOf(look)).toHaveLength(2);
    expect((await readCounts()).comments).toBe(241);
  });
});

describe('posts beyond the newest', () => {
  const year = { posts: 250, comments: 1, replied: 0, every: 24 };

  it('have their counts swept once a day, and comments read only where they moved', async () => {
    await connected((now) => busy(now, year));
    await look();
    await loupe.worker.looks.later();
    const { now, advance } = loupe.sandbox.clock;
    const aDay = async (): Promise<void> => {
      for (let at = 0; at < 24; at += 1) {
        advance(hour);
        await loupe.worker.looks.later();
      }
    };
    await aDay();
    const post = loupe.sandbox.world.accounts[0]?.posts[200];
    if (!post) throw new Error('no post');
    loupe.sandbox.world.commented(post, 'ilka.brandt', 'Is it still for sale?', now());
    const calls = await callsOf(aDay);
    expect((await readCounts()).comments).toBe(251);
    // History, two pages of counts, one post.
    expect(calls).toHaveLength(4);
    expect(loupe.told).toEqual([]);
  });

  it.each([1, 2, 3, 4, 5, 6, 7])(
    'are all read, one call a page, also by a worker stopped at call %i',
    async (n) => {
      await connected((now) => busy(now, { ...year, posts: 120 }));
      await look();
      loupe.sandbox.clearRequests();
      loupe.sandbox.fault({ kind: 'hold', nth: n });
      const working = loupe.worker.looks.later();
      await Promise.race([loupe.sandbox.holds.whenHeld(5_000), working]);
      const next = loupe.newWorker();
      loupe.sandbox.holds.release();
      loupe.sandbox.clearFaults();
      await next.looks.later();
      expect((await readLook(accountId, 'backfill'))?.fetchedAt).not.toBeNull();
      expect(await readMedia(accountId, 500)).toHaveLength(120);
      expect((await readCounts()).comments).toBe(120);
      // Five pages and the history; the page that was under way is asked for once more.
      expect(loupe.calls().length).toBeLessThanOrEqual(8);
    },
  );
});
