import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { describe } from '../endpoint.ts';
import { fieldList } from '../fields.ts';
import { type Turn, turnQuery } from '../paging.ts';
import { type Edge, raw, readEdge, readEdgeBody, readNode } from '../parse/edge.ts';
import { message, type MessageSeen, talk, type TalkSeen } from '../parse/talks.ts';
import { address, answer, count, id, text } from '../parse/values.ts';
import type { Asking, Send } from '../types.ts';

/*
 * GET /{page}/conversations, /{conversation}, /{message}, /{igsid}
 * Permission: instagram_basic, instagram_manage_messages, pages_manage_metadata.
 * Task: MESSAGING. Units: times in UTC. Newest first, with the Page's token alone.
 * Only the twenty newest messages of a conversation have details, older ones are listed by id and
 * time. Requests nobody answered vanish after thirty days. The account must allow access to its
 * messages in Instagram's own settings.
 * Errors: 100 for a message that is too old or was taken back, 230 for a person who has not
 * written first.
 * Source: Messenger Platform, "Conversations API for Instagram"; "User Profile".
 */

const reading = {
  permissions: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
  part: 'messages',
  speaker: 'page',
  lane: 'messages',
  source: 'Conversations',
} as const;

export const endpoints = describe({
  conversations: {
    ...reading,
    call: 'GET /{page}/conversations',
    limits: 'Two calls a second.',
  },
  conversation: { ...reading, call: 'GET /{conversation}', limits: 'Twenty readable messages.' },
  message: { ...reading, call: 'GET /{message}' },
  guest: { ...reading, call: 'GET /{igsid}', source: 'User Profile' },
});

export type { MessageSeen, TalkSeen } from '../parse/talks.ts';

/** Somebody who wrote to the account. */
export type GuestSeen = {
  id: string;
  username: string | null;
  name: string | null;
  pictureUrl: string | null;
  followers: number | null;
  verified: boolean | null;
  followsUs: boolean | null;
  weFollow: boolean | null;
};

const guest = v.pipe(
  v.object({
    ...{ id, username: text, name: text, profile_pic: address, follower_count: count },
    ...{ is_verified_user: answer, is_user_follow_business: answer },
    is_business_follow_user: answer,
  }),
  v.transform((seen): GuestSeen => ({
    id: seen.id,
    username: seen.username,
    name: seen.name,
    pictureUrl: seen.profile_pic,
    followers: seen.follower_count,
    verified: seen.is_verified_user,
    followsUs: seen.is_user_follow_business,
    weFollow: seen.is_business_follow_user,
  })),
);

const talkFields = [
  ...['id', 'updated_time', 'participants'],
  ...['message_count', 'unread_count', 'can_reply'],
];
const messageFields = [
  ...['id', 'created_time', 'from', 'to', 'message', 'attachments', 'shares', 'story'],
  ...['reactions', 'is_unsupported'],
];

/** One page of the account's conversations; of one person alone where one is named. */
export async function readConversations(
  send: Send,
  ask: Asking & Turn & { pageId: string; guestId?: string },
): Promise<Edge<TalkSeen>> {
  const { pageId, guestId } = ask;
  const query = {
    ...{ platform: 'instagram', fields: fieldList(talkFields), ...turnQuery(ask) },
    ...(guestId === undefined ? {} : { user_id: guestId }),
  };
  return readEdgeBody(
    await answerTo(send, endpoints.conversations, ask, [pageId], { query }),
    talk,
  );
}

/** A conversation with one page of its messages. */
export async function readConversation(
  send: Send,
  ask: Asking & Turn & { conversationId: string },
): Promise<{ talk: TalkSeen; messages: Edge<MessageSeen> }> {
  const { conversationId, limit, after } = ask;
  const inside = { name: 'messages', limit, after, fields: messageFields };
  const query = { fields: fieldList([...talkFields, inside]) };
  const body = await answerTo(send, endpoints.conversation, ask, [conversationId], { query });
  const { messages } = readNode(body, v.object({ messages: raw }));
  return { talk: readNode(body, talk), messages: readEdge(messages, message) };
}

/** One message with all its details. */
export async function readMessage(
  send: Send,
  ask: Asking & { messageId: string },
): Promise<MessageSeen> {
  const query = { fields: fieldList(messageFields) };
  return readNode(
    await answerTo(send, endpoints.message, ask, [ask.messageId], { query }),
    message,
  );
}

/** Somebody who wrote to the account, by their id in its messages. */
export async function readGuest(send: Send, ask: Asking & { guestId: string }): Promise<GuestSeen> {
  const query = {
    fields: fieldList([
      ...['id', 'name', 'username', 'profile_pic', 'follower_count', 'is_verified_user'],
      ...['is_user_follow_business', 'is_business_follow_user'],
    ]),
  };
  return readNode(await answerTo(send, endpoints.guest, ask, [ask.guestId], { query }), guest);
}
