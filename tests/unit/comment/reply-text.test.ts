import { describe, expect, it } from 'vitest';
import { addressees } from '../../../lib/shared/comment/names.ts';
import {
  addressed,
  adviceOn,
  bytesOf,
  lettersOf,
  readyText,
} from '../../../lib/shared/comment/reply-text.ts';

describe('an answer to a reply', () => {
  const ilka = { parentId: '1', username: 'ilka.brandt' };

  it.each([
    ['Yes!', '@ilka.brandt Yes!'],
    ['@ilka.brandt yes!', '@ilka.brandt yes!'],
    ['@Ilka.Brandt, yes!', '@Ilka.Brandt, yes!'],
    ['@bo.k @ilka.brandt yes', '@bo.k @ilka.brandt yes'],
    ['@ilka.brandt2 yes', '@ilka.brandt @ilka.brandt2 yes'],
    ['Ask @ilka.brandt', '@ilka.brandt Ask @ilka.brandt'],
  ])('%j goes as %j, named once', (text, sent) => {
    expect(addressed(text, ilka)).toBe(sent);
    expect(addressed(sent, ilka)).toBe(sent);
    expect(addressees(sent)).toContain('ilka.brandt');
  });

  it('names nobody below a first comment, nor one without a name, nor ourselves', () => {
    expect(addressed('Yes!', { parentId: null, username: 'ilka' })).toBe('Yes!');
    expect(addressed('Yes!', { parentId: '1', username: null })).toBe('Yes!');
    expect(addressed('Yes!', ilka, true)).toBe('Yes!');
    expect(addressed('', ilka)).toBe('');
  });
});

describe('a text that may leave', () => {
  it.each([
    ['  Yes!\n\n', 'Yes!'],
    ['one\r\ntwo\rthree\u2028four', 'one\ntwo\nthree\nfour'],
    ['a\ud800b\udc00', 'ab'],
    ['a\u0000b\u0007c\u009f', 'abc'],
    ['tab\tstays', 'tab\tstays'],
    ['😍 👨‍👩‍👧', '😍 👨‍👩‍👧'],
    ['\u200b \u2060\ufeff', ''],
    [' \u0000 ', ''],
  ])('%j is %j', (text, ready) => {
    expect(readyText(text)).toBe(ready);
    expect(readyText(ready)).toBe(ready);
  });

  it('is counted by signs and by bytes', () => {
    expect(lettersOf('é😍')).toBe(2);
    expect(bytesOf('é😍')).toBe(6);
  });

  it.each([
    ['Yes, it is food safe.', []],
    ['a'.repeat(301), ['letters']],
    ['#a #b #c #d', []],
    ['#a #b #c #d #e', ['hashtags']],
    ['https://maren.shop/a', []],
    ['https://maren.shop/a/b.com/c and www.maren.shop', ['links']],
    ['OK THANKS', []],
    ['ORDER NOW AND SAVE', ['capitals']],
    ['ORDER NOW AND SAVE a lot', []],
  ])('%j may be kept back for %j', (text, advice) => {
    expect(adviceOn(text)).toEqual(advice);
  });
});
