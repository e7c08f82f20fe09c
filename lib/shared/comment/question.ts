import { fold } from './fold.ts';
import { askingAnywhere, opens } from './openings.ts';

/** Marks of asking in all scripts; a semicolon asks in Greek, a number sign of Khmer or Lao does not. */
const marks =
  /[?¿؟՞፧⸮⁇⁈⁉‽⳺⳻꘏꛷᥅⯑❓❔？﹖︖\u{1e95f}]|(?<=[\u0370-\u03ff\u1f00-\u1fff])\s*[;\u037e]/u;
/** An address may carry a question mark and asks nothing. */
const addresses = /(?:\b[a-z][a-z0-9+.-]{1,20}:\/\/|\bwww\.|\b[\w-]{1,63}\.[a-z]{2,10}\/)\S*/gi;

/** Where a thought begins after another: behind a sign, a picture, or a word that joins the two. */
const joins = 'and|but|und|aber|oder|et|mais|y|pero|mas|ed|en|maar|och|men|og|и|но|ve';
const seams = new RegExp(String.raw`[.!,:;()"*~،।\u2000-\uffff-](?= |$)| (?:${joins})(?= )`, 'g');
/** What may stand before a question without being part of it. */
const greets = new Set(
  (
    'hi hey hello hallo hola ola ciao salut bonjour hej hei moin czesc привет здравствуите thanks ' +
    'thank you wow omg oh ok okay so also please pls sorry e a ama dan tapi kak min gan sis mbak ' +
    'madam sir bro'
  ).split(' '),
);
const lines = /[\n\r\u2028\u2029]+/g;
const nextWord = /[^\p{L}\p{M}\p{N}@]*(@[^ ]*|[\p{L}\p{M}\p{N}]+)/uy;

/** Nobody writes more than Meta takes; what is longer is told by its first part and by any mark. */
const looked = 2200;

/** Whether somebody asks, by a mark or by the words a question begins with. */
export function isQuestion(text: string): boolean {
  if (marks.test(text) && marks.test(text.replace(addresses, ' '))) return true;
  const part = text.slice(0, looked);
  if (askingAnywhere.test(part)) return true;
  const folded = fold(part.replace(lines, ' . '));
  if (asksAt(folded, 0)) return true;
  seams.lastIndex = 0;
  while (seams.test(folded)) if (asksAt(folded, seams.lastIndex)) return true;
  return false;
}

/** Whether a question begins here, greetings and names before it left out. */
function asksAt(folded: string, from: number): boolean {
  let last = '';
  nextWord.lastIndex = from;
  for (let word = wordOn(folded); word !== ''; word = wordOn(folded)) {
    if (word.startsWith('@')) continue;
    if (opens(last, word) || opens(word, '')) return true;
    if (last !== '' && !greets.has(last)) return false;
    last = word;
  }
  return false;
}

const wordOn = (folded: string): string => nextWord.exec(folded)?.[1] ?? '';
