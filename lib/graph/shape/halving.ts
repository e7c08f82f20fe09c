import { problemOf } from '../../shared/problem.ts';
import type { Memory } from './memory.ts';

/**
 * Asks for so many things at once, and for half of them as often as Meta says that it is too
 * much data (code 1); `by` makes the steps coarser. The size that went through is where the next
 * question begins.
 */
export async function halving<T>(
  memory: Memory,
  what: string,
  wanted: number,
  ask: (size: number) => Promise<T>,
  by = 2,
): Promise<T> {
  const key = `size ${what}`;
  const known = memory.recall(key);
  let size = typeof known === 'number' && known >= 1 ? Math.min(known, wanted) : wanted;
  for (let refused = false; ; refused = true) {
    try {
      const answer = await ask(size);
      if (refused) await memory.keep(key, size);
      return answer;
    } catch (error) {
      const less = Math.floor(size / by);
      if (problemOf(error).reason !== 'too-much-data' || less < 1) throw error;
      size = less;
    }
  }
}
