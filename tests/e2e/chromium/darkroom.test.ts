import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { alike } from '../../../lib/darkroom/print.ts';
import { probe } from '../../../lib/darkroom/probe.ts';
import type { Edit } from '../../../lib/shared/post/draft.ts';
import { jpegOf } from '../../sandbox/images/draw.ts';
import { encodeJpeg } from '../../sandbox/images/jpeg.ts';
import * as other from '../../unit/darkroom/help/others.ts';
import * as write from '../../unit/darkroom/help/segments.ts';
import { flatJpeg } from '../help/darkroom/flat-jpeg.ts';
import { type Darkroom, openDarkroom } from '../help/darkroom/open.ts';
import { developIn, type Made, type Refused } from '../help/darkroom/use.ts';

type Paint = (x: number, y: number) => [number, number, number];
const picture = (wide: number, high: number, at: Paint): Buffer => {
  const pixels = Array.from({ length: wide * high }, (_, n) => at(n % wide, Math.floor(n / wide)));
  return encodeJpeg(new Uint8ClampedArray(pixels.flat()), wide, high);
};

type Colour = ReturnType<Paint>;
const red: Colour = [220, 0, 0];
const green: Colour = [0, 160, 0];
const blue: Colour = [0, 0, 220];
const white: Colour = [250, 250, 250];
const quarters = picture(96, 80, (x, y) =>
  y < 40 ? (x < 48 ? red : green) : x < 48 ? blue : white,
);
const corners: [number, number][] = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.2, 0.8],
  [0.8, 0.8],
];
const nameOf = ([r, g, b]: number[]): string =>
  (r ?? 0) > 150 ? ((g ?? 0) > 150 ? 'w' : 'r') : (g ?? 0) > 100 ? 'g' : (b ?? 0) > 150 ? 'b' : '?';

describe('the darkroom, in a real browser under the product’s policy', () => {
  let room: Darkroom;
  beforeAll(async () => {
    room = await openDarkroom();
  });
  afterAll(() => room.close());

  const develop = async (bytes: Buffer, asked = {}): Promise<Made> => {
    const made = await developIn(room.page, bytes, asked);
    if ('problem' in made) throw new Error(JSON.stringify(made.problem));
    return made;
  };
  const refused = async (bytes: Buffer): Promise<Refused> =>
    (await developIn(room.page, bytes)) as Refused;

  it.each([
    [1, 'rgbw'],
    [2, 'grwb'],
    [3, 'wbgr'],
    [4, 'bwrg'],
    [5, 'rbgw'],
    [6, 'brwg'],
    [7, 'wgbr'],
    [8, 'gwrb'],
  ])('a picture turned as %i comes out upright, once', async (orientation, wanted) => {
    const turned = write.withSegments(quarters, write.exifSegment(orientation));
    const made = await develop(turned, { at: corners });
    expect(made.colours.map(nameOf).join('')).toBe(wanted);
    expect([made.width, made.height]).toEqual(orientation < 5 ? [96, 80] : [80, 96]);
  });

  it('cuts what was chosen', async () => {
    const box = { x: 0.5, y: 0, width: 0.5, height: 0.6 };
    const edit: Edit = { ratio: '1:1', fill: 'crop', box };
    const made = await develop(quarters, { edit, at: [[0.5, 0.5]] });
    expect([made.width, made.height]).toEqual([48, 48]);
    expect(made.colours.map(nameOf)).toEqual(['g']);
  });

  it('sets a whole picture on its edges’ colour or on its own blur', async () => {
    const striped = picture(160, 40, (x) => (x < 80 ? red : blue));
    const at: [number, number][] = [
      [0.1, 0.1],
      [0.9, 0.1],
      [0.1, 0.4],
      [0.45, 0.5],
      [0.55, 0.5],
    ];
    const pad = await develop(striped, { edit: { ratio: '1:1', fill: 'pad', box: null }, at });
    expect([pad.width, pad.height]).toEqual([160, 160]);
    const [left, right, ...inside] = pad.colours;
    expect(left).toEqual(right);
    expect(inside.map(nameOf).join('')).toBe('rrb');
    const blur = await develop(striped, { edit: { ratio: '1:1', fill: 'blur', box: null }, at });
    expect(blur.colours.map(nameOf).join('')).toBe('rbrrb');
    // The picture itself is sharp on it.
    for (const [r = 0, , b = 0] of blur.colours.slice(2)) expect(Math.min(r, b)).toBeLessThan(25);
  });

  it('leaves no trace of where, when and how', async () => {
    const noted = write.withSegments(
      quarters,
      write.exifSegment(6, [write.latitude]),
      write.xmpSegment('<exif:GPSLatitude>59,19N</exif:GPSLatitude>'),
      write.profileSegment(write.profile('Display P3', write.p3)),
      write.segment(0xfe, write.ascii('taken at home')),
    );
    expect(await probe(new Blob([Uint8Array.from(noted)]))).toMatchObject({ located: true });
    const { bytes } = await develop(noted);
    expect(bytes.toString('latin1')).not.toMatch(/Exif|GPS|xmpmeta|ICC_PROFILE|Display|home/);
    expect(await probe(new Blob([Uint8Array.from(bytes)]))).toMatchObject({
      format: 'jpeg',
      orientation: 1,
      colour: 'srgb',
      located: false,
      marked: false,
      trailing: false,
      truncated: false,
    });
  });

  it('brings every kind of colour to sRGB', async () => {
    const brown = flatJpeg([100, 108, 190], 40, 40);
    const colour = async (bytes: Buffer): Promise<number[]> =>
      (await develop(bytes)).colours[0] ?? [];
    const near = (found: number[], wanted: number[]): void =>
      wanted.forEach((value, c) => expect(Math.abs((found[c] ?? -99) - value)).toBeLessThan(7));
    near(await colour(brown), [187, 62, 65]);
    const wide = write.profileSegment(write.profile('Display P3', write.p3));
    near(await colour(write.withSegments(brown, wide)), [206, 46, 58]);
    near(await colour(flatJpeg([200, 100, 50, 230], 40, 40)), [181, 90, 45]);
    near(await colour(flatJpeg([90], 40, 40)), [90, 90, 90]);
    near(await colour(flatJpeg([90, 128, 128], 40, 40, true)), [90, 90, 90]);
    const deep = other.plainRows(40, 40, [200, 1, 100, 1, 50, 1]);
    near(await colour(other.pngOf([40, 40], deep, { bits: 16 })), [200, 100, 50]);
    near(await colour(other.bmpOf(40, -40)), [120, 120, 120]);
  });

  it('sets what shines through on white', async () => {
    const clear = other.pngOf([40, 40], other.plainRows(40, 40, [200, 0, 0, 0]), { type: 6 });
    expect((await develop(clear)).colours).toEqual([[255, 255, 255]]);
  });

  it('shows no seam where it painted in strips, and is no wider than Instagram keeps', async () => {
    const at = Array.from({ length: 40 }, (_, n): [number, number] => [0.5, n / 40]);
    const made = await develop(flatJpeg([90], 2000, 2500), { at });
    expect([made.width, made.height]).toEqual([1440, 1800]);
    expect(new Set(made.colours.map(String)).size).toBe(1);
  });

  it('knows a smaller, coarser copy, and no other picture for one', async () => {
    const scene = (name: string, wide: number): Promise<Buffer> =>
      jpegOf({ scene: name, seed: 'print', wide, high: wide * 1.25 });
    const original = await develop(await scene('shelf', 320));
    const copy = await develop(original.bytes);
    const small = await develop(await scene('shelf', 160));
    const another = await develop(await scene('portrait', 320));
    expect(alike(original.print, copy.print)).toBe(true);
    expect(alike(original.print, small.print)).toBe(true);
    expect(alike(original.print, another.print)).toBe(false);
  });

  it('refuses what moves, what is too large and what the browser cannot decode', async () => {
    const unfit = { code: 'bad-media', reason: 'picture-unfit' };
    const huge = write.framed((frame) => frame.writeUInt32BE(0x4001_4001, 1));
    const bad = [
      other.gifOf(2),
      huge,
      other.heifOf('heic', [other.ispe(40, 40)]),
      write.tiffOf([
        [256, 3, 20],
        [257, 3, 30],
      ]),
      write.ascii('<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>'),
    ];
    for (const bytes of bad) expect((await refused(bytes)).problem).toEqual(unfit);
  });
});
