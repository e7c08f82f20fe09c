import type { Layer, Send } from '../types.ts';
import { isAskedWrongly } from './refused-metrics.ts';

/** A client that does without a field where Meta does not know it, and whether it had to. */
export type Spared = { send: Send; refused: () => boolean };

/**
 * Asks with a field Meta may not know, and once more without it where it refuses the question for
 * its form. If that goes through, the field was to blame and is left out of all that follows.
 */
export function sparing(send: Send, field: string): Spared {
  let refused = false;
  const written = new RegExp(`,${field}(?=,|$)`);
  const layer: Layer = (next) => async (request) => {
    const fields = request.query?.['fields'] ?? '';
    if (!written.test(fields)) return next(request);
    const plain = { ...request, query: { ...request.query, fields: fields.replace(written, '') } };
    if (refused) return next(plain);
    try {
      return await next(request);
    } catch (error) {
      if (!isAskedWrongly(error)) throw error;
      const answer = await next(plain);
      refused = true;
      return answer;
    }
  };
  return { send: layer(send), refused: () => refused };
}
