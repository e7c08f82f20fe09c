import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyOne, everyPage, type Page } from '../../../lib/graph/paging.ts';

type Item = { id: string };
/** A list whose pages stand under their cursors and name the next one, wherever that leads. */
const lists = fc.dictionary(
  fc.constantFrom('first', 'a', 'b', 'c', 'd'),
  fc.record({
    items: fc.array(fc.record({ id: fc.constantFrom('1', '2', '3') }), { maxLength: 3 }),
    after: fc.constantFrom(null, 'a', 'b', 'c', 'd'),
  }),
);
const reading = (list: Record<string, Page<Item>>, asked: (string | null)[]) => {
  return async (after: string | null): Promise<Page<Item>> => {
    asked.push(after);
    return list[after ?? 'first'] ?? { items: [], after: null };
  };
};

describe('walking a list', () => {
  it('ends, asks no cursor twice, and never more than so many pages', async () => {
    await fc.assert(
      fc.asyncProperty(lists, fc.integer({ min: 1, max: 6 }), async (list, most) => {
        const asked: (string | null)[] = [];
        for await (const page of everyPage(reading(list, asked), most)) expect(page).toBeDefined();
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(most);
        expect(asked[0]).toBeNull();
      }),
    );
  });

  it('goes on over a page without items', async () => {
    const list = {
      first: { items: [], after: 'a' },
      a: { items: [{ id: '1' }], after: null },
    };
    expect(await everyOne(reading(list, []), 9)).toEqual([{ id: '1' }]);
  });

  it('gives each thing once, however the pages repeat it', async () => {
    await fc.assert(
      fc.asyncProperty(lists, async (list) => {
        const found = (await everyOne(reading(list, []), 9)).map(({ id }) => id);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});

it('a list as a whole has each thing once, as it was first told', async () => {
  const pages: Record<string, Page<{ id: string; told: number }>> = {
    start: { items: [{ id: 'a', told: 1 }], after: 'one' },
    one: {
      items: [
        { id: 'b', told: 2 },
        { id: 'a', told: 2 },
      ],
      after: null,
    },
  };
  const all = await everyOne(async (after) => pages[after ?? 'start'] ?? { items: [], after }, 5);
  expect(all).toEqual([
    { id: 'a', told: 1 },
    { id: 'b', told: 2 },
  ]);
});
