import { once } from '../once.ts';
import type { Reading } from './reading.ts';

const picture = String.raw`\p{Extended_Pictographic}(?:\p{EMod}|\ufe0f)?`;
// A list of all signs there are is a hundred times slower than how they are made.
const sign = once(
  () =>
    new RegExp(
      String.raw`\p{Regional_Indicator}{2}|[\d#*]\ufe0f?\u20e3|${picture}(?:\u200d${picture})*`,
      'gu',
    ),
);
const mention = (): RegExp => /@[\p{L}\p{N}._]+/gu;
/** So many letters are hardly a word or two. */
const fewLetters = 16;

/** No sign is without one of these. */
const hint = /[©®\u200d\u203c-\u3299\u20e3\ud83c-\ud83e]/;

/** How many signs a text has; a family or a flag is one. */
export const signsIn = (text: string): number =>
  hint.test(text) ? (text.match(sign())?.length ?? 0) : 0;

/** At least so many signs, and hardly a word beside them. Names are no words. */
export function isWall({ raw, folded }: Reading, count: number): boolean {
  if (raw.length < count || signsIn(raw) < count) return false;
  const letters = folded.replace(mention(), '').match(/\p{L}/gu)?.length ?? 0;
  return letters < fewLetters;
}
