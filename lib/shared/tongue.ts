/** A guess at a language, as browsers make it. */
export type Guess = { language: string; reliable: boolean };

/** No language that could be told. */
export const noTongue = 'und';

/** What is no language: names, tags, addresses. */
const noWords = (): RegExp => /(?:https?:\/\/|www\.)\S+|[@#][\p{L}\p{N}_.]+/giu;

/** Scripts that belong to one language: a single word tells it. */
const ownScripts = (): readonly [RegExp, string][] => [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Han}/u, 'zh'],
];

/**
 * Languages a guess is believed for although the browser is not sure of it. Browsers call nearly
 * every comment unsure, since they are short; measured on such texts, guesses of these languages
 * are right from a dozen letters on, and the wrong ones are of seldom written languages.
 */
const widelyWritten = new Set(
  (
    'ar bg cs da de en es fa fi fr hi hr hu id it ms nl no pl pt ro ru sk sv tr uk ur vi ' +
    'bn mr ne'
  ).split(' '),
);
const fewestLetters = 12;

/** One name for a language that has several. */
const usual: Readonly<Record<string, string>> = { iw: 'he', in: 'id', nb: 'no', nn: 'no' };

/** What of a comment can tell its language, for the browser to guess at. */
export const wordsOf = (text: string): string =>
  text
    .slice(0, 2200)
    .replace(noWords(), ' ')
    .replace(/[^\p{L}\p{M}'’.,;:?!¿¡\s-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** The language by its script alone; null where several are written in it. */
export function tongueByScript(words: string): string | null {
  const letters = [...words].filter((sign) => /\p{L}/u.test(sign));
  if (letters.length < 2) return noTongue;
  for (const [script, tongue] of ownScripts()) {
    const theirs = letters.filter((sign) => script.test(sign)).length;
    // Kana stand among Han signs; of other scripts, half the letters have to be theirs.
    if (theirs >= letters.length * (tongue === 'ja' ? 0.2 : 0.5)) return tongue;
  }
  return null;
}

/** The language a guess comes to; one that is too unsure comes to none. */
export function tongueBy(words: string, guess: Guess | null): string {
  if (!guess) return noTongue;
  const [primary = ''] = guess.language.toLowerCase().split('-');
  const tongue = usual[primary] ?? primary;
  if (!/^[a-z]{2,3}$/.test(tongue) || tongue === noTongue) return noTongue;
  if (guess.reliable) return tongue;
  const letters = words.match(/\p{L}/gu)?.length ?? 0;
  return letters >= fewestLetters && widelyWritten.has(tongue) ? tongue : noTongue;
}
