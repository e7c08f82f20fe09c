import { fold } from '../../../shared/comment/fold.ts';

/** What was typed, as it is searched: all words must be there, and one of the names. */
export type Query = {
  words: readonly string[];
  /** What the writer's name begins with. */
  names: readonly string[];
};

/** Something in quotes, closed or still being typed, or anything up to the next gap. */
const pieces = /"([^"]*)(?:"|$)|(\S+)/gu;

/** Words in any order; a phrase in quotes; `@name` for what a person wrote. */
export function parseQuery(typed: string): Query {
  const words = new Set<string>();
  const names = new Set<string>();
  for (const [, phrase, word = ''] of fold(typed).matchAll(pieces)) {
    if (phrase !== undefined) words.add(phrase.trim());
    else if (word.startsWith('@')) names.add(word.slice(1));
    else words.add(word);
  }
  words.delete('');
  names.delete('');
  // The longest is likely the rarest: it is looked for first.
  return { words: [...words].sort((a, b) => b.length - a.length), names: [...names] };
}
