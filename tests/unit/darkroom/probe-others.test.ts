import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { probe } from '../../../lib/darkroom/probe.ts';
import * as other from './help/others.ts';
import * as write from './help/segments.ts';

const look = (...parts: Buffer[]): ReturnType<typeof probe> =>
  probe(new Blob(parts.map((part) => Uint8Array.from(part))));

const same = { width: 20, height: 30, animated: false, truncated: false, trailing: false };

describe('a PNG', () => {
  it('tells size, depth and grey', async () => {
    expect(await look(other.smallPng())).toMatchObject({ format: 'png', colour: 'srgb', ...same });
    expect(await look(other.smallPng([], 16))).toMatchObject({ colour: 'deep' });
    expect(await look(other.smallPng([], 8, 0))).toMatchObject({ colour: 'grey' });
  });

  it('moves only with more than one frame', async () => {
    const frames = (count: number): Buffer =>
      other.chunk('acTL', Buffer.concat([write.four(count), write.four(0)]));
    expect(await look(other.smallPng([frames(2)]))).toMatchObject({ animated: true });
    expect(await look(other.smallPng([frames(1)]))).toMatchObject({ animated: false });
  });

  it('tells profile, EXIF, XMP and a signed history', async () => {
    const packed = deflateSync(write.profile('Display P3', write.p3));
    const profile = other.chunk('iCCP', Buffer.concat([write.ascii('p3\0\0'), packed]));
    expect(await look(other.smallPng([profile]))).toMatchObject({ colour: 'other-profile' });
    const exif = other.chunk('eXIf', write.exif(1, [write.latitude]));
    expect(await look(other.smallPng([exif]))).toMatchObject({ located: true, marked: true });
    const text = other.chunk(
      'iTXt',
      Buffer.concat([write.ascii('XML:com.adobe.xmp\0\0\0\0\0'), write.xmp(write.trained)]),
    );
    expect(await look(other.smallPng([text]))).toMatchObject({ ai: true, marked: true });
    const folded = other.chunk(
      'iTXt',
      Buffer.concat([
        write.ascii('XML:com.adobe.xmp\0\x01\0\0\0'),
        deflateSync(write.xmp('<exif:GPSLatitude>59</exif:GPSLatitude>')),
      ]),
    );
    expect(await look(other.smallPng([folded]))).toMatchObject({ located: true });
    const history = other.chunk('caBX', write.ascii('c2pa trainedAlgorithmicMedia'));
    expect(await look(other.smallPng([history]))).toMatchObject({ ai: true });
  });

  it('reads EXIF that an older tool wrote as text', async () => {
    const hex = write.exif(1, [write.latitude]).toString('hex');
    const text = `\nexif\n      ${hex.length / 2}\n${hex}\n`;
    const raw = other.chunk(
      'zTXt',
      Buffer.concat([write.ascii('Raw profile type exif\0\0'), deflateSync(write.ascii(text))]),
    );
    expect(await look(other.smallPng([raw]))).toMatchObject({ located: true });
  });

  it('says when its end is missing or something stands behind it', async () => {
    const whole = other.smallPng();
    expect(await look(whole.subarray(0, -13))).toMatchObject({ truncated: true });
    expect(await look(whole, write.ascii('PK'))).toMatchObject({
      trailing: true,
      truncated: false,
    });
  });
});

describe('a GIF', () => {
  it('moves only with more than one frame', async () => {
    expect(await look(other.gifOf(1))).toMatchObject({ format: 'gif', ...same });
    expect(await look(other.gifOf(2))).toMatchObject({ ...same, animated: true });
  });

  it('tells a comment, a cut end and what stands behind it', async () => {
    const comment = Buffer.from('21fe0268690000'.slice(0, 12), 'hex');
    expect(await look(other.gifOf(1, comment))).toMatchObject({ marked: true, truncated: false });
    expect(await look(other.gifOf(1).subarray(0, -1))).toMatchObject({ truncated: true });
    expect(await look(other.gifOf(1), write.ascii('<html>'))).toMatchObject({ trailing: true });
  });
});

describe('a WebP', () => {
  it.each([
    ['VP8 ', other.vp8],
    ['VP8L', other.vp8l],
    ['VP8X', other.vp8x],
  ])('tells its size by %s', async (kind, body) => {
    expect(await look(other.webpOf([kind, body]))).toMatchObject({ format: 'webp', ...same });
  });

  it('tells frames, EXIF, XMP, profile and history', async () => {
    const extended = (kind: string, body: Buffer): ReturnType<typeof look> =>
      look(other.webpOf(['VP8X', other.vp8x], ['VP8 ', other.vp8], [kind, body]));
    expect(await extended('ANIM', Buffer.alloc(6))).toMatchObject({ animated: true });
    // Browsers do not turn a WebP by its EXIF.
    expect(await extended('EXIF', write.exif(6, [write.latitude]))).toMatchObject({
      orientation: 1,
      located: true,
    });
    expect(await extended('XMP ', write.xmp(write.trained))).toMatchObject({ ai: true });
    expect(await extended('C2PA', write.ascii('trainedAlgorithmicMedia'))).toMatchObject({
      ai: true,
    });
    const profile = write.profile('Display P3', write.p3);
    expect(await extended('ICCP', profile)).toMatchObject({ colour: 'other-profile' });
  });

  it('says when it is cut or goes on', async () => {
    const whole = other.webpOf(['VP8 ', Buffer.concat([other.vp8, Buffer.alloc(8)])]);
    expect(await look(whole.subarray(0, -1))).toMatchObject({ truncated: true, width: 20 });
    expect(await look(whole, Buffer.alloc(9))).toMatchObject({ trailing: true });
  });
});

describe('an AVIF or a HEIC', () => {
  const size = other.ispe(20, 30);

  it.each([
    ['avif', 'avif'],
    ['heic', 'heic'],
    ['mif1', 'heic'],
  ])('is told by the brand %s', async (brand, format) => {
    expect(await look(other.heifOf(brand, [size]))).toMatchObject({ format, ...same });
  });

  it('tells its turn, its mirror, its depth and whether it moves', async () => {
    const turn = (quarters: number): Buffer => other.box('irot', Buffer.from([quarters]));
    const mirror = (axis: number): Buffer => other.box('imir', Buffer.from([axis]));
    const turned = async (...more: Buffer[]): Promise<unknown> =>
      (await look(other.heifOf('avif', [size, ...more]))) as unknown;
    expect(await turned(turn(3))).toMatchObject({ orientation: 6 });
    expect(await turned(turn(1))).toMatchObject({ orientation: 8 });
    expect(await turned(mirror(1))).toMatchObject({ orientation: 2 });
    expect(await turned(other.pixi(10, 10, 10))).toMatchObject({ colour: 'deep' });
    expect(await look(other.heifOf('avis', [size]))).toMatchObject({ animated: true });
  });

  it('tells colours by numbers or by a profile', async () => {
    const numbers = (primaries: number): Buffer =>
      other.box('colr', write.ascii('nclx'), Buffer.from([0, primaries, 0, 13, 0, 6, 128]));
    const colour = (box: Buffer): ReturnType<typeof look> =>
      look(other.heifOf('avif', [size, box]));
    expect(await colour(numbers(1))).toMatchObject({ colour: 'srgb' });
    expect(await colour(numbers(12))).toMatchObject({ colour: 'other-profile' });
    const profile = other.box('colr', write.ascii('prof'), write.profile('Display P3', write.p3));
    expect(await colour(profile)).toMatchObject({ colour: 'other-profile' });
  });

  it('finds a place in its EXIF and a model in its XMP', async () => {
    const exif = Buffer.concat([write.four(0), write.exif(6, [write.latitude])]);
    // Its own turn counts; the one in its EXIF is a leftover.
    const placed = await look(other.heifOf('heic', [size], [['Exif', exif]]));
    expect(placed).toMatchObject({ located: true, marked: true, orientation: 1 });
    const made = await look(other.heifOf('avif', [size], [['mime', write.xmp(write.trained)]]));
    expect(made).toMatchObject({ ai: true });
  });

  it('says when its end is missing', async () => {
    const whole = other.heifOf('avif', [size], [['mime', write.xmp('')]]);
    expect(await look(whole.subarray(0, -4))).toMatchObject({ truncated: true, width: 20 });
  });
});

describe('others', () => {
  it('TIFF tells size, depth, inks and a second picture', async () => {
    const sides: [number, 3, number][] = [
      [256, 3, 20],
      [257, 3, 30],
    ];
    expect(await look(write.tiffOf(sides))).toMatchObject({ format: 'tiff', ...same });
    expect(await look(write.tiffOf([...sides, [258, 3, 16]]))).toMatchObject({ colour: 'deep' });
    expect(await look(write.tiffOf([...sides, [262, 3, 5]]))).toMatchObject({ colour: 'cmyk' });
    expect(await look(write.tiffOf(sides, [write.latitude]))).toMatchObject({ located: true });
  });

  it('BMP tells its size, upside down or not', async () => {
    for (const high of [30, -30]) {
      expect(await look(other.bmpOf(20, high))).toMatchObject({ format: 'bmp', ...same });
    }
  });

  it('JPEG XL tells its size, bare and in boxes', async () => {
    // Small: 1, then (height / 8 - 1) in five bits, no shape, (width / 8 - 1).
    const stream = Buffer.from([0xff, 0x0a, 1 | (2 << 1), 4 << 1, ...Array<number>(12).fill(0)]);
    expect(await look(stream)).toMatchObject({ format: 'jxl', width: 40, height: 24 });
    const start = Buffer.from('0000000c4a584c200d0a870a', 'hex');
    const boxed = Buffer.concat([start, other.box('jxlc', stream)]);
    expect(await look(boxed)).toMatchObject({ format: 'jxl', width: 40, truncated: false });
  });
});
