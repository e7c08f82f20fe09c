import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstNameOf } from '../../../lib/shared/comment/first-name.ts';
import { filled, matching, nextVariant } from '../../../lib/shared/comment/saved-reply.ts';

const known = { name: 'ilka.brandt', account: 'maren.makes', post: 'Seven glazes, one bowl' };
const nobody = { name: null, account: 'maren.makes', post: null };

describe('a saved reply', () => {
  it.each([
    ['Yes, {name}. It is food safe.', 'Yes, @ilka.brandt. It is food safe.'],
    ['{first_name}, thank you! {account}', 'Ilka, thank you! maren.makes'],
    ['About “{post}”', 'About “Seven glazes, one bowl”'],
    ['{name}{name}', '@ilka.brandt@ilka.brandt'],
    ['{Name} {other} {} {name', '{Name} {other} {} {name'],
    ['no variable', 'no variable'],
    ['', ''],
  ])('%j is filled in as %j', (text, out) => {
    expect(filled(text, known)).toBe(out);
  });

  it.each([
    ['Yes, {first_name}!', 'Yes!'],
    ['Yes {first_name}!', 'Yes!'],
    ['Hi {first_name}, thank you', 'Hi, thank you'],
    ['Hi {first_name} and welcome', 'Hi and welcome'],
    ['{first_name}, thank you', 'Thank you'],
    ['{first_name}! ¡gracias!', '¡gracias!'],
    ['Hello\n{first_name}, the bowl is done', 'Hello\nThe bowl is done'],
    ['{name} {first_name}, yes', 'Yes'],
    ['Thank you, {first_name}', 'Thank you'],
    ['{first_name}', ''],
    ['{first_name} {account}', 'maren.makes'],
    ['Yes, {first_name}, {name}: {account}', 'Yes: maren.makes'],
  ])('%j goes as %j where nobody’s name is known', (text, out) => {
    expect(filled(text, nobody)).toBe(out);
  });

  it('does not fill in what came with a value', () => {
    const odd = { name: null, account: '$& $1', post: 'see {name} and {account}' };
    expect(filled('{account} {post}', odd)).toBe('$& $1 see {name} and {account}');
  });

  it.each([
    ['ilka.brandt', 'Ilka'],
    ['anna1987', 'Anna'],
    ['SOFIA_makes', 'Sofia'],
    ['the.lena', 'Lena'],
    ['pottery_lover', ''],
    ['annasmith', ''],
    ['rose.garden', ''],
    ['_', ''],
    ['123', ''],
    ['constructor', ''],
    ['', ''],
  ])('guesses of %j that the first name is %j', (username, name) => {
    expect(firstNameOf(username)).toBe(name);
  });
});

describe('the next variant', () => {
  it('takes its turn', () => {
    expect(nextVariant(['a', 'b', 'c'], -1)).toBe(0);
    expect(nextVariant(['a', 'b', 'c'], 0)).toBe(1);
    expect(nextVariant(['a', 'b', 'c'], 2)).toBe(0);
    expect(nextVariant(['a'], 0)).toBe(0);
    expect(nextVariant([], 3)).toBe(0);
  });

  it('leaves out what went lately, and where all did, takes what went the longest ago', () => {
    expect(nextVariant(['a', 'b', 'c'], 0, ['b', 'a'])).toBe(2);
    expect(nextVariant(['a', 'b', 'c'], 0, ['b', 'c', 'a'])).toBe(0);
    expect(nextVariant(['a', 'b'], 0, ['b ', 'x'])).toBe(0);
  });

  it('does not take the same text from another place', () => {
    expect(nextVariant(['a', 'a', 'b'], 0)).toBe(2);
  });

  it('never gives the same text twice in a row where there is another', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(texts, fc.integer({ min: -1, max: 9 }), fc.nat(4), (variants, start, memory) => {
        fc.pre(new Set(variants).size > 1);
        let last = start;
        const sent: string[] = [];
        for (let n = 0; n < 12; n += 1) {
          last = nextVariant(variants, last, sent.slice(0, memory));
          const text = variants[last] ?? '';
          expect(text).not.toBe(sent[0]);
          sent.unshift(text);
        }
        expect(new Set(sent)).toEqual(new Set(variants));
      }),
    );
  });
});

describe('the slash menu', () => {
  const saved = [
    { name: 'food-safe', uses: 14 },
    { name: 'Foot-ring', uses: 20 },
    { name: 'not food', uses: 99 },
    { name: 'prix café', uses: 1 },
  ];
  const names = (typed: string): string[] => matching(saved, typed).map(({ name }) => name);

  it('puts first what begins so, then what holds it, each by use', () => {
    expect(names('foo')).toEqual(['Foot-ring', 'food-safe', 'not food']);
    expect(names('FOOD')).toEqual(['food-safe', 'not food']);
    expect(names('cafe')).toEqual(['prix café']);
    expect(names('none')).toEqual([]);
  });

  it('shows all by use before anything is typed, and changes nothing of what it is given', () => {
    expect(names('')).toEqual(['not food', 'Foot-ring', 'food-safe', 'prix café']);
    expect(saved[0]?.name).toBe('food-safe');
  });
});
