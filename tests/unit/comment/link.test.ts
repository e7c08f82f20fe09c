import { describe, expect, it } from 'vitest';
import { hasLink } from '../../../lib/shared/comment/link.ts';

describe('a link', () => {
  it.each([
    'https://a.b',
    'see http://example.com/x',
    'www.maren.de',
    'maren.shop',
    'Visit Example.COM!',
    't.me/abc',
    'bit.ly/3x',
    'bit.ly',
    'linktr.ee/maren',
    'wa.me/4912',
    'ｗｗｗ．evil．ｃｏｍ',
    'exa\u200bmple.com',
    '(foo.co.uk)',
    'пример.рф',
    'xn--abc.xn--p1ai',
    'maren-keramik.de/shop',
    'https://192.168.1.1/x',
    'ftp://a.b/c',
  ])('%j holds an address', (text) => {
    expect(hasLink(text)).toBe(true);
  });

  it.each([
    'ok.thanks',
    'nice.love it',
    'me@example.com',
    '@clay.com',
    '@maren.makes so good',
    '1.50',
    'e.g. this',
    '3.5.2026',
    'so good...wow',
    'hello',
    '10:30',
    'javascript:alert(1)',
    '...',
    '.com',
    'yes.it is',
    'love.me',
    'note: this',
    'gracias.de nada',
    'http://',
    'wow.so.pretty',
    'Look:this',
  ])('%j holds none', (text) => {
    expect(hasLink(text)).toBe(false);
  });
});
