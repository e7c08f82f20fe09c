import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeColour } from '../../../lib/darkroom/ground.ts';
import { alike, distance, greyOf, printOfGrey } from '../../../lib/darkroom/print.ts';
import { squeeze } from '../../../lib/darkroom/squeeze.ts';
import { stripped } from '../../../lib/darkroom/strip.ts';
import { paintPixels } from '../../sandbox/images/canvas.ts';
import { sceneOf } from '../../sandbox/images/scenes.ts';
import { jpeg } from '../sandbox/material.ts';
import * as write from './help/segments.ts';

/** A scene at some size, then as the 32 by 32 that a print is taken of. */
async function shrunk(scene: string, wide: number, change = (value: number) => value) {
  const high = wide * 1.25;
  const pixels = await paintPixels(sceneOf(scene, 'print'), wide, high);
  const [sums, counts] = [new Array<number>(1024).fill(0), new Array<number>(1024).fill(0)];
  for (let n = 0; n < wide * high; n += 1) {
    const at =
      Math.floor((Math.floor(n / wide) * 32) / high) * 32 + Math.floor(((n % wide) * 32) / wide);
    sums[at] = (sums[at] ?? 0) + change(pixels[n * 3 + 1] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return sums.map((sum, at) => sum / (counts[at] ?? 1));
}

describe('a print', () => {
  it('is 64 bits in hexadecimal, whatever the picture', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1024, maxLength: 1024 }),
        (any) => {
          expect(printOfGrey(any)).toMatch(/^[0-9a-f]{16}$/);
        },
      ),
      { numRuns: 50 },
    );
  });

  it.each(['bowl', 'shelf', 'kiln', 'wave', 'portrait'])(
    'of %s is alike for smaller, coarser and brighter copies',
    async (scene) => {
      const print = printOfGrey(await shrunk(scene, 320));
      const copies = [
        await shrunk(scene, 160),
        await shrunk(scene, 320, (value) => Math.round(value / 8) * 8),
        await shrunk(scene, 96, (value) => value * 0.9 + 12),
      ];
      for (const copy of copies) expect(alike(print, printOfGrey(copy))).toBe(true);
    },
  );

  it('of one picture is not alike another’s', async () => {
    const prints: string[] = [];
    for (const scene of ['bowl', 'shelf', 'kiln', 'wave', 'portrait', 'plate']) {
      prints.push(printOfGrey(await shrunk(scene, 160)));
    }
    for (const [n, one] of prints.entries()) {
      for (const other of prints.slice(n + 1)) expect(alike(one, other)).toBe(false);
    }
  });

  it('is as far from another as bits differ', () => {
    expect(distance('0000000000000000', '0000000000000000')).toBe(0);
    expect(distance('000000000000000f', '8000000000000000')).toBe(5);
    expect(distance('', 'ffffffffffffffff')).toBe(64);
  });

  it('takes what shines through for white', () => {
    expect(greyOf(new Uint8ClampedArray([0, 0, 0, 0, 0, 0, 0, 255]))).toEqual([255, 0]);
  });
});

describe('bytes that are too many', () => {
  const encoder = (bytes: (quality: number, scale: number) => number) => {
    const asked: string[] = [];
    const encode = async (quality: number, scale: number): Promise<{ bytes: Blob }> => {
      asked.push(`${quality} ${scale}`);
      return { bytes: new Blob([new Uint8Array(bytes(quality, scale))]) };
    };
    return { asked, encode };
  };

  it('are encoded once where they are few', async () => {
    const { asked, encode } = encoder(() => 100);
    await squeeze(encode, 100);
    expect(asked).toEqual(['0.92 1']);
  });

  it('lose quality first and size afterwards', async () => {
    const coarse = encoder((quality) => (quality < 0.85 ? 100 : 101));
    expect((await squeeze(coarse.encode, 100)).bytes.size).toBe(100);
    expect(coarse.asked).toEqual(['0.92 1', '0.88 1', '0.84 1']);
    const small = encoder((_, scale) => (scale < 0.8 ? 100 : 101));
    await squeeze(small.encode, 100);
    expect(small.asked.at(-1)).toBe('0.92 0.7');
  });

  it('are refused where nothing helps', async () => {
    await expect(squeeze(encoder(() => 101).encode, 100)).rejects.toMatchObject({
      problem: { code: 'bad-media', reason: 'picture-unfit' },
    });
  });
});

describe('what an encoder wrote beside the picture', () => {
  it('is taken out, and the picture is left byte for byte', () => {
    const plain = jpeg(16, 8);
    const noted = write.withSegments(
      plain,
      write.exifSegment(1, [write.latitude]),
      write.profileSegment(write.profile('x', write.p3)),
      write.segment(0xfe, write.ascii('made by')),
    );
    expect(Buffer.from(stripped(noted)).equals(plain)).toBe(true);
    expect(Buffer.from(stripped(plain)).equals(plain)).toBe(true);
  });

  it('is no reason to fall over for any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (any) => {
        expect(stripped(Uint8Array.from([0xff, 0xd8, ...any])).length).toBeLessThanOrEqual(
          any.length + 2,
        );
      }),
    );
  });
});

describe('the ground', () => {
  it('has the mean colour of the edges and nothing of the middle', () => {
    const pixels = new Uint8ClampedArray(9 * 4).fill(200);
    pixels.set([0, 0, 0, 255], 4 * 4);
    expect(edgeColour(pixels, 3, 3)).toBe('rgb(200 200 200)');
  });
});
