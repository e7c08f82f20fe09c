import { describe, expect, it } from 'vitest';
import { tongueBy, tongueByScript, wordsOf } from '../../../lib/shared/tongue.ts';

describe('what of a comment can tell its language', () => {
  it.each([
    ['@maren.makes how much? https://example.com/a?b=1 😍 #clay', 'how much?'],
    ['😍😍😍', ''],
    ['Łódź\n\n2026 jest  piękna', 'Łódź jest piękna'],
    ['www.example.com', ''],
  ])('%j: %j', (text, words) => {
    expect(wordsOf(text)).toBe(words);
  });
});

describe('a script of one language', () => {
  it.each([
    ['いくらですか', 'ja'],
    ['この器は美しい', 'ja'],
    ['多少钱', 'zh'],
    ['얼마예요', 'ko'],
    ['ราคาเท่าไหร่', 'th'],
    ['Πόσο κάνει', 'el'],
    ['כמה זה עולה', 'he'],
    ['how much', null],
    ['Сколько стоит', null],
    ['كم السعر', null],
    ['', 'und'],
    ['a', 'und'],
    // A name in another script does not make the sentence.
    ['I love the name 美 for a bowl', null],
  ])('%j: %j', (words, tongue) => {
    expect(tongueByScript(words)).toBe(tongue);
  });
});

describe('a guess at a language', () => {
  const long = 'Is the blue one for sale';
  it.each([
    ['sure', 'hi', { language: 'en', reliable: true }, 'en'],
    ['unsure of a short text', 'so nice', { language: 'en', reliable: false }, 'und'],
    ['unsure of a longer one', long, { language: 'en', reliable: false }, 'en'],
    ['unsure, of a language seldom written', long, { language: 'gl', reliable: false }, 'und'],
    ['by an older name', long, { language: 'iw', reliable: true }, 'he'],
    ['with a region', long, { language: 'zh-Hant', reliable: true }, 'zh'],
    ['of no language', long, { language: 'und', reliable: true }, 'und'],
    ['that is none', long, { language: '<b>', reliable: true }, 'und'],
    ['nobody made', long, null, 'und'],
  ])('%s', (_words, text, guess, tongue) => {
    expect(tongueBy(text, guess)).toBe(tongue);
  });
});
