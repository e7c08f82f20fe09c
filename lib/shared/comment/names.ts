import { once } from '../once.ts';
import { fold } from './fold.ts';

const anySign = /[@＠﹫]/;
/** A name ends with a letter, digit or line: the dot behind it ends the sentence. */
const name = String.raw`@([\p{L}\p{N}_](?:[\p{L}\p{N}_.]*[\p{L}\p{N}_])?)`;
/** An address of mail (`me@example.com`) names nobody. */
const anywhere = once(() => new RegExp(String.raw`(?<![\p{L}\p{N}_.@/])${name}`, 'gu'));
const leading = once(() => new RegExp(String.raw`^(?:${name}[ ,;:&+.!]*)+`, 'u'));

const found = (folded: string): string[] =>
  Array.from(folded.matchAll(anywhere()), ([, who = '']) => who);

/** Everybody named in a text, in small letters. */
export const namesIn = (text: string): string[] => (anySign.test(text) ? found(fold(text)) : []);

/** Whom a text is addressed to: the names it begins with, in small letters. */
export function addressees(text: string): string[] {
  if (!anySign.test(text)) return [];
  return found(leading().exec(fold(text))?.[0] ?? '');
}
