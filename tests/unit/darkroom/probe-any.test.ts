import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { probe } from '../../../lib/darkroom/probe.ts';
import { jpeg, mp4 } from '../sandbox/material.ts';
import * as other from './help/others.ts';
import * as write from './help/segments.ts';

const look = (bytes: Uint8Array | string): ReturnType<typeof probe> =>
  probe(new Blob([typeof bytes === 'string' ? bytes : Uint8Array.from(bytes)]));
const no = (why: string): object => ({ kind: 'unreadable', why });

const samples: Record<string, Buffer> = {
  jpeg: write.withSegments(
    jpeg(16, 8),
    write.exifSegment(6, [write.latitude]),
    write.xmpSegment(write.trained),
    write.profileSegment(write.profile('Display P3', write.p3)),
  ),
  png: other.smallPng([other.chunk('eXIf', write.exif(3))]),
  gif: other.gifOf(2),
  webp: other.webpOf(['VP8X', other.vp8x], ['EXIF', write.exif(1)], ['VP8 ', other.vp8]),
  avif: other.heifOf('avif', [other.ispe(20, 30)], [['mime', write.xmp('')]]),
  tiff: write.tiffOf(
    [
      [256, 3, 20],
      [257, 3, 30],
    ],
    [write.latitude],
  ),
  bmp: other.bmpOf(3, 2),
  film: mp4(3, 50),
};

describe('what is no picture', () => {
  it('is told apart: nothing, text, a page, an archive', async () => {
    expect(await look('')).toEqual(no('empty'));
    expect(await look('To do: buy clay.')).toEqual(no('text'));
    expect(await look('<!doctype html><script>alert(1)</script>')).toEqual(no('text'));
    expect(await look(new Uint8Array([0xff, 0xfe, 0x68, 0, 0x69, 0]))).toEqual(no('text'));
    expect(await look('PK\x03\x04\x14\0\0\0')).toEqual(no('unknown-format'));
    expect(await look(new Uint8Array(300))).toEqual(no('unknown-format'));
  });

  it('is not believed by its name or stated type', async () => {
    const text = new File(['plain words'], 'pot.jpg', { type: 'image/jpeg' });
    expect(await probe(text)).toEqual(no('text'));
    const picture = new File([Uint8Array.from(jpeg(8, 8))], 'pot.txt', { type: 'text/html' });
    expect(await probe(picture)).toMatchObject({ format: 'jpeg', width: 8 });
  });

  it('SVG is told as what it is and never opened', async () => {
    const drawings = [
      '<svg xmlns="http://www.w3.org/2000/svg"/>',
      '\ufeff<?xml version="1.0"?>\n<!-- by hand --><!DOCTYPE svg>\n<svg onload="alert(1)"></svg>',
      '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"></svg:svg>',
    ];
    for (const text of drawings) {
      expect(await look(text)).toMatchObject({ kind: 'picture', format: 'svg' });
    }
    expect(await look('<p>an <svg> in a page')).toEqual(no('text'));
  });

  it('a file that is gone is told as gone', async () => {
    const gone = new Blob(['x']);
    gone.slice = () => {
      throw new DOMException('moved', 'NotReadableError');
    };
    expect(await probe(gone)).toEqual(no('gone'));
  });
});

describe('any bytes at all', () => {
  it.each(Object.entries(samples))('%s: every length of it gets an answer', async (_, whole) => {
    for (let length = 0; length <= whole.length; length += 1) {
      const { kind } = await look(whole.subarray(0, length));
      expect(['picture', 'film', 'unreadable']).toContain(kind);
    }
  });

  it('damage anywhere gets an answer', async () => {
    const spoilt = fc.tuple(
      fc.constantFrom(...Object.values(samples)),
      fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
        minLength: 1,
        maxLength: 6,
      }),
    );
    await fc.assert(
      fc.asyncProperty(spoilt, async ([whole, changes]) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        expect(['picture', 'film', 'unreadable']).toContain((await look(bytes)).kind);
      }),
      { numRuns: 600 },
    );
  });

  it('random bytes behind any beginning get an answer', async () => {
    const begun = fc.tuple(
      fc.constantFrom(...Object.values(samples).map((whole) => whole.subarray(0, 16))),
      fc.uint8Array({ maxLength: 400 }),
    );
    await fc.assert(
      fc.asyncProperty(begun, async ([head, rest]) => {
        const facts = await look(Buffer.concat([head, rest]));
        expect(['picture', 'film', 'unreadable']).toContain(facts.kind);
      }),
      { numRuns: 600 },
    );
  });

  it('reads little of a file that is large', async () => {
    let read = 0;
    const big = new Blob([Uint8Array.from(other.smallPng()), new Uint8Array(40 << 20)]);
    const slice = big.slice.bind(big);
    big.slice = (from, to) => {
      read += (to ?? big.size) - (from ?? 0);
      return slice(from, to);
    };
    expect(await probe(big)).toMatchObject({ format: 'png', trailing: true });
    expect(read).toBeLessThan(200_000);
  });
});
