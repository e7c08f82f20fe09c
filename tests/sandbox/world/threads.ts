import type { Instant } from '../../../lib/shared/ids.ts';
import { between, pick, share } from '../random.ts';
import type { Post } from './things.ts';
import { again, answers, notes, praise, questions, thanks, visitors } from './voices.ts';
import type { World } from './world.ts';

const minute = 60_000;
const day = 86_400_000;

/** Fills a post with talk, all of it answered: exactly so many comments, replies included. */
export function talkUnder(world: World, post: Post, comments: number, until: Instant): void {
  let left = comments;
  while (left > 0) {
    const seed = `${post.id}/${left}`;
    if (left === 1)
      world.commented(post, post.owner.username, pick(seed, notes), soon(post, seed, until));
    left -=
      left === 1 ? 1 : thread(world, post, seed, until, left > 2 && share(`${seed}/more`) < 0.18);
  }
}

function thread(world: World, post: Post, seed: string, until: Instant, more: boolean): number {
  const asks = share(`${seed}/asks`) < 0.4;
  const at = soon(post, seed, until - 30 * minute);
  const nameless = share(`${seed}/nameless`) < 0.015;
  const by = nameless ? undefined : pick(`${seed}/by`, visitors);
  const top = world.commented(post, by, pick(`${seed}/text`, asks ? questions : praise), at);
  const answered = later(at, until - 10 * minute, `${seed}/answered`);
  const reply = pick(`${seed}/reply`, asks ? answers : thanks);
  world.commented(post, post.owner.username, reply, answered, top);
  if (!more) return 2;
  world.commented(
    post,
    by,
    pick(`${seed}/again`, again),
    later(answered, until, `${seed}/end`),
    top,
  );
  return 3;
}

/** Most people write in the first days. */
function soon(post: Post, seed: string, until: Instant): Instant {
  const room = Math.min(until - post.at, 9 * day);
  return post.at + 4 * minute + Math.max(0, room - 4 * minute) * share(`${seed}/soon`) ** 2.4;
}

const later = (at: Instant, until: Instant, seed: string): Instant =>
  Math.min(at + between(seed, 12, 900) * minute, Math.max(at + minute, until));
