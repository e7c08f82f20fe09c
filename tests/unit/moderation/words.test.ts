import { describe, expect, it } from 'vitest';
import { like } from '../../../lib/shared/moderation/words.ts';
import { hits, workOf } from './remarks.ts';

const finds = (words: string[], text: string): boolean =>
  hits({ kind: 'words', words }, [text]).length === 1;

describe('words', () => {
  it.each([
    ['free', 'Get it FREE today', true],
    ['free', 'freedom of the press', false],
    ['free', 'carefree', false],
    ['free', 'sugar-free', true],
    ['free', '#free #money', true],
    ['free*', 'Freebies for all', true],
    ['*coin', 'buy Dogecoin now', true],
    ['*coin', 'coins', false],
    ['pro*tion', 'dm for promotion', true],
    ['cash app', 'send to my Cash  App', true],
    ['cash app', 'cash on the app', false],
    ['dm * promo', 'dm me promo', true],
    ['bit.ly', 'see bit.ly/abc', true],
    ['gratis', 'GRÁTIS hoje', true],
    ['straße', 'die STRASSE', true],
    ['ΟΔΟΣ', 'στην οδος', true],
    ['加微信', '有兴趣加微信123', true],
    ['💰', 'earn 💰💰', true],
    ['crypto', 'no such thing', false],
  ])('%s in “%s”: %s', (word, text, found) => expect(finds([word], text)).toBe(found));

  it.each([
    ['free', 'get f.r.e.e money', true],
    ['free', 'f r e e', true],
    ['free', 'F-R-E-E followers', true],
    ['free', 'fr33 money', true],
    ['free', 'fr\u0435e money', true],
    ['promo', 'pr0m0 inside', true],
    ['сеть', 'моя сеть', true],
    // Honest letters are never taken for others.
    ['ail', 'all of it', false],
    ['tea', '734 people', false],
    ['хер', 'xep', false],
    ['is', 'i s n t it', false],
  ])('%s in disguise in “%s”: %s', (word, text, found) => expect(finds([word], text)).toBe(found));

  it('looks for any of several', () => {
    expect(hits({ kind: 'words', words: ['crypto', 'promo'] }, ['promo', 'a', 'crypto'])).toEqual([
      'promo',
      'crypto',
    ]);
  });

  it('refuses words of which nothing is left', () => {
    for (const words of [[], [' '], ['*'], ['\u200b', '**']]) {
      expect(() => hits({ kind: 'words', words }, ['a'])).toThrow('no word');
    }
  });

  it('does not lose time over stars', () => {
    const long = 'a'.repeat(2_200);
    expect(workOf(() => like('a*a*a*a*a*a*a*b', long))).toBeLessThan(200);
    expect(like('a*a*b', long)).toBe(false);
  });

  it('is not impressed by names every object has', () => {
    expect(finds(['constructor'], 'nothing here')).toBe(false);
    expect(finds(['__proto__'], 'a __proto__ b')).toBe(true);
  });
});
