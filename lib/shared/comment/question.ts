import { fold } from './fold.ts';
import { askingAnywhere, beginsToAsk } from './openings.ts';

/** Marks of asking in all scripts; in Greek a semicolon asks. */
const marks =
  /[?¿؟՞፧⸮⁇⁈⁉‽⳺⳻꘏꛷᥅⯑❓❔？﹖︖\u{1e95f}]|(?<=[\u0370-\u03ff\u1f00-\u1fff])\s*[;\u037e]/u;
/** An address may carry a question mark and asks nothing. */
const addresses = /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\b[\w-]{1,63}\.[a-z]{2,10}\/)\S*/gi;

const lines = /[\n\r\u2028\u2029]+/g;

/** Nobody writes more than Meta takes; what is longer is told by its first part and by any mark. */
const looked = 2200;

/** Whether somebody asks, by a mark or by the words a question begins with. */
export function isQuestion(text: string): boolean {
  if (marks.test(text) && marks.test(text.replace(addresses, ' '))) return true;
  const part = text.slice(0, looked);
  return askingAnywhere.test(part) || beginsToAsk(fold(part.replace(lines, ' . ')));
}
