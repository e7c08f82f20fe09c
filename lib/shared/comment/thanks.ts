import { beside, closing, closingPhrase, closingWhole, single, wanting } from './courtesies.ts';
import { fold } from './fold.ts';
import { isQuestion } from './question.ts';

/** Longer than this nobody merely thanks. */
const most = 160;
const mostWords = 10;
/** Words nobody foresaw: a name, or a second one. */
const mostUnknown = 1;

const names = /@[^\s]+/g;
const words = (): RegExp => /[\p{L}\p{M}\p{N}]+/gu;
const plain = (text: string): string =>
  fold(text).replace(/'/g, '').replace(names, ' ').replace(closingPhrase(), 'ok');

/**
 * Whether it closes the talk: a thank-you or a short "all right" alone, with names and pictures
 * at most, and no question or further wish behind it.
 */
export function isThanks(text: string): boolean {
  if (text.length > most || isQuestion(text)) return false;
  const said = plain(text).match(words()) ?? [];
  if (said.length === 0 || said.length > mostWords) return false;
  let closes = false;
  let unknown = 0;
  for (const typed of said) {
    const word = single(typed);
    const known = closing.has(word) || closingWhole.test(typed);
    if (!known && wanting.has(word)) return false;
    closes ||= known;
    if (!known && !beside.has(word)) unknown += 1;
  }
  return closes && unknown <= mostUnknown;
}
