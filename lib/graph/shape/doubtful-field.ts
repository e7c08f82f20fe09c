import { isAskedWrongly } from './refused-metrics.ts';
import type { Memory } from './memory.ts';

/**
 * Asks with a field Meta may refuse, and once more without it where it refuses the question for its
 * form. If that goes through, the field was to blame and is not asked for again for a while.
 */
export async function unlessRefused<T>(
  memory: Memory,
  field: string,
  ask: (asked: boolean) => Promise<T>,
): Promise<T> {
  const key = `refused ${field}`;
  if (memory.recall(key) === true) return ask(false);
  try {
    return await ask(true);
  } catch (error) {
    if (!isAskedWrongly(error)) throw error;
    const answer = await ask(false);
    await memory.keep(key, true);
    return answer;
  }
}
