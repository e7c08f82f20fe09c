/** Reads JSON so that bare numbers too long for a number keep their digits, as ids need them. */
export function parseExact(text: string): unknown {
  const exact = (_key: string, value: unknown, context?: { source?: string }): unknown => {
    const source = context?.source ?? '';
    const long = typeof value === 'number' && !Number.isSafeInteger(value);
    return long && /^-?\d+$/.test(source) ? source : value;
  };
  return JSON.parse(text, exact);
}
