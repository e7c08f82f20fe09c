import { hasLink } from '../comment/link.ts';
import { signsIn } from './emoji.ts';
import type { Reading } from './reading.ts';

const longest = 24;
/** A feature of the text's shape; a letter that no text holds stands before it. */
const shape = (name: string): string => `\u0000${name}`;

/** What one word shows: itself, and the threes of its letters. */
export function partsOf(word: string): string[] {
  const part = word.slice(0, longest);
  const framed = `^${part}$`;
  const found = [part];
  for (let at = 0; at + 3 <= framed.length; at += 1) found.push(`~${framed.slice(at, at + 3)}`);
  return found;
}

/** What a text shows besides its words. */
export function shapesOf({ raw, words, loose }: Reading): string[] {
  const signs = signsIn(raw);
  const found = loose.map((word) => word.slice(0, longest));
  if (hasLink(raw)) found.push(shape('link'));
  if (raw.includes('@')) found.push(shape('name'));
  if (raw.includes('?')) found.push(shape('asks'));
  if (/\d{5}/.test(raw)) found.push(shape('number'));
  if (signs > 0) found.push(shape(signs > 4 ? 'many signs' : 'signs'));
  if (words.length === 0) found.push(shape('no word'));
  if (loose.length > 0) found.push(shape('disguised'));
  if (/\p{Lu}{4}/u.test(raw)) found.push(shape('loud'));
  return found;
}

/** All that a text shows, each thing once. */
export const featuresOf = (text: Reading): Set<string> =>
  new Set([...text.words.flatMap(partsOf), ...shapesOf(text)]);
