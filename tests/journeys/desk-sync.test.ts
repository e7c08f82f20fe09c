import { describe, expect, it } from 'vitest';
import { readCommentsByIds } from '../../lib/store/read/comments.ts';
import { readMedia } from '../../lib/store/read/media.ts';
import { readLook } from '../../lib/store/read/state.ts';
import type { MediaRow } from '../../lib/store/rows.ts';
import { busy } from '../sandbox/world/busy.ts';
import type { Comment, Post } from '../sandbox/world/things.ts';
import { accountId, callsOf, connected, look, loupe } from './help/connected.ts';

const minute = 60_000;
const hour = 60 * minute;
const later = (): Promise<void> => loupe.worker.looks.later();
const isKept = async ({ id }: Comment): Promise<boolean> =>
  (await readCommentsByIds(accountId, [id])).has(id);

/** An account with everything read. */
async function filled(posts: number, every: number): Promise<void> {
  await connected((now) => busy(now, { posts, comments: 1, replied: 0, every }));
  // Pictures are no part of this, and drawing them takes longer than all else.
  loupe.sandbox.fault({ kind: 'drop-before', path: 'cdn', times: 0 });
  await look();
  while (!(await readLook(accountId, 'backfill'))?.fetchedAt) await later();
  await later();
}

function postAt(at: number): Post {
  const post = loupe.sandbox.world.accounts[0]?.posts[at];
  if (!post) throw new Error('no such post');
  return post;
}
const said = (post: Post, at = loupe.sandbox.clock.now()): Comment =>
  loupe.sandbox.world.commented(post, 'ilka.brandt', 'Is it for sale?', at);

/** What a worker at rest does in so many quarters of an hour. */
async function rest(ticks: number): Promise<void> {
  for (let n = 0; n < ticks; n += 1) {
    loupe.sandbox.clock.advance(15 * minute);
    await loupe.worker.looks.atRest();
    await later();
  }
}

describe('more than a hundred posts in thirty days', () => {
  it('have their counts read within the hour, also beyond the hundredth', async () => {
    await filled(160, 4);
    await rest(2);
    const one = said(postAt(150));
    await rest(4);
    expect(await isKept(one)).toBe(true);
  });

  it('are gone on with by the next worker where one was stopped', async () => {
    await filled(220, 3);
    await rest(4);
    const one = said(postAt(210));
    loupe.sandbox.clock.advance(hour);
    loupe.laterWakes.length = 0;
    loupe.sandbox.fault({ kind: 'hold', path: '/media$', nth: 2 });
    const working = later();
    expect(
      await Promise.race([loupe.sandbox.holds.whenHeld(10_000), working.then(() => 'done')]),
    ).not.toBe('done');
    const next = loupe.newWorker();
    loupe.sandbox.holds.release();
    loupe.sandbox.clearFaults();
    expect(loupe.laterWakes.length).toBeGreaterThan(0);
    await next.looks.later();
    expect(await isKept(one)).toBe(true);
  });
});

describe('posts that came while nobody looked', () => {
  it('are all read, though they are more than one look reads', async () => {
    await filled(30, 24);
    const { world, clock } = loupe.sandbox;
    const [account] = world.accounts;
    if (!account) throw new Error('no account');
    clock.advance(40 * hour);
    const comments = Array.from({ length: 40 }, (_, n) => {
      const at = clock.now() - (n + 1) * 50 * minute;
      return said(world.posted(account, at), at + minute);
    });
    await rest(4);
    expect(await Promise.all(comments.map(isKept))).not.toContain(false);
  });

  it('have their first comment told like any other', async () => {
    await filled(30, 24);
    await loupe.worker.commands['settings.change']({ notifications: 'all' });
    const { world, clock } = loupe.sandbox;
    const [account] = world.accounts;
    if (!account) throw new Error('no account');
    clock.advance(2 * hour);
    said(world.posted(account, clock.now() - hour), clock.now() - minute);
    await look();
    expect(loupe.told).toMatchObject([{ kind: 'comments', count: 1 }]);
  });
});

describe('trouble of Meta’s with one old post', () => {
  it('does not keep the sweep from going on', async () => {
    await filled(230, 24);
    const bad = said(postAt(180));
    const good = said(postAt(220));
    loupe.sandbox.fault({
      ...{ kind: 'error', code: 2, http: 500, times: 0 },
      path: `^/v[^/]+/${bad.post.id}`,
    });
    await rest(92);
    expect(await isKept(good)).toBe(true);
    expect((await readLook(accountId, 'sweep'))?.problem ?? null).toBeNull();
  }, 60_000);
});

describe('whether a post takes comments', () => {
  const rowOf = async ({ id }: Post): Promise<MediaRow | undefined> =>
    (await readMedia(accountId, 100)).find((row) => row.id === id);

  it('comes with the counts, for no call more', async () => {
    await filled(10, 24);
    postAt(3).commentsOn = false;
    await look();
    expect((await rowOf(postAt(3)))?.commentsOpen).toBe(false);
    expect((await rowOf(postAt(4)))?.commentsOpen).toBe(true);
    postAt(3).commentsOn = true;
    expect(await callsOf(look)).toHaveLength(1);
    expect((await rowOf(postAt(3)))?.commentsOpen).toBe(true);
  });
});
