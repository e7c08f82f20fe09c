import { once } from '../once.ts';

/*
 * Spam spells its words so that lists do not know them. Only what no honest word looks like is
 * read in another way: letters one by one, digits amid letters, two alphabets in one word.
 */

const alike = new Map(
  Object.entries({
    ...{ 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't', 8: 'b', l: 'i' },
    ...{ а: 'a', в: 'b', с: 'c', е: 'e', н: 'h', і: 'i', ј: 'j', к: 'k', м: 'm', о: 'o', р: 'p' },
    ...{ ѕ: 's', т: 't', у: 'y', х: 'x', һ: 'h', α: 'a', ε: 'e', ι: 'i', κ: 'k', ν: 'v', ο: 'o' },
    ...{ ρ: 'p', τ: 't', υ: 'u', χ: 'x' },
  }),
);

/** One form for all letters that look alike; words are compared in it. */
export const canonical = (word: string): string =>
  Array.from(word, (letter) => alike.get(letter) ?? letter).join('');

const latin = /[a-z]/;
const masked = /[0134578\u0370-\u03ff\u0400-\u04ff]/;
const single = '[\\p{L}\\p{N}](?![\\p{L}\\p{N}\\p{M}])';
const spaced = once(
  () =>
    new RegExp(`(?<![\\p{L}\\p{N}\\p{M}])${single}(?:[\\s.\\-_*·•,|/~]{1,2}${single}){2,}`, 'gu'),
);
const between = (): RegExp => /[^\p{L}\p{N}]+/gu;

/** What a text's disguised words may be, in the canonical form. */
export function looseForms(folded: string, words: readonly string[]): string[] {
  const singles = words.filter(({ length }) => length <= 2).length;
  const runs = singles < 3 ? null : folded.match(spaced());
  const joined = (runs ?? []).map((run) => canonical(run.replace(between(), '')));
  const unmasked = masked.test(folded)
    ? words.filter((word) => latin.test(word) && masked.test(word)).map(canonical)
    : [];
  return [...joined, ...unmasked];
}
