import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isolate } from '../../../../lib/graph/shape/isolate.ts';

const spoilt = new Error('one of them spoils it');

/** Answers lots of numbers that hold none of the bad ones. */
function meta(bad: ReadonlySet<number>) {
  const lots: number[][] = [];
  const ask = async (lot: readonly number[]): Promise<number[]> => {
    lots.push([...lot]);
    if (lot.some((one) => bad.has(one))) throw spoilt;
    return lot.map((one) => one * 10);
  };
  return { ask, lots };
}
const isSpoilt = (error: unknown): boolean => error === spoilt;
const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

describe('one that spoils the answer for all', () => {
  it('costs one call where there is none', async () => {
    const { ask, lots } = meta(new Set());
    expect(await isolate(upTo(25), ask, isSpoilt)).toEqual({
      answers: upTo(25).map((one) => one * 10),
      alone: [],
    });
    expect(lots).toHaveLength(1);
  });

  it('is found among 25 in at most eleven calls', async () => {
    for (const bad of upTo(25)) {
      const { ask, lots } = meta(new Set([bad]));
      const { answers, alone } = await isolate(upTo(25), ask, isSpoilt);
      expect(alone).toEqual([{ item: bad, error: spoilt }]);
      expect(answers).toHaveLength(24);
      expect(lots.length).toBeLessThanOrEqual(11);
    }
  });

  it('never keeps the others from arriving, however many there are', async () => {
    const some = fc.uniqueArray(fc.nat(40));
    await fc.assert(
      fc.asyncProperty(fc.nat(40), some, async (length, bad) => {
        const { ask, lots } = meta(new Set(bad));
        const { answers, alone } = await isolate(upTo(length), ask, isSpoilt);
        expect([...answers].sort((a, b) => a - b)).toEqual(
          upTo(length)
            .filter((one) => !bad.includes(one))
            .map((one) => one * 10),
        );
        expect(alone.map(({ item }) => item)).toEqual(upTo(length).filter((n) => bad.includes(n)));
        expect(lots.length).toBeLessThanOrEqual(Math.max(1, 2 * length));
      }),
    );
  });

  it('is not what any other error is', async () => {
    const other = new Error('offline');
    await expect(isolate([1, 2], () => Promise.reject(other), isSpoilt)).rejects.toBe(other);
  });

  it('is not looked for in the whole lot when that was done already', async () => {
    const { ask, lots } = meta(new Set([3]));
    await isolate(upTo(4), ask, isSpoilt, true);
    expect(lots).toEqual([[0, 1], [2], [3]]);
  });

  it('is asked nothing where there is nothing to ask', async () => {
    const { ask, lots } = meta(new Set());
    expect(await isolate([], ask, isSpoilt)).toEqual({ answers: [], alone: [] });
    expect(lots).toEqual([]);
  });
});
