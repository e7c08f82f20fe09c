/** A 32-bit number that depends on the text alone. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Between 0 and 1, the same for the same text. */
export const share = (text: string): number => hash(text) / 0x1_0000_0000;

/** A whole number from `low` to `high`, both possible, the same for the same text. */
export const between = (text: string, low: number, high: number): number =>
  low + Math.floor(share(text) * (high - low + 1));

/** One of a list, the same for the same text. */
export function pick<T>(text: string, from: readonly T[]): T {
  const found = from[hash(text) % from.length];
  if (found === undefined) throw new Error('nothing to pick from');
  return found;
}

/** So many characters of an alphabet, the same for the same text. */
export function letters(text: string, length: number, alphabet = base62): string {
  let out = '';
  for (let i = 0; i < length; i++) out += alphabet[hash(`${text}/${i}`) % alphabet.length];
  return out;
}

export const digits = (text: string, length: number): string => letters(text, length, '0123456789');

const base62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
