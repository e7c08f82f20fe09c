import * as v from 'valibot';
import { answerTo } from '../answer.ts';
import { messageText, openAddress } from '../checks.ts';
import { describe } from '../endpoint.ts';
import { badRequest } from '../errors.ts';
import { id } from '../parse/values.ts';
import { readWritten } from '../parse/written.ts';
import type { Asking, Send } from '../types.ts';

/*
 * POST /{page}/messages
 * Permission: instagram_basic, instagram_manage_messages, pages_manage_metadata for messages;
 * instagram_basic, instagram_manage_comments, pages_read_engagement for a private reply.
 * Task: MESSAGING; for a private reply whichever task brings instagram_manage_comments, of which
 * MODERATE may also message (UNCONFIRMED: earlier pages want MESSAGING there, too). Units: bytes of UTF-8. Cannot be repeated. A person is answered for a day after
 * their last message, by a human for seven days where Meta reviewed that (HUMAN_AGENT); a comment
 * is answered in private once, within seven days.
 * Errors: 10/2534022 outside the window, 100/2534014 and 551 for people who cannot be reached.
 * Source: Instagram Messaging, "Send a Message" and "Private Replies".
 */

const sending = {
  call: 'POST /{page}/messages',
  part: 'messages',
  speaker: 'page',
  lane: 'messages',
} as const;
const messaging = {
  ...sending,
  permissions: ['instagram_basic', 'instagram_manage_messages', 'pages_manage_metadata'],
} as const;

export const endpoints = describe({
  send: {
    ...messaging,
    limits: 'Texts a hundred a second, sound and films ten; a day after their last message.',
    source: 'Instagram Messaging, Send a Message',
  },
  act: { ...messaging, source: 'Instagram Messaging, Sender Actions' },
  privateReply: {
    ...sending,
    permissions: ['instagram_basic', 'instagram_manage_comments', 'pages_read_engagement'],
    part: 'comments',
    limits: '750 an hour; one a comment, within seven days.',
    source: 'Instagram Messaging, Private Replies',
  },
});

export type Message =
  | { kind: 'text'; text: string }
  | { kind: 'image' | 'video' | 'audio' | 'file'; address: string }
  /** Up to ten pictures at once. */
  | { kind: 'images'; addresses: string[] }
  | { kind: 'heart' }
  /** A post of the account's own. */
  | { kind: 'post'; mediaId: string };

const mostImages = 10;
type Json = Record<string, unknown>;
const from = (type: string, address: string): Json => ({
  type,
  payload: { url: openAddress(address) },
});

function messageOf(message: Message): Json {
  switch (message.kind) {
    case 'text':
      return { text: messageText(message.text) };
    case 'heart':
      return { attachment: { type: 'like_heart' } };
    case 'post':
      return { attachment: { type: 'MEDIA_SHARE', payload: { id: message.mediaId } } };
    case 'images': {
      const { addresses } = message;
      if (addresses.length === 0 || addresses.length > mostImages) {
        throw badRequest('one to ten pictures go into a message');
      }
      return { attachments: addresses.map((address) => from('image', address)) };
    }
    default:
      return { attachment: from(message.kind, message.address) };
  }
}

export type MessageSent = { messageId: string; recipientId: string | null };

const sent = v.pipe(
  v.object({ message_id: id, recipient_id: v.nullish(id, null) }),
  v.transform((seen): MessageSent => ({
    messageId: seen.message_id,
    recipientId: seen.recipient_id,
  })),
);
const acted = v.object({ recipient_id: id });

type ToPerson = Asking & { pageId: string; personId: string };

/** Sends one message, once. */
export async function sendMessage(
  send: Send,
  ask: ToPerson & { message: Message; replyTo?: string; asHuman?: boolean },
): Promise<MessageSent> {
  const { pageId, personId, message, replyTo, asHuman = false } = ask;
  const body = {
    recipient: JSON.stringify({ id: personId }),
    message: JSON.stringify(messageOf(message)),
    ...(asHuman
      ? { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' }
      : { messaging_type: 'RESPONSE' }),
    ...(replyTo === undefined ? {} : { reply_to: JSON.stringify({ mid: replyTo }) }),
  };
  return readWritten(await answerTo(send, endpoints.send, ask, [pageId], { body }), sent);
}

/** Answers a comment by a message to its writer, once. */
export async function replyInPrivate(
  send: Send,
  ask: Asking & { pageId: string; commentId: string; text: string },
): Promise<MessageSent> {
  const { pageId, commentId, text } = ask;
  const body = {
    recipient: JSON.stringify({ comment_id: commentId }),
    message: JSON.stringify({ text: messageText(text) }),
  };
  return readWritten(await answerTo(send, endpoints.privateReply, ask, [pageId], { body }), sent);
}

/** What is shown to a person besides messages. */
export type SenderAct =
  | { act: 'TYPING_ON' | 'TYPING_OFF' | 'MARK_SEEN' }
  | { act: 'REACT'; messageId: string; reaction: string }
  | { act: 'UNREACT'; messageId: string };

function payloadOf(shown: SenderAct): Record<string, string> {
  if (shown.act !== 'REACT' && shown.act !== 'UNREACT') return {};
  const reaction = shown.act === 'REACT' ? { reaction: shown.reaction } : {};
  return { payload: JSON.stringify({ message_id: shown.messageId, ...reaction }) };
}

/** Shows that one types or has read, or reacts to a message; may be repeated. */
export async function showAct(send: Send, ask: ToPerson & { shown: SenderAct }): Promise<void> {
  const { pageId, personId, shown } = ask;
  const body = {
    recipient: JSON.stringify({ id: personId }),
    sender_action: shown.act,
    ...payloadOf(shown),
  };
  readWritten(await answerTo(send, endpoints.act, ask, [pageId], { body }), acted);
}
