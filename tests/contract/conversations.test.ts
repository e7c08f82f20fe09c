import { expect } from 'vitest';
import {
  readConversation,
  readConversations,
  readGuest,
  readMessage,
} from '../../lib/graph/endpoints/conversations.ts';
import { contract } from './help/contract.ts';
import { given } from './help/given.ts';
import type { Ground } from './help/ground.ts';

const first = { after: null, limit: 25 };

async function newest(ground: Ground) {
  const ask = { ...ground.asking, ...first, pageId: ground.pageId };
  const { items } = await readConversations(ground.send, ask);
  return given(ground, items[0]);
}

contract('conversations', ({ reads, staged }) => {
  reads('the one last written in comes first, each with both sides', async (ground) => {
    const ask = { ...ground.asking, ...first, pageId: ground.pageId };
    const { items } = await readConversations(ground.send, ask);
    const times = items.map(({ updatedAt }) => updatedAt ?? 0);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    for (const { parties } of items) expect(parties.length).toBeGreaterThanOrEqual(2);
  });

  reads('messages come newest first, page by page, and the same alone', async (ground) => {
    const talk = await newest(ground);
    if (!talk) return;
    const ask = { ...ground.asking, conversationId: talk.id, limit: 5 };
    const one = await readConversation(ground.send, { ...ask, after: null });
    const times = one.messages.items.map(({ at }) => at);
    expect(times).toEqual([...times].sort((a, b) => b - a));
    const message = given(ground, one.messages.items[0]);
    if (!message) return;
    const alone = await readMessage(ground.send, { ...ground.asking, messageId: message.id });
    expect(alone).toMatchObject({ id: message.id, at: message.at, text: message.text });
    if (one.messages.after === null) return;
    const two = await readConversation(ground.send, { ...ask, after: one.messages.after });
    expect(two.messages.items.some(({ id }) => id === message.id)).toBe(false);
  });

  staged('beyond the twentieth a message has no details', async (ground) => {
    const talk = await newest(ground);
    const ask = { ...ground.asking, ...first, conversationId: talk?.id ?? '', limit: 40 };
    const { messages } = await readConversation(ground.send, ask);
    const [newer, older] = [messages.items.slice(0, 20), messages.items.slice(20)];
    expect(newer.every(({ from }) => from !== null)).toBe(true);
    expect(older.length).toBeGreaterThan(0);
    expect(older.every(({ from, text }) => from === null && text === '')).toBe(true);
  });

  reads('who wrote can be looked at', async (ground) => {
    const talk = await newest(ground);
    const guest = talk?.parties.find(({ id }) => id !== ground.accountId);
    if (!guest) return;
    const seen = await readGuest(ground.send, { ...ground.asking, guestId: guest.id });
    expect(seen.id).toBe(guest.id);
    expect(ground.sent.at(-1)?.speaker).toBe('page');
  });
});
