/** What is being typed at a sign: where it stands, and what follows the sign up to the caret. */
export type Typed = { sign: '/' | '@'; from: number; to: number; asked: string };

const before = /(?:^|[\s(])([/@])([^\s/@]{0,40})$/u;

/** The sign before the caret that begins a word; one inside an address or a date begins none. */
export function typedAt(text: string, caret: number): Typed | null {
  const found = before.exec(text.slice(Math.max(0, caret - 60), caret));
  if (!found) return null;
  const asked = found[2] ?? '';
  const sign = found[1] === '@' ? '@' : '/';
  return { sign, from: caret - asked.length - 1, to: caret, asked };
}

/** A text with a stretch of it replaced, and where the caret then stands. */
export function putIn(
  text: string,
  { from, to }: { from: number; to: number },
  words: string,
): [text: string, caret: number] {
  return [text.slice(0, from) + words + text.slice(to), from + words.length];
}

/** The names of a thread that begin with what was typed, without one's own. */
export function namesFor(names: readonly (string | null)[], own: string, asked: string): string[] {
  const wanted = asked.toLowerCase();
  const others = names.filter((name): name is string => name !== null && name !== own);
  return [...new Set(others)].filter((name) => name.toLowerCase().startsWith(wanted)).slice(0, 8);
}
