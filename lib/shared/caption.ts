import { once } from './once.ts';

/** What Instagram counts in a caption. */
export type CaptionCount = { characters: number; hashtags: number; mentions: number };

/** The most of each that Instagram takes. */
export const captionMost: Readonly<CaptionCount> = {
  characters: 2200,
  hashtags: 30,
  mentions: 20,
};

/** More hashtags than this help nobody: what Instagram has advised since late 2025. */
export const advisedHashtags = 5;

/** Letters, digits and what stands with them, picture signs among them: `#été_2026`, `#🏺`. */
const word = String.raw`[\p{L}\p{N}\p{M}\p{Extended_Pictographic}_\u200d]`;
/** Tags may stand wall to wall; one inside a word or an address (`a#b`, `/#c`) is none. */
const tagRuns = once(() => new RegExp(String.raw`(?<![\p{L}\p{N}\p{M}_&/#])(?:#${word}+)+`, 'gu'));
/** An address of mail (`me@example.com`) names nobody. */
const names = (): RegExp => /(?<![\p{L}\p{N}\p{M}_.@/])@[A-Za-z0-9_][A-Za-z0-9_.]*/gu;

const matches = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? [];

/** Counts a caption as Instagram does: a sign beyond the first 65 536 is one character. */
export const countCaption = (text: string): CaptionCount => ({
  characters: [...text].length,
  hashtags: matches(text, tagRuns()).reduce((sum, run) => sum + run.split('#').length - 1, 0),
  mentions: matches(text, names()).length,
});

/** A stretch of a caption: a hashtag or a name, or what stands between them. */
export type CaptionPiece = { text: string; marked: boolean };

/** A caption in stretches that together are the whole of it, sign by sign. */
export function captionPieces(text: string): CaptionPiece[] {
  const found = [...text.matchAll(tagRuns()), ...text.matchAll(names())].sort(
    (a, b) => a.index - b.index,
  );
  const pieces: CaptionPiece[] = [];
  let end = 0;
  for (const { index, 0: match } of found) {
    if (index < end) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), marked: false });
    pieces.push({ text: match, marked: true });
    end = index + match.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), marked: false });
  return pieces;
}
