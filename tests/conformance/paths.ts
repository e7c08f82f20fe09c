type Step = (value: unknown) => unknown[];

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const within = (value: unknown, key: string): unknown =>
  isRecord(value) && Object.hasOwn(value, key) ? value[key] : undefined;

const itemsOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** What stands in brackets: all items, the one of a place, or the one with a certain value. */
function bracket(text: string): Step {
  if (text === '') return itemsOf;
  const [key = '', wanted] = text.split('=');
  if (wanted === undefined) return (value) => [itemsOf(value)[Number(key)]];
  return (value) => [itemsOf(value).find((item) => within(item, key) === wanted)];
}

/**
 * Everything a path leads to, in order: `data[].id`, `data[name=reach].values[0].value`. A key
 * that is missing stands as undefined, so that two lists keep their places.
 */
export function picked(root: unknown, path: string): unknown[] {
  let found: unknown[] = [root];
  for (const [, name, inside] of path.matchAll(/([^.[\]]+)|\[([^\]]*)\]/g)) {
    const step: Step =
      name === undefined ? bracket(inside ?? '') : (value) => [within(value, name)];
    found = found.flatMap(step);
  }
  return found;
}

/**
 * A recorded text as it stands there, numbers beyond 2^53 by their digits; undefined for what is
 * no JSON. Not the client's own reading, which is what is judged.
 */
export function plainly(text: string): unknown {
  const exact = (_key: string, value: unknown, context?: { source?: string }): unknown =>
    typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
      ? (context?.source ?? value)
      : value;
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), exact) as unknown;
  } catch {
    return undefined;
  }
}
