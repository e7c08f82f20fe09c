import type { Instant } from '../../../lib/shared/ids.ts';
import type { Call } from '../call.ts';
import { badParameter, notFound } from '../errors.ts';
import { allow } from '../permissions.ts';
import { tooOften } from '../publishing/refusals.ts';
import type { Account, Comment, Post } from '../world/things.ts';

const few = { calls: 50, within: 5000 };
const lockOut = 3_600_000;

interface Likes {
  given: Set<string>;
  calls: Instant[];
  lockedUntil: Instant;
}

const known = new WeakMap<Account, Likes>();

function likesOf(account: Account): Likes {
  const likes = known.get(account) ?? { given: new Set(), calls: [], lockedUntil: 0 };
  known.set(account, likes);
  return likes;
}

/** `POST` and `DELETE /{ig-user}/likes`; both may be repeated. Source: fact sheet §2.3. */
export const like = (account: Account, call: Call): unknown => change(account, call, 1);
export const unlike = (account: Account, call: Call): unknown => change(account, call, -1);

function change(account: Account, call: Call, by: 1 | -1): unknown {
  allow(call, account, 'engagement');
  const likes = likesOf(account);
  countCall(likes, call.now);
  const thing = likedIn(call);
  const there = likes.given.has(thing.id);
  if (there === by > 0) return { success: true };
  if (by > 0) likes.given.add(thing.id);
  else likes.given.delete(thing.id);
  if (thing.kind === 'post') thing.counts.likes += by;
  else thing.likes += by;
  return { success: true };
}

function countCall(likes: Likes, now: Instant): void {
  if (now < likes.lockedUntil) throw tooOften();
  likes.calls = [...likes.calls.filter((at) => now - at < few.within), now];
  if (likes.calls.length <= few.calls) return;
  likes.lockedUntil = now + lockOut;
  likes.calls = [];
  throw tooOften();
}

/** The post or the comment that is meant: one of the two, public, and no story. */
function likedIn({ params, world }: Call): Post | Comment {
  const { media_id: mediaId = '', comment_id: commentId = '' } = params;
  if ((mediaId === '') === (commentId === ''))
    throw badParameter('Exactly one of media_id and comment_id must be specified');
  const thing = world.things.get(mediaId || commentId);
  if (!thing || thing.kind !== (mediaId ? 'post' : 'comment'))
    throw notFound(mediaId || commentId, 'post');
  const post = thing.kind === 'comment' ? thing.post : (thing as Post);
  const secluded = post.owner.secluded === 'private' || post.owner.secluded === 'personal';
  if (secluded) throw notFound(mediaId || commentId, 'post');
  if (post.shape === 'story') throw badParameter('Stories cannot be liked');
  return thing as Post | Comment;
}
