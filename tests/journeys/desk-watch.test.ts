import { describe, expect, it } from 'vitest';
import { keepLimits } from '../../lib/store/keep/state.ts';
import { readCommentsByIds } from '../../lib/store/read/comments.ts';
import { busy } from '../sandbox/world/busy.ts';
import type { Comment } from '../sandbox/world/things.ts';
import { accountId, callsOf, connected, light, look, loupe } from './help/connected.ts';

const minute = 60_000;

/** An account whose newest post is so old, with everything read. */
async function openedAt(age: number): Promise<void> {
  await connected((now) => {
    const world = busy(now - 10 * 24 * 60 * minute, {
      posts: 30,
      comments: 1,
      replied: 0,
      every: 24,
    });
    const [account] = world.accounts;
    if (account) world.posted(account, now - age);
    return world;
  });
  await look();
  await loupe.worker.looks.later();
}

/** A desk that stays in sight for so many minutes. */
async function inSight(minutes: number): Promise<void> {
  for (let n = 0; n < minutes; n += 1) {
    loupe.sandbox.clock.advance(minute);
    await loupe.worker.commands['desk.open']({ accountId });
    await loupe.worker.looks.later();
  }
}

function said(text: string): Comment {
  const post = loupe.sandbox.world.accounts[0]?.posts[0];
  if (!post) throw new Error('no post');
  return loupe.sandbox.world.commented(post, 'ilka.brandt', text, loupe.sandbox.clock.now());
}

/** What Meta last said of the budget. */
const used = (percent: number): Promise<void> =>
  keepLimits({
    ...{ owner: accountId, pool: 'account', percent, blockedUntil: null },
    readAt: loupe.sandbox.clock.now(),
  });

describe('an open desk', () => {
  it('is looked at every minute while a post is an hour old at most, for a call each', async () => {
    await openedAt(2 * minute);
    const calls = await callsOf(() => inSight(57));
    // The age of an hour and the hourly figures are a deep look each, and so is the hundred's count.
    expect(calls.length).toBeGreaterThanOrEqual(57);
    expect(calls.length).toBeLessThanOrEqual(60);
  });

  it('shows a comment within a minute, for one call more', async () => {
    await openedAt(2 * minute);
    await inSight(1);
    const one = said('Is it for sale?');
    expect(await callsOf(() => inSight(1))).toHaveLength(2);
    expect((await readCommentsByIds(accountId, [one.id])).has(one.id)).toBe(true);
  });

  it.each([
    ['hours old', 3 * 60 * minute, 30],
    ['days old', 3 * 24 * 60 * minute, 12],
  ])('is looked at less often where the newest post is %s', async (_words, age, most) => {
    await openedAt(age);
    const looks = (await callsOf(() => inSight(60))).filter((call) => !call.includes('/media'));
    expect(looks.length).toBeGreaterThanOrEqual(most - 1);
    expect(looks.length).toBeLessThanOrEqual(most + 1);
  });

  it('is looked at as at rest from 60 % of Meta’s budget, and not at all from 80 %', async () => {
    await openedAt(2 * minute);
    const spent = async (percent: number, minutes: number): Promise<number> => {
      const before = loupe.sandbox.requests().length;
      for (let n = 0; n < minutes; n += 1) {
        await used(percent);
        await inSight(1);
      }
      return loupe.sandbox.requests().length - before;
    };
    expect(await spent(65, 30)).toBe(2);
    expect(await spent(85, 30)).toBe(0);
    expect((await light())?.problem).toBeNull();
  });

  it('asks nothing while Meta takes no calls', async () => {
    await openedAt(2 * minute);
    const now = loupe.sandbox.clock.now();
    const until = now + 30 * minute;
    await keepLimits({
      ...{ owner: accountId, pool: 'account', percent: 10 },
      ...{ blockedUntil: until, readAt: now },
    });
    expect(await callsOf(() => inSight(20))).toEqual([]);
  });

  it('does not ask every minute where asking comes to nothing', async () => {
    await openedAt(2 * minute);
    loupe.sandbox.fault({ kind: 'error', code: 10, http: 400, times: 0 });
    await inSight(1);
    expect((await light())?.problem).not.toBeNull();
    loupe.sandbox.clearRequests();
    await inSight(10);
    const tries = loupe.calls().length;
    expect(tries).toBeGreaterThan(0);
    expect(tries).toBeLessThanOrEqual(6);
  });

  it('of one who is signed out asks nothing', async () => {
    await openedAt(2 * minute);
    loupe.sandbox.fault({ kind: 'error', code: 190, subcode: 460, http: 400, times: 0 });
    await inSight(1);
    loupe.sandbox.clearFaults();
    expect(await callsOf(() => inSight(5))).toEqual([]);
  });
});
