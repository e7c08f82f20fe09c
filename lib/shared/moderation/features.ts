import { hasLink } from '../comment/link.ts';
import { signsIn } from './emoji.ts';
import type { Reading } from './reading.ts';

const longest = 24;
/** A feature of the text's shape; a letter that no text holds stands before it. */
const shape = (name: string): string => `\u0000${name}`;

/** What a text shows, each thing once: its words, the threes of its letters, and its shape. */
export function featuresOf(text: Reading): Set<string> {
  const found = new Set<string>();
  for (const word of text.words) {
    const part = word.slice(0, longest);
    found.add(part);
    const framed = `^${part}$`;
    for (let at = 0; at + 3 <= framed.length; at += 1) found.add(`~${framed.slice(at, at + 3)}`);
  }
  for (const word of text.loose) found.add(word.slice(0, longest));
  const { raw } = text;
  const signs = signsIn(raw);
  if (hasLink(raw)) found.add(shape('link'));
  if (raw.includes('@')) found.add(shape('name'));
  if (raw.includes('?')) found.add(shape('asks'));
  if (/\d{5}/.test(raw)) found.add(shape('number'));
  if (signs > 0) found.add(shape(signs > 4 ? 'many signs' : 'signs'));
  if (text.words.length === 0) found.add(shape('no word'));
  if (text.loose.length > 0) found.add(shape('disguised'));
  if (/\p{Lu}{4}/u.test(raw)) found.add(shape('loud'));
  return found;
}
