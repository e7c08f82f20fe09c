/** A body as read: a value, or the knowledge that it was not JSON. */
export type Answer = { readable: true; value: unknown } | { readable: false; value: undefined };

/** A bare number of so many digits may be an id that a JavaScript number cannot hold. */
const longNumber = /(?:^|[[:,\s])-?\d{16,}(?=[\s,\]}]|$)/;

/** Numbers beyond 2^53 become strings of their own digits; all else stays as parsed. */
function exact(_key: string, value: unknown, context?: { source?: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  const source = context?.source;
  return source !== undefined && /^-?\d+$/.test(source) ? source : value;
}

/** Reads a body without ever throwing: empty, cut, HTML and too deep bodies are unreadable. */
export function readJson(text: string): Answer {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  try {
    // The exact reader is slow, so it is used only where there is something for it to save.
    const value: unknown = longNumber.test(bare) ? JSON.parse(bare, exact) : JSON.parse(bare);
    return { readable: true, value };
  } catch {
    return { readable: false, value: undefined };
  }
}

/** An object that is no list. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
