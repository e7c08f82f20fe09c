import { fold } from './fold.ts';
import { firstNameOf } from './first-name.ts';

/** What a saved reply may leave open. */
export const variables = ['name', 'first_name', 'account', 'post'] as const;
export type Variable = (typeof variables)[number];

/** Whom it goes to, from whom, and below what. */
export type Facts = { name: string | null; account: string; post: string | null };

const known = new RegExp(`\\{(${variables.join('|')})\\}`, 'g');
const comma = /^[\s,;:.!]+/;

function valueOf(variable: Variable, { name, account, post }: Facts): string {
  switch (variable) {
    case 'name':
      return name === null ? '' : `@${name}`;
    case 'first_name':
      return name === null ? '' : firstNameOf(name);
    case 'account':
      return account;
    case 'post':
      return post ?? '';
  }
}

/**
 * A saved reply with its variables filled in; what is unknown stays as it is written. Where there
 * is nothing to fill in, the comma and the space before it go, too: "Yes, {first_name}!" is "Yes!".
 */
export function filled(text: string, facts: Facts): string {
  const out = new Line();
  let from = 0;
  for (const match of text.matchAll(known)) {
    const value = valueOf(match[1] as Variable, facts);
    const piece = text.slice(from, match.index);
    from = match.index + match[0].length;
    out.words(value === '' ? withoutComma(piece) : piece);
    out.value(value);
  }
  out.words(text.slice(from));
  return out.pieces.join('');
}

/** A text put together from its own words and from values, some of which are empty. */
class Line {
  readonly pieces: string[] = [];
  #atStart = true;
  /** A line whose beginning was left out begins with what followed its comma. */
  #headless = false;

  words(piece: string): void {
    const shown = this.#headless ? capital(piece.replace(comma, '')) : piece;
    if (shown !== '') this.#push(shown);
  }

  value(value: string): void {
    if (value === '') this.#headless ||= this.#atStart;
    else this.#push(value);
  }

  #push(shown: string): void {
    this.pieces.push(shown);
    this.#headless = false;
    this.#atStart = shown.endsWith('\n');
  }
}

const capital = (text: string): string => {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0x20);
  return text === '' ? '' : first.toUpperCase() + text.slice(first.length);
};

/** Takes one comma and the spaces around it off the end. */
function withoutComma(text: string): string {
  let end = lastButSpaces(text, text.length);
  if (end > 0 && ',;'.includes(text.charAt(end - 1))) end = lastButSpaces(text, end - 1);
  return text.slice(0, end);
}

function lastButSpaces(text: string, from: number): number {
  let end = from;
  while (end > 0 && ' \t\u00a0'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}

/**
 * Which variant goes next: the one after the last, but none that went lately, as long as there is
 * another. `sentLately` are texts that were sent, the newest first.
 */
export function nextVariant(
  variants: readonly string[],
  last: number,
  sentLately: readonly string[] = [],
): number {
  if (variants.length === 0) return 0;
  const lately = sentLately.map(plain);
  const turns = variants.map((_, n) => (Math.max(-1, last) + 1 + n) % variants.length);
  const newest = lately[0] ?? plain(variants[last] ?? '');
  const agesOf = (n: number): number => {
    const text = plain(variants[n] ?? '');
    const age = lately.indexOf(text);
    if (age === -1) return text === newest ? 0 : Infinity;
    return age;
  };
  return turns.reduce((best, n) => (agesOf(n) > agesOf(best) ? n : best), turns[0] ?? 0);
}

const plain = (text: string): string => text.trim();

/** Saved replies for what was typed behind the slash: by their beginning, then within, by use. */
export function matching<T extends { name: string; uses: number }>(
  saved: readonly T[],
  typed: string,
): T[] {
  const asked = fold(typed);
  return saved
    .map((one) => ({ one, place: fold(one.name).indexOf(asked) }))
    .filter(({ place }) => place >= 0)
    .sort((a, b) => Math.sign(a.place) - Math.sign(b.place) || b.one.uses - a.one.uses)
    .map(({ one }) => one);
}
