import type { Call } from '../call.ts';
import { badParameter, notFound } from '../errors.ts';
import { allowOn } from '../permissions.ts';
import { jsonOf, textIn } from '../publishing/parameters.ts';
import { type Conversation, said } from '../world/talks.ts';
import type { Account, Page } from '../world/things.ts';
import { contentOf } from './contents.ts';
import { insideWindow, markAnswered, talkAbout, talkTo } from './recipients.ts';
import { note } from './texts.ts';

const types = ['RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY'];
const acts = ['REACT', 'UNREACT', 'TYPING_ON', 'TYPING_OFF', 'MARK_SEEN'];

type Row = Record<string, unknown>;

/**
 * `POST /{page}/messages`: answers a person, or a comment in private, as the Page's account.
 * Source: fact sheet §2.13.
 */
export async function sendMessage(page: Page, call: Call): Promise<unknown> {
  const to = objectIn(call, 'recipient');
  const [person, comment] = [textIn(to, 'id'), textIn(to, 'comment_id')];
  allowOn(call, page, comment ? 'private-replies' : 'messages');
  const { account } = page;
  if (!account) throw notFound(page.id, 'post');
  if (!person && !comment) throw badParameter('param recipient must be non-empty.');
  const type = call.params['messaging_type'] ?? 'RESPONSE';
  if (!types.includes(type))
    throw badParameter(`messaging_type must be one of ${types.join(', ')}`);
  const act = (call.params['sender_action'] ?? '').toUpperCase();
  if (act !== '') return showAct(talkTo(account, person, call), act, call);
  return comment ? replyInPrivate(account, comment, call) : answerPerson(account, person, call);
}

function objectIn({ params }: Call, name: string): Row {
  const text = params[name];
  if (text === undefined || text === '') return {};
  const value = jsonOf(text, name);
  if (typeof value !== 'object' || value === null)
    throw badParameter(`param ${name} must be an object`);
  return value as Row;
}

async function answerPerson(account: Account, person: string, call: Call): Promise<unknown> {
  const talk = talkTo(account, person, call);
  insideWindow(talk, call);
  const mid = textIn(objectIn(call, 'reply_to'), 'mid');
  if (mid !== '' && !talk.messages.some(({ id }) => id === mid))
    throw badParameter('Invalid reply_to mid');
  return write(talk, account, 'message', person, call);
}

async function replyInPrivate(account: Account, comment: string, call: Call): Promise<unknown> {
  const talk = talkAbout(account, comment, call);
  const answer = await write(talk, account, 'private-reply', comment, call);
  markAnswered(comment, call);
  return answer;
}

async function write(
  talk: Conversation,
  account: Account,
  kind: 'message' | 'private-reply',
  to: string,
  call: Call,
): Promise<unknown> {
  const content = await contentOf(objectIn(call, 'message'), account, call);
  const message = said(call.world, talk, call.now, { own: true, ...content });
  // Who answers has read, and takes the person out of the requests.
  talk.unread = 0;
  talk.folder = 'general';
  note(call, kind, { id: message.id, to, text: content.text ?? '' });
  return { recipient_id: talk.guest.id, message_id: message.id };
}

/** What a person is shown besides messages. */
function showAct(talk: Conversation, act: string, call: Call): unknown {
  if (!acts.includes(act)) throw badParameter(`sender_action must be one of ${acts.join(', ')}`);
  if (act === 'MARK_SEEN') talk.unread = 0;
  if (act === 'REACT' || act === 'UNREACT') react(talk, act, call);
  return { recipient_id: talk.guest.id };
}

function react({ messages }: Conversation, act: 'REACT' | 'UNREACT', call: Call): void {
  const payload = objectIn(call, 'payload');
  const message = messages.find(({ id }) => id === textIn(payload, 'message_id'));
  if (!message) throw badParameter('Invalid message_id');
  const others = (message.reactions ?? []).filter(({ own }) => !own);
  const reaction = textIn(payload, 'reaction') || 'love';
  message.reactions = act === 'REACT' ? [...others, { reaction, own: true }] : others;
}
