import { expect } from 'vitest';
import { readEvents } from '../../lib/graph/endpoints/events.ts';
import { changeEvent, type Event, makeEvent } from '../../lib/graph/endpoints/planning-events.ts';
import { readAppeal, readCatalogs, searchProducts } from '../../lib/graph/endpoints/shop.ts';
import { appealProduct } from '../../lib/graph/endpoints/tagging-products.ts';
import { contract } from './help/contract.ts';

const hour = 3_600_000;

contract('what is announced', ({ staged }) => {
  staged('an event moves to another hour', async ({ send, asking, sandbox }) => {
    const day = Math.floor(sandbox.clock.now() / 1000) * 1000 + 24 * hour;
    const event = { title: 'Open kiln', startsAt: day };
    const eventId = await makeEvent(send, { ...asking, event });
    const moved: Event = {
      ...{ title: 'Open kiln', startsAt: day + hour, endsAt: day + 2 * hour },
      reminders: ['BEFORE_EVENT_1HOUR', 'RESCHEDULED'],
    };
    await changeEvent(send, { ...asking, eventId, event: moved, remindBy: 'EVENT_START' });
    const { items } = await readEvents(send, { ...asking, after: null, limit: 25 });
    const kept = items.find(({ id }) => id === eventId);
    expect(kept).toMatchObject({ ...moved, remindBy: 'start' });
  });
});

contract(
  'a shop that disagrees',
  ({ staged }) => {
    staged('a product that was rejected is argued for', async ({ send, asking }) => {
      const [catalog] = (await readCatalogs(send, asking)).items;
      const ask = { ...asking, catalogId: catalog?.id ?? '', after: null, limit: 25 };
      const { items } = await searchProducts(send, ask);
      const productId = items.find(({ review }) => review === 'rejected')?.id ?? '';
      await appealProduct(send, { ...asking, productId, why: 'It is a bowl.' });
      expect(await readAppeal(send, { ...asking, productId })).toMatchObject({ productId });
    });
  },
  'shop',
);
