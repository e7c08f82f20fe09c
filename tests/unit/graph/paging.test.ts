import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { everyPage, type Page } from '../../../lib/graph/paging.ts';

/** A list whose pages say by name which comes after; gives what was read and asked for. */
async function walk(
  pages: Record<string, Page<string>>,
  most = 10,
): Promise<{ items: string[][]; asked: (string | null)[] }> {
  const asked: (string | null)[] = [];
  const items: string[][] = [];
  const read = async (after: string | null): Promise<Page<string>> => {
    asked.push(after);
    return pages[after ?? 'start'] ?? { items: [], after: null };
  };
  for await (const page of everyPage(read, most)) items.push(page);
  return { items, asked };
}

const three = {
  start: { items: ['a', 'b'], after: 'one' },
  one: { items: ['c'], after: 'two' },
  two: { items: ['d'], after: null },
};

describe('walking a list', () => {
  it('reads page after page, each by the cursor of the last, to the end', async () => {
    expect(await walk(three)).toEqual({
      items: [['a', 'b'], ['c'], ['d']],
      asked: [null, 'one', 'two'],
    });
  });

  it('goes on over an empty page that has a next one', async () => {
    const gap = { ...three, one: { items: [], after: 'two' } };
    expect((await walk(gap)).items).toEqual([['a', 'b'], [], ['d']]);
  });

  it.each([
    ['its own page', { ...three, one: { items: ['c'], after: 'one' } }],
    ['an earlier page', { ...three, two: { items: ['d'], after: 'one' } }],
  ])('ends at a cursor that leads to %s', async (_where, pages) => {
    const { asked } = await walk(pages);
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('ends after so many pages, whatever the answers say', async () => {
    expect((await walk(three, 2)).asked).toEqual([null, 'one']);
    expect((await walk(three, 1)).asked).toEqual([null]);
  });

  it('reads no further than its caller does', async () => {
    let read = 0;
    const pages = everyPage(async () => ({ items: [(read += 1)], after: `${read}` }), 10);
    expect((await pages.next()).value).toEqual([1]);
    await pages.return();
    expect(read).toBe(1);
  });

  it('passes a failure on and asks nothing after it', async () => {
    let read = 0;
    const pages = everyPage<number>(async () => {
      read += 1;
      if (read === 2) throw new Error('cut');
      return { items: [read], after: `${read}` };
    }, 10);
    const seen: number[] = [];
    const walked = (async () => {
      for await (const page of pages) seen.push(...page);
    })();
    await expect(walked).rejects.toThrow('cut');
    expect([seen, read]).toEqual([[1], 2]);
  });

  it('asks for no page twice and for no more than allowed, on any graph of cursors', async () => {
    const name = fc.constantFrom('start', 'one', 'two', 'three', 'four');
    const graph = fc.dictionary(name, fc.option(name));
    await fc.assert(
      fc.asyncProperty(graph, fc.integer({ min: 1, max: 6 }), async (next, most) => {
        const pages = Object.fromEntries(
          Object.entries(next).map(([one, after]) => [one, { items: [one], after }]),
        );
        const { asked } = await walk(pages, most);
        expect(new Set(asked).size).toBe(asked.length);
        expect(asked.length).toBeLessThanOrEqual(most);
      }),
    );
  });
});
