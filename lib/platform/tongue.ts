import { noTongue, tongueBy, tongueByScript, wordsOf } from '../shared/tongue.ts';
import { browser } from './browser.ts';

/** The language of a text as the browser tells it, on this computer; `und` where it cannot. */
export async function tongueOf(text: string): Promise<string> {
  const words = wordsOf(text);
  const own = tongueByScript(words);
  if (own !== null) return own;
  const { isReliable, languages } = await browser.i18n.detectLanguage(words);
  const [first] = languages;
  return first ? tongueBy(words, { language: first.language, reliable: isReliable }) : noTongue;
}
