import { describe, expect, it } from 'vitest';
import { readPattern } from '../../../lib/shared/moderation/pattern.ts';
import { hits, workOf } from './remarks.ts';

describe('patterns', () => {
  it.each([
    [String.raw`\bwhats?app\b`, 'on WhatsApp', true],
    [String.raw`\+\d{6,}`, 'call +4912345678', true],
    [String.raw`(?:buy|get) now`, 'GET now', true],
    [String.raw`(dm|message) me`, 'message me', true],
    [String.raw`free.*money`, 'free and easy money', true],
    [String.raw`^first$`, 'First', true],
    [String.raw`^first$`, 'first one', false],
    [String.raw`\p{Lu}{5}`, 'HELLO', true],
    ['[^\\w\\s]{4}', 'well!!!!', true],
    ['gratis', 'grátis', true],
    ['a+?b', 'aaab', true],
  ])('%s on “%s”: %s', (pattern, text, found) => {
    expect(hits({ kind: 'pattern', pattern }, [text]).length === 1).toBe(found);
  });

  it.each([
    ['(a+)+$'],
    ['(a*)*b'],
    ['(a|a)*b'],
    ['((a|b))+'],
    ['(?:x(?:a?)){9}'],
    ['(a?){40}a{40}'],
    ['.*.*.*x'],
    [String.raw`(a)\1`],
    [String.raw`(?<n>a)\k<n>`],
    ['(?=a)a'],
    ['(?<!a)b'],
    ['(a'],
    ['a)'],
    ['[a'],
    ['a**'],
    ['*'],
    ['a{1000}'],
    ['(?:[a-z]{60}){200}'],
    ['a*'],
    ['|'],
    ['  '],
    ['x'.repeat(201)],
  ])('refuses %s', (pattern) => {
    expect(readPattern(pattern)).toBeNull();
    expect(() => hits({ kind: 'pattern', pattern }, ['a'])).toThrow('pattern');
  });

  it('takes no longer over a text made to keep it busy', () => {
    const texts = ['a'.repeat(1_000_000), 'free '.repeat(400), 'aab'.repeat(700), ' '.repeat(2200)];
    for (const pattern of ['a*a*b', '.*.*free!', String.raw`\s*\s+x`, 'free.*free.*money']) {
      const work = workOf(() => hits({ kind: 'pattern', pattern }, texts));
      expect(work).toBeLessThan(1_500);
    }
  });
});
