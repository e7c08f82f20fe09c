import { fold } from '../comment/fold.ts';
import { canonical } from './look-alike.ts';
import type { Reading } from './reading.ts';

const parts = (): RegExp => /[\p{L}\p{N}\p{M}*]+/gu;
const letters = (): RegExp => /[\p{L}\p{N}]/u;
/** Scripts that put words together without spaces: one is found inside a longer run. */
const unspaced = (): RegExp =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Hangul}\p{Script=Myanmar}]/u;
/** Shorter words are too easily there by chance to be looked for in disguise. */
const leastDisguised = 3;

/** Whether a word is like a pattern with `*` for any letters, in one walk and without surprises. */
export function like(pattern: string, word: string): boolean {
  let [at, mark, star] = [0, 0, -1];
  for (let i = 0; i < word.length;) {
    if (pattern[at] === '*') {
      star = at;
      at += 1;
      mark = i;
    } else if (pattern[at] === word[i]) {
      at += 1;
      i += 1;
    } else if (star >= 0) {
      at = star + 1;
      mark += 1;
      i = mark;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

const fits = (part: string, word: string): boolean =>
  part.includes('*') ? like(part, word) : part === word;

const standsAt = (words: readonly string[], from: number, phrase: readonly string[]): boolean =>
  phrase.every((part, i) => {
    const word = words[from + i];
    return word !== undefined && fits(part, word);
  });

/** Words that can be looked for; those of nothing but stars and spaces cannot. */
export const fitWords = (words: readonly string[]): string[] =>
  words.map((word) => fold(word).trim()).filter((word) => /[^\s*]/u.test(word));

/** Finds any of some words or phrases, as whole words, and single words also in disguise. */
export function findWords(words: readonly string[]): (text: Reading) => boolean {
  const inside: string[] = [];
  const single = new Set<string>();
  const disguised = new Set<string>();
  /** Phrases by their first word; those that begin with a star stand apart. */
  const phrases = new Map<string, string[][]>();
  const open: string[][] = [];
  for (const word of fitWords(words)) {
    if (!letters().test(word) || (unspaced().test(word) && !word.includes('*'))) {
      inside.push(word);
      continue;
    }
    const phrase = word.match(parts()) ?? [];
    if (phrase.length > 1 || word.includes('*')) {
      const [first = ''] = phrase;
      if (first.includes('*')) open.push(phrase);
      else phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
      continue;
    }
    const [only = ''] = phrase;
    single.add(only);
    if (only.length >= leastDisguised) disguised.add(canonical(only));
  }
  return (text) =>
    inside.some((word) => text.folded.includes(word)) ||
    text.words.some(
      (word, at) =>
        single.has(word) ||
        phrases.get(word)?.some((phrase) => standsAt(text.words, at, phrase)) ||
        open.some((phrase) => standsAt(text.words, at, phrase)),
    ) ||
    (disguised.size > 0 && text.loose.some((word) => disguised.has(word)));
}
