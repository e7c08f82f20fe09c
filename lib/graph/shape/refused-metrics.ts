import { problemOf } from '../../shared/problem.ts';
import { GraphError } from '../errors.ts';
import type { Memory } from './memory.ts';

/** Whether a question was refused for its form, and not for metrics it could do without. */
export const isAskedWrongly = (error: unknown): boolean =>
  problemOf(error).reason === 'bad-request' &&
  !(error instanceof GraphError && error.metrics !== undefined);

/** Which of the asked metrics an error refuses. */
function refusedBy(error: unknown, asked: readonly string[]): string[] {
  const told = error instanceof GraphError ? error.metrics : undefined;
  if (!told) return [];
  return asked.filter((name) =>
    'refused' in told ? told.refused.includes(name) : !told.allowed.includes(name),
  );
}

const keyOf = (what: string): string => `refused ${what}`;

const refusedBefore = (memory: Memory, what: string): string[] => {
  const known = memory.recall(keyOf(what));
  return Array.isArray(known) ? known.filter((one) => typeof one === 'string') : [];
};

/** Remembers metrics Meta will not give, so that they are not asked for again. */
export const refuse = (memory: Memory, what: string, names: readonly string[]): Promise<void> =>
  memory.keep(keyOf(what), [...new Set([...refusedBefore(memory, what), ...names])]);

/**
 * Asks for metrics, leaves out those Meta has refused before, and learns from a refusal that
 * names one: the question is put again without it. `ask` is given what is left.
 */
export async function leavingOut<T>(
  memory: Memory,
  what: string,
  metrics: readonly string[],
  ask: (left: string[]) => Promise<T>,
): Promise<T> {
  const refused = new Set(refusedBefore(memory, what));
  for (;;) {
    const left = metrics.filter((name) => !refused.has(name));
    try {
      return await ask(left);
    } catch (error) {
      const more = refusedBy(error, left);
      if (more.length === 0) throw error;
      for (const name of more) refused.add(name);
      await refuse(memory, what, more);
    }
  }
}
