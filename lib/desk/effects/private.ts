import { readConversation, readConversations } from '../../graph/endpoints/conversations.ts';
import { replyInPrivate } from '../../graph/endpoints/messaging.ts';
import type { Answer, Baseline } from '../../ledger/flight.ts';
import { type Candidate, witnessIn } from '../../ledger/witness.ts';
import { refusal } from '../../publish/refuse.ts';
import { takenByOthers } from '../../publish/taken.ts';
import type { PrivateOrder } from '../../shared/comment/act.ts';
import type { Instant, PageId } from '../../shared/ids.ts';
import { problemOf } from '../../shared/problem.ts';
import { readSignIn } from '../../store/read/people.ts';
import { privateLate } from '../boundary.ts';
import { askingOf, type At } from './step.ts';

/** A message can be seen only by who may read messages, which is not asked for here. */
const reading = 'instagram_manage_messages';
/** Among so many of the newest conversations, with so many of their newest messages. */
const most = 20;

function pageOf({ client }: At): PageId {
  const { pageId } = client.account;
  if (pageId === null) throw refusal('not-allowed', 'page-unknown', 'no Page to write from');
  return pageId;
}

/** Nothing has to be known before: a comment has one private reply, and Meta counts it. */
export const noBaseline: Answer = {
  kind: 'baseline',
  baseline: { quotaUsed: null, knownIds: [] },
};

/** The one request that must not be repeated. */
export async function sendPrivate(at: At<PrivateOrder>): Promise<Answer> {
  const { commentId, text } = at.order;
  const ask = { ...askingOf(at), pageId: pageOf(at), commentId, text };
  try {
    return { kind: 'made', id: (await replyInPrivate(at.client.send, ask)).messageId };
  } catch (error) {
    // Meta says the same of messages, which have another time and another way out.
    throw problemOf(error).reason === 'window-closed' ? privateLate() : error;
  }
}

async function mayRead({ client }: At): Promise<boolean> {
  const signIn = await readSignIn(client.account.signInId);
  return (
    signIn?.permissions.some(({ name, state }) => name === reading && state === 'granted') ?? false
  );
}

/** What we wrote to somebody of late. */
async function messagesTo(at: At, username: string): Promise<Candidate[]> {
  const { send, account } = at.client;
  const turn = { ...askingOf(at), after: null, limit: most };
  const talks = await readConversations(send, { ...turn, pageId: pageOf(at) });
  const talk = talks.items.find(({ parties }) => parties.some((one) => one.username === username));
  if (!talk) return [];
  const { messages } = await readConversation(send, { ...turn, conversationId: talk.id });
  const own = messages.items.filter(
    ({ from }) => from?.id === account.id || from?.username === account.username,
  );
  return own.map(({ id, at: written, text }): Candidate => {
    return { id, at: written, text, kind: 'message', children: 0 };
  });
}

/** Looks for a message in the conversation, where that may be read; else nobody can tell. */
export async function lookForPrivate(
  at: At<PrivateOrder>,
  sent: { baseline: Baseline; intentAt: Instant },
): Promise<Answer> {
  const { username, text } = at.order;
  if (username === null || !(await mayRead(at))) {
    const reason = 'permission-missing';
    return { kind: 'problem', problem: { code: 'not-allowed', reason, permission: reading } };
  }
  const expected = { text, kind: 'message', children: 0 };
  const taken = await takenByOthers(at.job);
  const found = witnessIn(await messagesTo(at, username), expected, {
    ...{ ...sent, quotaUsed: null, taken },
  });
  return { kind: 'looked', looked: { state: null, found, quotaUsed: null } };
}
