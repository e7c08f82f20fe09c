import { describe, expect, it } from 'vitest';
import {
  type Message,
  replyInPrivate,
  type SenderAct,
  sendMessage,
  showAct,
} from '../../../lib/graph/endpoints/messaging.ts';
import { problemOf } from '../../../lib/shared/problem.ts';
import { refusing, well, writing } from './help/writing.ts';

const ask = {
  ...({ accountId: '17841400000000001', priority: 'click', pageId: '1348' } as const),
  personId: '5',
};
const address = 'https://example.com/a.jpg';

describe('a message', () => {
  it.each<[string, Message, object]>([
    ['a text', { kind: 'text', text: 'Hello 🏺' }, { text: 'Hello 🏺' }],
    [
      'a picture',
      { kind: 'image', address },
      { attachment: { type: 'image', payload: { url: address } } },
    ],
    [
      'a paper',
      { kind: 'file', address },
      { attachment: { type: 'file', payload: { url: address } } },
    ],
    ['a heart', { kind: 'heart' }, { attachment: { type: 'like_heart' } }],
    [
      'a post',
      { kind: 'post', mediaId: '179' },
      { attachment: { type: 'MEDIA_SHARE', payload: { id: '179' } } },
    ],
    [
      'pictures',
      { kind: 'images', addresses: [address, address] },
      {
        attachments: [
          { type: 'image', payload: { url: address } },
          { type: 'image', payload: { url: address } },
        ],
      },
    ],
  ])('can be %s', async (_what, message, json) => {
    const { send, calls } = writing(well);
    expect(await sendMessage(send, { ...ask, message })).toEqual({
      messageId: 'aWdfZAG1',
      recipientId: '5',
    });
    expect(calls[0]?.form['message']).toBe(JSON.stringify(json));
  });

  it('is sent as a human’s where a day has passed', async () => {
    const { send, calls } = writing(well);
    await sendMessage(send, { ...ask, message: { kind: 'heart' }, asHuman: true });
    expect(calls[0]?.form).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
  });

  it.each<[string, Message, string]>([
    ['a text of 1001 bytes', { kind: 'text', text: `${'é'.repeat(500)}a` }, 'text-too-long'],
    ['no word', { kind: 'text', text: ' ' }, 'bad-request'],
    [
      'a picture behind a sign-in',
      { kind: 'image', address: 'https://a:b@example.com/' },
      'address-unreachable',
    ],
    ['no picture', { kind: 'images', addresses: [] }, 'bad-request'],
    [
      'eleven pictures',
      { kind: 'images', addresses: Array<string>(11).fill(address) },
      'bad-request',
    ],
  ])('is not sent with %s', async (_what, message, reason) => {
    const { send, calls } = writing(well);
    const problem = await sendMessage(send, { ...ask, message }).then(() => null, problemOf);
    expect(problem).toMatchObject({ reason });
    expect(calls).toEqual([]);
  });

  it('of a thousand bytes is sent', async () => {
    const { send, calls } = writing(well);
    await replyInPrivate(send, { ...ask, commentId: '178', text: 'é'.repeat(500) });
    expect(calls).toHaveLength(1);
  });

  it.each([
    [10, 2534022, 'not-allowed', 'window-closed'],
    [551, null, 'not-allowed', 'person-unreachable'],
    [100, 2534014, 'not-found', 'person-unreachable'],
    [10, null, 'not-allowed', 'permission-missing'],
    [80006, null, 'rate-limited', undefined],
  ])('says by %i/%s what stood in the way', async (code, subcode, said, reason) => {
    const { send } = writing(refusing(code, subcode));
    const asked = replyInPrivate(send, { ...ask, commentId: '178', text: 'Hello' });
    const problem = await asked.then(() => null, problemOf);
    expect([problem?.code, problem?.reason]).toEqual([said, reason]);
  });
});

describe('what is shown besides messages', () => {
  it.each<[SenderAct, string | undefined]>([
    [{ act: 'TYPING_ON' }, undefined],
    [{ act: 'MARK_SEEN' }, undefined],
    [{ act: 'REACT', messageId: 'm', reaction: 'love' }, '{"message_id":"m","reaction":"love"}'],
    [{ act: 'UNREACT', messageId: 'm' }, '{"message_id":"m"}'],
  ])('%j is asked for with what it needs', async (shown, payload) => {
    const { send, calls } = writing(() => Response.json({ recipient_id: '5' }));
    await showAct(send, { ...ask, shown });
    expect(calls[0]?.form['sender_action']).toBe(shown.act);
    expect(calls[0]?.form['payload']).toBe(payload);
  });
});
