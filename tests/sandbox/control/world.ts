import type { Room } from '../room.ts';
import { said, talkWith } from '../world/talks.ts';
import { hashtag } from '../world/outside.ts';
import type { Account, Comment, Counts, Post } from '../world/things.ts';
import { type Given, momentOf, numberOf, textOf } from './given.ts';

/** The control calls that change what is in the world. */
export const worldCalls: Record<string, (given: Given, room: Room) => unknown> = {
  'POST comment': (given, room) => {
    const post = postOf(given, room);
    const at = momentOf(given, 'at') ?? room.clock.now();
    const username = given['username'] ?? 'a.visitor';
    return { id: room.world.commented(post, username, textOf(given, 'text'), at).id };
  },
  'POST reply': (given, room) => {
    const comment = commentOf(given, room);
    const at = momentOf(given, 'at') ?? room.clock.now();
    const username = given['username'] ?? comment.post.owner.username;
    const top = comment.parent ?? comment;
    return { id: room.world.commented(comment.post, username, textOf(given, 'text'), at, top).id };
  },
  'DELETE comment': (given, room) => {
    room.world.forget(commentOf(given, room));
    return { deleted: true };
  },
  'POST post': newPost,
  'POST counts': bump,
  'POST message': newMessage,
  'POST hashtag': (given, room) => {
    const name = textOf(given, 'name').replace(/^#/, '').toLowerCase();
    return { id: (room.world.hashtags.get(name) ?? hashtag(room.world, name)).id };
  },
};

/** Somebody writes to an account; `own` when it is the account that says it. */
function newMessage(given: Given, room: Room): unknown {
  const account = accountNamed(given, room);
  const username = given['username'] ?? 'a.visitor';
  const { world } = room;
  const conversation =
    world.conversations.find((one) => one.account === account && one.guest.username === username) ??
    talkWith(world, account, username);
  const at = momentOf(given, 'at') ?? room.clock.now();
  const own = given['own'] === 'true';
  const message = said(world, conversation, at, { own, text: textOf(given, 'text') });
  return { id: message.id, conversation: conversation.id };
}

export function accountNamed(given: Given, room: Room): Account {
  const wanted = given['account'];
  const found = wanted
    ? room.world.accounts.find((one) => one.id === wanted || one.username === wanted)
    : room.world.accounts[0];
  if (!found) throw new Error('No such account');
  return found;
}

function postOf(given: Given, room: Room): Post {
  const wanted = given['media'];
  const post = wanted ? room.world.things.get(wanted) : accountNamed(given, room).posts[0];
  if (post?.kind !== 'post') throw new Error('No such post');
  return post;
}

function commentOf(given: Given, room: Room): Comment {
  const comment = room.world.things.get(textOf(given, 'comment'));
  if (comment?.kind !== 'comment') throw new Error('No such comment');
  return comment;
}

function newPost(given: Given, room: Room): unknown {
  const shapes = ['photo', 'carousel', 'reel', 'story'] as const;
  const shape = shapes.find((one) => one === (given['shape'] ?? 'photo'));
  if (!shape) throw new Error(`shape must be one of ${shapes.join(', ')}`);
  const at = momentOf(given, 'at') ?? room.clock.now();
  const caption = given['caption'];
  const post = room.world.posted(accountNamed(given, room), at, {
    shape,
    video: shape === 'reel',
    ...(caption === undefined ? {} : { caption }),
    ...(given['scene'] === undefined ? {} : { scene: given['scene'] }),
  });
  return { id: post.id };
}

/** Adds to the counts of a post, or to the followers of an account. */
function bump(given: Given, room: Room): unknown {
  const followers = numberOf(given, 'followers');
  if (followers !== undefined) accountNamed(given, room).followers += followers;
  const { counts } = postOf(given, room);
  for (const name of Object.keys(counts) as (keyof Counts)[])
    counts[name] += numberOf(given, name) ?? 0;
  return counts;
}
