import type { Memory } from '../../../../lib/graph/shape/memory.ts';

/** A memory that forgets nothing, and shows what it holds. */
export function memory(known: Record<string, unknown> = {}): Memory & { held: typeof known } {
  const held = { ...known };
  return {
    held,
    recall: (what) => held[what],
    keep: async (what, value) => void (held[what] = value),
    drop: async (what) => void Reflect.deleteProperty(held, what),
  };
}
