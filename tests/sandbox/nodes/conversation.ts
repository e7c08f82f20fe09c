import { stamp } from '../clock.ts';
import { badParameter, GraphError } from '../errors.ts';
import { pictureUrl } from '../images/address.ts';
import type { Ask, Call } from '../call.ts';
import { listing } from '../paging.ts';
import { allowOn } from '../permissions.ts';
import { type Conversation, conversationsOf, type Guest } from '../world/talks.ts';
import type { Page } from '../world/things.ts';
import { messageKind } from './message.ts';
import type { Kind } from './read.ts';

const day = 86_400_000;

/** Somebody in a conversation, as Meta names them there. */
const named = ({ username, id }: { username: string; id: string }): unknown => ({ username, id });

export const conversationKind: Kind<Conversation> = {
  type: 'UnifiedThread',
  shown: ['id', 'updated_time'],
  fields: {
    id: (talk) => talk.id,
    updated_time: (talk) => stamp(talk.messages[0]?.at ?? 0),
    message_count: (talk) => talk.messages.length,
    unread_count: (talk) => talk.unread,
    can_reply: (talk, call) => call.now - lastHeard(talk) < day,
    is_owner: () => true,
    is_subscribed: () => true,
    snippet: (talk) => talk.messages[0]?.text,
    name: (talk) => talk.guest.name,
    folder: (talk) => talk.folder,
    link: (talk, call) => `/${call.world.pageOf(talk.account)?.id ?? ''}/inbox/${talk.guest.id}/`,
    participants: ({ account, guest }) => ({ data: [named(account), named(guest)] }),
    senders: ({ account, guest }) => ({ data: [named(guest), named(account)] }),
    former_participants: () => ({ data: [] }),
  },
  edges: {
    messages: (talk, ask, call) =>
      listing(messageKind, talk.messages, ask, call, { ways: 'ever-onward' }),
  },
};

const lastHeard = ({ messages }: Conversation): number =>
  messages.find((message) => !message.own)?.at ?? Number.NEGATIVE_INFINITY;

/** `GET /{page-id}/conversations?platform=instagram`, the one last written in first. */
export function conversations(page: Page, ask: Ask, call: Call): unknown {
  allowOn(call, page, 'messages');
  const { platform = 'messenger', user_id: user, folder } = ask.args;
  if (!['instagram', 'messenger'].includes(platform.toLowerCase()))
    throw badParameter('platform must be one of the following values: INSTAGRAM, MESSENGER');
  if (platform.toLowerCase() !== 'instagram' || !page.account) return { data: [] };
  const shown = conversationsOf(call.world, page.account)
    .filter((talk) => user === undefined || talk.guest.id === user)
    .filter((talk) => folder === undefined || talk.folder === folder.toLowerCase())
    .filter((talk) => talk.folder !== 'other' || call.now - (talk.messages[0]?.at ?? 0) < 30 * day);
  return listing(conversationKind, shown, ask, call);
}

/** What is known of somebody who wrote. */
export const guestKind: Kind<Guest> = {
  type: 'IGMessagingUser',
  shown: ['name', 'username', 'id'],
  fields: {
    id: (guest) => guest.id,
    name: (guest) => guest.name,
    username: (guest) => guest.username,
    profile_pic: (guest, call) => pictureUrl(guest.picture, call),
    follower_count: (guest) => guest.followers,
    is_verified_user: (guest) => guest.verified,
    is_user_follow_business: (guest) => guest.follows,
    is_business_follow_user: (guest) => guest.followed,
  },
  edges: {},
};

/** Only who wrote first has agreed to be looked at. */
export function agreed(guest: Guest, call: Call): void {
  const talks = conversationsOf(call.world, guest.account).filter((one) => one.guest === guest);
  if (talks.some(({ messages }) => messages.some((message) => !message.own))) return;
  throw new GraphError({
    message: '(#230) User consent is required to access user profile',
    code: 230,
  });
}
