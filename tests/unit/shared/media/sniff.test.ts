import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sniff } from '../../../../lib/shared/media/sniff.ts';

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((letter) => letter.charCodeAt(0)) : part,
    ),
  );

const ihdr = [0, 0, 1, 0x40, 0, 0, 0, 0xc8, 8, 2, 0, 0, 0, 0, 0, 0, 0];
const png = (...chunks: (string | number[])[]): Uint8Array =>
  bytes([0x89], 'PNG\r\n\x1a\n', [0, 0, 0, 13], 'IHDR', ihdr, ...chunks);
const frames = (count: number): (string | number[])[] => [
  ...[[0, 0, 0, 8], 'acTL'],
  [0, 0, 0, count, 0, 0, 0, 0, 0, 0, 0, 0],
];
const drawn = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0];
const gif = (count: number): Uint8Array =>
  bytes(
    'GIF89a',
    [100, 0, 80, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255],
    [...[0x21, 0xf9, 4, 0, 0, 0, 0, 0], ...Array.from({ length: count }, () => drawn).flat(), 0x3b],
  );
const webp = (flags: number): Uint8Array =>
  bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8X', [10, 0, 0, 0, flags, 0, 0, 0, 0xff, 1, 0, 0xff, 0, 0]);
const boxed = (...brands: string[]): Uint8Array =>
  bytes(
    [0, 0, 0, 16 + 4 * (brands.length - 1)],
    `ftyp${brands[0]}`,
    [0, 0, 0, 0],
    brands.slice(1).join(''),
    ...['ispe', [0, 0, 0, 0, 0, 0, 0, 90, 0, 0, 0, 60], 'ispe'],
    [0, 0, 0, 0, 0, 0, 4, 0, 0, 0, 3, 0],
  );

describe('the first look at bytes', () => {
  it.each([
    [
      'jpeg',
      bytes([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 1, 0, 2, 0, 3]),
      [512, 256, false],
    ],
    ['png', png([0, 0, 0, 0], 'IDAT'), [320, 200, false]],
    ['png', png(...frames(1)), [320, 200, false]],
    ['png', png(...frames(2)), [320, 200, true]],
    ['gif', gif(1), [100, 80, false]],
    ['gif', gif(2), [100, 80, true]],
    ['webp', webp(0), [512, 256, false]],
    ['webp', webp(2), [512, 256, true]],
    [
      'webp',
      bytes('RIFF', [0, 0, 0, 0], 'WEBPVP8L', [0, 0, 0, 0, 0x2f, 0xff, 0xc0, 0x3f, 0]),
      [256, 256, false],
    ],
    ['avif', boxed('avif', 'mif1'), [1024, 768, false]],
    ['avif', boxed('avis', 'avif'), [1024, 768, true]],
    ['avif', boxed('mif1', 'avif'), [1024, 768, false]],
    ['heic', boxed('heic', 'mif1'), [1024, 768, false]],
    ['tiff', bytes('II*\0'), [0, 0, false]],
    ['jxl', bytes([0xff, 0x0a]), [0, 0, false]],
    [
      'svg',
      text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'),
      [0, 0, false],
    ],
  ])('knows %s, its size and whether it moves', (format, data, [width, height, animated]) => {
    expect(sniff(data)).toEqual({ kind: 'picture', format, width, height, animated });
  });

  it.each([
    ['film', boxed('isom', 'mp42')],
    ['film', boxed('qt  ')],
    ['film', bytes([0, 0, 0, 8], 'wide')],
    ['film', bytes([0x1a, 0x45, 0xdf, 0xa3])],
    ['text', text('<!doctype html><html><body><svg></svg></body>')],
    ['text', text('not found')],
    ['unknown', bytes([0, 1, 2, 3, 4])],
    ['empty', bytes()],
  ])('tells a %s', (kind, data) => {
    expect(sniff(data).kind).toBe(kind);
  });

  it('comes to an answer for any bytes, also behind a true beginning', () => {
    const starts = [png(), gif(1), webp(0), boxed('avif'), bytes([0xff, 0xd8, 0xff]), bytes('BM')];
    fc.assert(
      fc.property(fc.constantFrom(bytes(), ...starts), fc.uint8Array(), (start, rest) => {
        expect(sniff(Uint8Array.from([...start, ...rest])).kind).toMatch(/^\w+$/);
      }),
    );
  });
});
