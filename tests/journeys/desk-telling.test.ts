import { describe, expect, it } from 'vitest';
import { hashOf } from '../../lib/shared/moderation/hash.ts';
import { readAudits } from '../../lib/store/read/audits.ts';
import { readDesk, readWaiting } from '../../lib/store/read/comments.ts';
import { readUnasked } from '../../lib/store/read/packs.ts';
import type { Settings } from '../../lib/store/rows.ts';
import { badge } from '../../lib/work/badge.ts';
import { busy } from '../sandbox/world/busy.ts';
import type { Comment } from '../sandbox/world/things.ts';
import { accountId, callsOf, connected, look, loupe } from './help/connected.ts';

const minute = 60_000;
const hour = 60 * minute;
const change = (patch: Partial<Settings>): Promise<unknown> =>
  loupe.worker.commands['settings.change'](patch as Record<string, never>);
const told = (): number[] =>
  loupe.told.flatMap((one) => (one.kind === 'comments' ? [one.count] : []));

/** An account with everything read, by somebody who is told of all comments. */
async function reading(patch: Partial<Settings> = { notifications: 'all' }): Promise<void> {
  await connected((now) => busy(now, { posts: 30, comments: 2, replied: 100, every: 24 }));
  await look();
  await loupe.worker.looks.later();
  await change(patch);
}

function said(text: string, at = 0, by = 'ilka.brandt'): Comment {
  const post = loupe.sandbox.world.accounts[0]?.posts[at];
  if (!post) throw new Error('no post');
  return loupe.sandbox.world.commented(post, by, text, loupe.sandbox.clock.now());
}

/** Quiet hours around this moment, over in two hours. */
function quietNow(): Settings['quiet'] {
  const here = new Date(loupe.sandbox.clock.now());
  const at = here.getHours() * 60 + here.getMinutes();
  return { from: (at + 1440 - 60) % 1440, to: (at + 120) % 1440 };
}

describe('a person is told', () => {
  it.each([
    ['all', 2],
    ['questions', 1],
    ['off', null],
  ] as const)('of comments that newly wait, as far as “%s” says', async (notifications, count) => {
    await reading({ notifications });
    said('How much is it');
    said('So it is the same glaze as last year.', 1, 'tomas.lind');
    await look();
    await look();
    expect(told()).toEqual(count === null ? [] : [count]);
  });

  it('of what a look kept before its worker was stopped, by the next, and once', async () => {
    await reading();
    said('How much is it?');
    said('And this one?', 29, 'tomas.lind');
    loupe.sandbox.clock.advance(2 * hour);
    // Stopped when it asks for the comments of the older post: those of the newest are kept.
    let asked = 0;
    loupe.asking = () => {
      asked += 1;
      if (asked === 3) loupe.worker.kill();
    };
    void look();
    await expect.poll(() => asked).toBe(3);
    loupe.asking = null;
    expect(told()).toEqual([]);
    expect((await readWaiting(accountId, 9)).map(({ text }) => text)).toEqual(['How much is it?']);
    loupe.newWorker();
    await look();
    await look();
    expect(told()).toEqual([2]);
  });
});

describe('in quiet hours', () => {
  it('nothing is told; what waits at their end is told as one number, by any worker', async () => {
    await reading();
    await change({ quiet: quietNow() });
    said('How much is it?');
    await look();
    said('Is it food safe?', 1, 'tomas.lind');
    const answered = said('Do you ship?', 2, 'nora.vik');
    await look();
    expect(told()).toEqual([]);
    expect((await readDesk(accountId))?.waiting).toBe(3);
    loupe.newWorker();
    // One is answered on the phone meanwhile.
    const { post } = answered;
    loupe.sandbox.clock.advance(minute);
    const { now } = loupe.sandbox.clock;
    loupe.sandbox.world.commented(post, post.owner.username, 'We do', now(), answered);
    await look();
    loupe.sandbox.clock.advance(2 * hour);
    await loupe.worker.looks.atRest();
    expect(told()).toEqual([2]);
    await look();
    expect(told()).toEqual([2]);
  });
});

describe('a comment that was put off', () => {
  it('comes back at its minute, to the badge and the pages, without a call', async () => {
    await reading();
    const one = said('How much is it?');
    await look();
    const until = loupe.sandbox.clock.now() + hour;
    const commentIds = [one.id];
    await loupe.worker.commands['desk.mark']({
      ...{ accountId, commentIds },
      mark: { kind: 'snoozed', until },
    });
    expect((await badge(loupe.sandbox.clock.now())).text).toBe('');
    expect(loupe.deskWakes.at).toBe(until);
    loupe.sandbox.clock.advance(hour + minute);
    await look();
    expect((await badge(loupe.sandbox.clock.now())).text).toBe('1');
    expect(loupe.deskWakes.at).toBeNull();

    await loupe.worker.commands['desk.mark']({
      ...{ accountId, commentIds },
      mark: { kind: 'snoozed', until: loupe.sandbox.clock.now() + 2 * minute },
    });
    loupe.sandbox.clock.advance(3 * minute);
    loupe.news.length = 0;
    // What is kept is fresh, and a page that opens asks nothing of Meta.
    expect(await callsOf(() => loupe.worker.commands['look.wanted']({ accountId }))).toEqual([]);
    expect(loupe.news).toContain(`comments:${accountId}`);
    expect((await badge(loupe.sandbox.clock.now())).text).toBe('1');
    expect(told()).toEqual([1]);
  });
});

describe('languages', () => {
  it('are told by the browser at rest, for no call, and gone on with by another worker', async () => {
    await reading();
    const all = (await readUnasked(accountId, 1000)).length;
    expect(all).toBeGreaterThan(50);
    let asked = 0;
    // The first worker is stopped on its way.
    loupe.tongues.of = (text) => {
      asked += 1;
      if (asked > 40) return new Promise<never>(() => undefined);
      return Promise.resolve(text.startsWith('Which') ? 'en' : 'und');
    };
    void loupe.newWorker().looks.later();
    await expect.poll(() => asked).toBe(41);
    loupe.tongues.of = (text) => Promise.resolve(text.startsWith('Which') ? 'en' : 'und');
    loupe.newWorker();
    loupe.news.length = 0;
    expect(await callsOf(() => loupe.worker.looks.later())).toEqual([]);
    expect(await readUnasked(accountId, 1000)).toEqual([]);
    expect(loupe.news).toContain(`comments:${accountId}`);
    // A language once told is not asked for again, and a new comment is.
    const one = said('Which one is blue?');
    await look();
    expect((await readUnasked(accountId, 9)).map(({ id }) => id)).toEqual([one.id]);
    await loupe.worker.looks.later();
    expect((await readWaiting(accountId, 1))[0]).toMatchObject({ id: one.id, tongue: 'en' });
  });
});

describe('the past of a post', () => {
  it('is no news, however many calls it takes to read it, and no rule hides of it', async () => {
    await connected((now) => busy(now, { posts: 2, comments: 130, replied: 0, every: 24 }));
    await change({ notifications: 'all' });
    const { commands, looks } = loupe.worker;
    const rule = { accountId, ruleId: null, name: 'All', except: [] };
    await look();
    expect((await readDesk(accountId))?.kept).toBe(100);
    const tests = [{ kind: 'pattern' as const, pattern: '.' }];
    const { ruleId } = await commands['rules.keep']({ ...rule, tests });
    const hash = hashOf({ tests, except: [] });
    const tried = { at: 1, hash, looked: 1, hits: 1, agreed: 0, against: 0 };
    await commands['rules.tried']({ accountId, ruleId, tried });
    await commands['rules.arm']({ accountId, ruleId, armed: true });
    await looks.later();
    await looks.later();
    expect((await readDesk(accountId))?.kept).toBe(260);
    expect([told(), await readAudits(accountId, null, 9)]).toEqual([[], []]);
    said('How much is it?');
    await look();
    expect([told(), await readAudits(accountId, null, 9)]).toMatchObject([[], [{ act: 'hide' }]]);
  });
});
