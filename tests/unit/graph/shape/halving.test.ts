import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { halving } from '../../../../lib/graph/shape/halving.ts';
import { AppError } from '../../../../lib/shared/problem.ts';
import { memory } from '../help/memory.ts';

const tooMuch = new AppError({ code: 'temporary', reason: 'too-much-data' }, 'too much');

/** A Meta that gives so many things at once. */
function giving(most: number): { ask: (size: number) => Promise<number>; asked: number[] } {
  const asked: number[] = [];
  return {
    asked,
    async ask(size) {
      asked.push(size);
      if (size > most) throw tooMuch;
      return size;
    },
  };
}

describe('too much data at once', () => {
  it('is halved until it goes through, and the size is remembered', async () => {
    const { ask, asked } = giving(7);
    const known = memory();
    expect(await halving(known, 'deep', 25, ask)).toBe(6);
    expect(asked).toEqual([25, 12, 6]);
    expect(await halving(known, 'deep', 25, ask)).toBe(6);
    expect(asked).toEqual([25, 12, 6, 6]);
  });

  it('is remembered for its own question alone, and never beyond what is wanted', async () => {
    const known = memory({ 'size deep': 6 });
    const { ask, asked } = giving(100);
    await halving(known, 'other', 25, ask);
    await halving(known, 'deep', 4, ask);
    expect(asked).toEqual([25, 4]);
  });

  it('ends with a single thing that is too much', async () => {
    const { ask, asked } = giving(0);
    await expect(halving(memory(), 'deep', 5, ask)).rejects.toBe(tooMuch);
    expect(asked).toEqual([5, 2, 1]);
  });

  it('is not seen in any other error', async () => {
    const other = new AppError({ code: 'temporary' }, 'later');
    await expect(halving(memory(), 'deep', 5, () => Promise.reject(other))).rejects.toBe(other);
  });

  it('takes nonsense in its memory for nothing', async () => {
    for (const odd of ['6', 0, -1, null, NaN]) {
      const { ask, asked } = giving(100);
      await halving(memory({ 'size deep': odd }), 'deep', 25, ask);
      expect(asked).toEqual([25]);
    }
  });

  it('gives the largest half that fits, whatever Meta takes', async () => {
    const sizes = [fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 })] as const;
    await fc.assert(
      fc.asyncProperty(...sizes, async (wanted, most) => {
        const size = await halving(memory(), 'x', wanted, giving(most).ask);
        expect(size).toBeLessThanOrEqual(Math.min(wanted, most));
        expect(size === wanted || 2 * size + 1 > most).toBe(true);
      }),
    );
  });
});
