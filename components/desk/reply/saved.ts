import { lettersOf, replyMost } from '../../../lib/shared/comment/reply-text.ts';
import type { SavedReply } from '../../../lib/view/desk/models.ts';

/** So many texts can take turns under one name. */
export const mostVariants = 8;
const longestName = 40;

/** What is typed after the slash: one word without signs that would end it. */
export const savedName = (typed: string): string =>
  [...typed.trim().replace(/^\/+/, '')]
    .slice(0, longestName)
    .join('')
    .replace(/[\s/@]+/gu, '-');

/** What is wrong with a saved reply, as a key of the catalogue; null where it can be kept. */
export function faultOf(
  name: string,
  variants: readonly string[],
  others: readonly Pick<SavedReply, 'name'>[],
): 'reply_fault_name' | 'reply_fault_taken' | 'reply_fault_text' | 'reply_fault_long' | null {
  const own = savedName(name);
  if (own === '') return 'reply_fault_name';
  if (others.some((one) => one.name.toLowerCase() === own.toLowerCase()))
    return 'reply_fault_taken';
  if (variants.every((text) => text.trim() === '')) return 'reply_fault_text';
  return variants.some((text) => lettersOf(text) > replyMost) ? 'reply_fault_long' : null;
}

/** Texts as they are kept: none empty, none twice, so that turns never repeat. */
export const keptVariants = (variants: readonly string[]): string[] => [
  ...new Set(variants.map((text) => text.trim()).filter((text) => text !== '')),
];
