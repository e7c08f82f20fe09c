import type { Instant } from '../../../lib/shared/ids.ts';
import { digits, letters } from '../random.ts';
import type { Account, Picture, Post } from './things.ts';
import { picture, type World } from './world.ts';

/** Somebody who wrote to an account, by the id they have there and nowhere else (IGSID). */
export interface Guest {
  kind: 'guest';
  id: string;
  username: string;
  name: string;
  picture: Picture;
  followers: number;
  verified: boolean;
  /** Whether they follow the account, and it them. */
  follows: boolean;
  followed: boolean;
  account: Account;
}

/** What was said between an account and one guest. */
export interface Conversation {
  kind: 'conversation';
  id: string;
  account: Account;
  guest: Guest;
  /** Newest first. */
  messages: Message[];
  unread: number;
  folder: 'inbox' | 'general' | 'other' | 'spam';
}

export interface Message {
  kind: 'message';
  id: string;
  conversation: Conversation;
  /** Whether the account said it. */
  own: boolean;
  at: Instant;
  text?: string;
  /** Pictures that came with it. */
  pictures?: Picture[];
  /** A story it answers. */
  story?: Post;
  /** A post that was sent on. */
  shared?: Post;
  /** What was put on it, and by whom. */
  reactions?: { reaction: string; own: boolean }[];
  /** Something the API cannot show. */
  unsupported?: boolean;
}

/** An empty conversation with somebody new. */
export function talkWith(
  world: World,
  account: Account,
  username: string,
  more: Partial<Guest> = {},
): Conversation {
  const seed = `${world.name}/${account.id}/${username}`;
  const guest: Guest = {
    kind: 'guest',
    id: digits(`guest/${seed}`, 16).replace(/^0/, '7'),
    username,
    name: username,
    picture: picture('portrait', seed, 320, 320),
    followers: 0,
    verified: false,
    follows: false,
    followed: false,
    account,
    ...more,
  };
  const conversation: Conversation = {
    kind: 'conversation',
    id: `aWdfZAG06MTpJ${letters(`talk/${seed}`, 48)}ZD`,
    account,
    guest,
    messages: [],
    unread: 0,
    folder: 'inbox',
  };
  world.things.set(guest.id, guest);
  world.things.set(conversation.id, conversation);
  world.conversations.push(conversation);
  return conversation;
}

/** One more message, placed by its time. */
export function said(
  world: World,
  conversation: Conversation,
  at: Instant,
  more: Pick<Message, 'own'> & Partial<Message>,
): Message {
  const { messages } = conversation;
  const seed = `${conversation.id}/${messages.length}/${Math.floor(at / 1000)}`;
  const message: Message = {
    kind: 'message',
    id: `aWdfZAG1faXRlb${letters(`message/${seed}`, 130)}ZDZD`,
    conversation,
    at: Math.floor(at / 1000) * 1000,
    ...more,
  };
  const before = messages.findIndex((other) => other.at <= message.at);
  messages.splice(before < 0 ? messages.length : before, 0, message);
  world.things.set(message.id, message);
  world.onEvent?.({ kind: 'said', message });
  return message;
}

/** The conversations of an account, the one last written in first. */
export const conversationsOf = (world: World, account: Account): Conversation[] =>
  world.conversations
    .filter((one) => one.account === account && one.messages.length > 0)
    .sort((a, b) => (b.messages[0]?.at ?? 0) - (a.messages[0]?.at ?? 0));
