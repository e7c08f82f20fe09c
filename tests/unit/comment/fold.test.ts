import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../lib/shared/comment/fold.ts';

describe('a folded text', () => {
  it.each([
    ['Love It', 'love it'],
    ['Straße STRASSE', 'strasse strasse'],
    ['ΣΊΣΥΦΟΣ σίσυφος', 'σισυφοσ σισυφοσ'],
    ['İstanbul ILIK ılık', 'istanbul ilik ilik'],
    ['Cre\u0300me crème', 'creme creme'],
    ['smørrebrød Łódź', 'smorrebrod lodz'],
    ['Ｆｕｌｌ ＃ｔａｇ', 'full #tag'],
    ['か\u3099 が', 'が が'],
    ['हिन्दी', 'हिन्दी'],
    ['مُحَمَّد أحمد', 'محمد احمد'],
    ['שָׁלוֹם', 'שלום'],
    ['don’t', "don't"],
    ['a\u200bb\u202ec\u2066d\ufeff', 'abcd'],
    ['  a\r\n\n b\u2028c\u0000d\u0085e\tf ', 'a b c d e f'],
    ['\ud800x', '\ufffdx'],
    ['😍 ❤️ 🇸🇪', '😍 ❤ 🇸🇪'],
    ['', ''],
  ])('of %j is %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same however its letters are composed, and folded once more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const folded = fold(text);
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
        expect(fold(folded)).toBe(folded);
      }),
      { numRuns: 3000 },
    );
  });

  it('holds no capital, no control, nothing unseen and no gap but one space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const odd = /[A-Z\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]| {2}|^ | $|[^\S ]/u;
        expect(fold(text)).not.toMatch(odd);
      }),
    );
  });

  it('is made in no more than linear time, and no flood of marks makes it longer', () => {
    const flood = 'Z' + '\u0301\u0316\u05b0'.repeat(300_000);
    expect(fold(flood)).toBe('z');
    expect(fold('क' + '\u094d\u093c'.repeat(400_000)).length).toBeLessThan(20);
    expect(fold('É '.repeat(500_000)).length).toBe(999_999);
  });

  it('takes the short way only with signs that unfolding would leave alone', () => {
    const ranges = [
      [0x2600, 0x27bf],
      [0x3041, 0x3096],
      [0x4e00, 0x9fff],
      [0x1f1e6, 0x1f1ff],
      [0x1f300, 0x1faff],
    ] as const;
    for (const [from, to] of ranges) {
      for (let code = from; code <= to; code += 1) {
        const sign = String.fromCodePoint(code);
        expect(fold(`${sign}é`)).toBe(`${fold(sign)}e`);
      }
    }
  });
});
