/** A slash being typed: where it stands, and what follows it up to the caret. */
export type Slash = { from: number; to: number; asked: string };

/** The slash before the caret, if it begins a word; one inside an address or a date begins none. */
export function slashAt(text: string, caret: number): Slash | null {
  const found = /(?:^|\s)\/([^\s/]{0,40})$/u.exec(text.slice(0, caret));
  if (!found) return null;
  const asked = found[1] ?? '';
  return { from: caret - asked.length - 1, to: caret, asked };
}

/** The names that hold what was typed after the slash. */
export const fitting = <T extends { name: string }>(all: readonly T[], asked: string): T[] =>
  all.filter(({ name }) => name.toLocaleLowerCase().includes(asked.toLocaleLowerCase()));

/** A text with the slash replaced, and where the caret then stands. */
export function putIn(text: string, { from, to }: Slash, words: string): [string, number] {
  return [text.slice(0, from) + words + text.slice(to), from + words.length];
}

/** The hashtags of a caption, as a group keeps them. */
export const hashtagsIn = (pieces: readonly { text: string; marked: boolean }[]): string =>
  pieces
    .filter(({ text, marked }) => marked && text.startsWith('#'))
    .map(({ text }) => text)
    .join(' ');
