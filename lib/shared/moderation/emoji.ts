import type { Reading } from './reading.ts';

const sign = new RegExp('\\p{RGI_Emoji}', 'gv');
const mention = /@[\p{L}\p{N}._]+/gu;
/** So many letters are hardly a word or two. */
const fewLetters = 16;

/** How many signs a text has; a family or a flag is one. */
export const signsIn = (text: string): number => text.match(sign)?.length ?? 0;

/** At least so many signs, and hardly a word beside them. Names are no words. */
export function isWall({ raw, folded }: Reading, count: number): boolean {
  if (raw.length < count || signsIn(raw) < count) return false;
  const letters = folded.replace(mention, '').match(/\p{L}/gu)?.length ?? 0;
  return letters < fewLetters;
}
