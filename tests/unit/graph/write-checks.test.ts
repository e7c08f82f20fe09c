import { describe, expect, it } from 'vitest';
import { commentOn, replyTo } from '../../../lib/graph/endpoints/commenting.ts';
import { answerMention } from '../../../lib/graph/endpoints/answering-mentions.ts';
import { makeEvent } from '../../../lib/graph/endpoints/planning-events.ts';
import { subscribe } from '../../../lib/graph/endpoints/subscribing.ts';
import {
  endpoints as products,
  tagProducts,
} from '../../../lib/graph/endpoints/tagging-products.ts';
import type { Send } from '../../../lib/graph/types.ts';
import { problemOf } from '../../../lib/shared/problem.ts';
import { well, writing } from './help/writing.ts';

const ask = { accountId: '17841400000000001', priority: 'click' } as const;
const onPost = { ...ask, mediaId: '17900000000000001' };
const onComment = { ...ask, commentId: '17800000000000001' };
const tags = (count: number): { productId: string; x: number; y: number }[] =>
  Array.from({ length: count }, (_, i) => ({ productId: String(i), x: 0, y: 1 }));
const event = { title: 'Open kiln', startsAt: 1_800_000_000_000 };

describe('what Meta would refuse is not sent', () => {
  it.each<[string, (send: Send) => Promise<unknown>, string]>([
    [
      'a comment without a word',
      (send) => commentOn(send, { ...onPost, text: ' \n' }),
      'bad-request',
    ],
    [
      'a long comment',
      (send) => commentOn(send, { ...onPost, text: 'a'.repeat(2201) }),
      'text-too-long',
    ],
    [
      'a long reply',
      (send) => replyTo(send, { ...onComment, text: 'a'.repeat(2201) }),
      'text-too-long',
    ],
    [
      'a long answer to a mention',
      (send) => answerMention(send, { ...onPost, ...onComment, text: 'a'.repeat(2201) }),
      'text-too-long',
    ],
    ['six products', (send) => tagProducts(send, { ...onPost, tags: tags(6) }), 'too-many-tags'],
    ['no product', (send) => tagProducts(send, { ...onPost, tags: [] }), 'bad-request'],
    [
      'a product beside the picture',
      (send) => tagProducts(send, { ...onPost, tags: [{ productId: '1', x: 1.1, y: 0 }] }),
      'tags-unfit',
    ],
    [
      'half a spot',
      (send) => tagProducts(send, { ...onPost, tags: [{ productId: '1', x: 0.5 }] }),
      'tags-unfit',
    ],
    [
      'an event that ends before it starts',
      (send) => makeEvent(send, { ...ask, event: { ...event, endsAt: event.startsAt } }),
      'bad-request',
    ],
    [
      'an event without a title',
      (send) => makeEvent(send, { ...ask, event: { ...event, title: '' } }),
      'bad-request',
    ],
    [
      'a subscription to nothing',
      (send) => subscribe(send, { ...ask, pageId: '1', fields: [] }),
      'bad-request',
    ],
    [
      'an id that climbs',
      (send) => replyTo(send, { ...ask, commentId: '../me', text: 'a' }),
      'bad-request',
    ],
  ])('%s', async (_what, run, reason) => {
    const { send, calls } = writing(well);
    expect(await run(send).then(() => null, problemOf)).toMatchObject({ reason });
    expect(calls).toEqual([]);
  });

  it('the longest comment is, by what a person sees', async () => {
    const { send, calls } = writing(well);
    await commentOn(send, { ...onPost, text: '🏺'.repeat(2200) });
    expect(calls).toHaveLength(1);
  });

  it('five products are, and on a film without spots', async () => {
    const { send, calls } = writing(well);
    await tagProducts(send, { ...onPost, tags: tags(5) });
    await tagProducts(send, { ...onPost, tags: [{ productId: '1' }] });
    expect(calls.map(({ form }) => form['updated_tags'])[1]).toBe('[{"product_id":"1"}]');
  });

  it('shops are spoken to as the person whose shop it is', () => {
    expect(new Set(Object.values(products).map(({ speaker }) => speaker))).toEqual(
      new Set(['user']),
    );
  });
});
