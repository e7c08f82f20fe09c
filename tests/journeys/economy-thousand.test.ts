import { expect, it } from 'vitest';
import { readMedia } from '../../lib/store/read/media.ts';
import { readCommentsByIds } from '../../lib/store/read/comments.ts';
import { readLook } from '../../lib/store/read/state.ts';
import { busy } from '../sandbox/world/busy.ts';
import type { Comment } from '../sandbox/world/things.ts';
import { accountId, callsOf, connected, look, loupe } from './help/connected.ts';

const minute = 60_000;
const tick = 15 * minute;

/** What a worker at rest does in so many quarters of an hour. */
async function rest(ticks: number): Promise<void> {
  const { looks } = loupe.worker;
  for (let n = 0; n < ticks; n += 1) {
    loupe.sandbox.clock.advance(tick);
    await looks.atRest();
    await looks.later();
  }
}

function said(at: number): Comment {
  const post = loupe.sandbox.world.accounts[0]?.posts[at];
  if (!post) throw new Error('no such post');
  return loupe.sandbox.world.commented(
    post,
    'ilka.brandt',
    'Is it for sale?',
    loupe.sandbox.clock.now() + minute,
  );
}

const isKept = async ({ id }: Comment): Promise<boolean> =>
  (await readCommentsByIds(accountId, [id])).has(id);

/** Ticks until a comment is kept, of so many at most. */
async function ticksUntil(one: Comment, most: number): Promise<number> {
  for (let n = 1; n <= most; n += 1) {
    await rest(1);
    if (await isKept(one)) return n;
  }
  throw new Error('it was not noticed');
}

it('a thousand posts cost few calls, and a comment below any of them is noticed in time', async () => {
  await connected((now) => busy(now, { posts: 1000, comments: 1, replied: 0, every: 12 }));
  // Pictures are no part of this, and drawing them takes longer than all else.
  loupe.sandbox.fault({ kind: 'drop-before', path: 'cdn', times: 0 });
  await look();
  while (!(await readLook(accountId, 'backfill'))?.fetchedAt) await loupe.worker.looks.later();
  expect(await readMedia(accountId, 2000)).toHaveLength(1000);
  await rest(96);

  // A quiet day with the desk closed.
  const quiet = await callsOf(() => rest(96));
  expect(quiet.length).toBeLessThanOrEqual(140);
  expect(quiet.length).toBeGreaterThanOrEqual(96);

  // One of the newest 25: within one tick, for two calls at most besides the look itself.
  const first = said(20);
  const calls = await callsOf(() => ticksUntil(first, 1));
  expect(calls.length).toBeLessThanOrEqual(3);

  // One of the last thirty days: within the hour.
  expect(await ticksUntil(said(55), 4)).toBeLessThanOrEqual(4);

  // Any of them: within the day.
  const old = [150, 480, 999].map(said);
  await rest(96);
  expect(await Promise.all(old.map(isKept))).toEqual([true, true, true]);
}, 240_000);
