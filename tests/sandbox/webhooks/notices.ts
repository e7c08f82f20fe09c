import type { Instant } from '../../../lib/shared/ids.ts';
import type { Place } from '../images/address.ts';
import type { Room } from '../room.ts';
import type { WorldEvent } from '../world/events.ts';
import type { Account, Comment, Post } from '../world/things.ts';
import {
  commentNotice,
  mentionNotice,
  messageNotice,
  type Notice,
  storyNotice,
} from './payloads.ts';

const hour = 3_600_000;
const storyEnd = 25 * hour;

/** Lets a running sandbox send word of what happens in its world from now on. */
export function announce(room: Room): void {
  const { world, webhooks, clock } = room;
  const send = (notice: Notice): void => {
    if (isSubscribed(notice.account, room)) webhooks.send(notice);
  };
  const ending = (story: Post): void => {
    const happen = (): void => send(storyNotice(story, clock.now()));
    webhooks.later.add({ at: story.at + storyEnd, method: 'POST', path: 'story_insights', happen });
  };
  world.onEvent = (event) => {
    const place = { now: clock.now(), cdn: `${room.origin}/cdn`, switches: room.switches };
    for (const notice of noticesOf(event, room, clock.now(), place)) send(notice);
    if (event.kind === 'posted' && event.post.shape === 'story') ending(event.post);
  };
  for (const account of world.accounts) account.stories.forEach(ending);
}

function noticesOf(event: WorldEvent, room: Room, now: Instant, place: Place): Notice[] {
  if (event.kind === 'said') return [messageNotice(event.message, now, place)];
  if (event.kind === 'commented') {
    const { comment } = event;
    return [commentNotice(comment, now), ...mentions(comment.text, comment.post, room, comment)];
  }
  return mentions(event.post.caption ?? '', event.post, room);
}

/** Accounts are told of their names under or in what others posted. */
function mentions(text: string, post: Post, room: Room, comment?: Comment): Notice[] {
  const names = new Set([...text.matchAll(/@([\w.]*\w)/g)].map(([, name]) => name));
  return room.world.accounts
    .filter((account) => names.has(account.username) && account !== post.owner)
    .map((account) => mentionNotice(account, post, comment, room.clock.now()));
}

const isSubscribed = (account: Account, { world, switches }: Room): boolean =>
  switches.noticesForAll || (world.pageOf(account)?.subscribed?.length ?? 0) > 0;
