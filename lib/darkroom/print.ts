import { AppError } from '../shared/problem.ts';
import { decode, unfit } from './decode.ts';
import { probe } from './probe.ts';

/** The small grey picture that a print is taken of. */
const side = 32;
/** How many of the lowest frequencies each way are kept. */
const kept = 8;
/** Two prints of one picture differ in fewer bits; two pictures' in about half of 64. */
const mostApart = 8;

const cosine = Array.from({ length: kept }, (_, u) =>
  Array.from({ length: side }, (_, x) => Math.cos(((2 * x + 1) * u * Math.PI) / (2 * side))),
);

/** The coarse waves of a grey picture of 32 by 32, without the one that is its mean. */
function waves(grey: ArrayLike<number>): number[] {
  const rows = Array.from({ length: side }, (_, y) =>
    cosine.map((wave) => wave.reduce((sum, c, x) => sum + c * (grey[y * side + x] ?? 0), 0)),
  );
  const all = cosine.flatMap((wave) =>
    cosine.map((_, u) => wave.reduce((sum, c, y) => sum + c * (rows[y]?.[u] ?? 0), 0)),
  );
  return [0, ...all.slice(1)];
}

/** 64 bits, each for one wave above the median, as sixteen hexadecimal digits. */
export function printOfGrey(grey: ArrayLike<number>): string {
  const found = waves(grey);
  const sorted = [...found.slice(1)].sort((a, b) => a - b);
  const median = sorted[sorted.length >> 1] ?? 0;
  const bits = found.map((value) => (value > median ? '1' : '0')).join('');
  return (bits.match(/.{4}/g) ?? []).map((four) => parseInt(four, 2).toString(16)).join('');
}

/** Brightness of pixels of four bytes; what shines through shows white. */
export const greyOf = (pixels: Uint8ClampedArray): number[] =>
  Array.from({ length: pixels.length / 4 }, (_, at) => {
    const [r = 0, g = 0, b = 0, a = 255] = pixels.subarray(at * 4, at * 4 + 4);
    return 255 - ((255 - (0.299 * r + 0.587 * g + 0.114 * b)) * a) / 255;
  });

const small = { resizeWidth: side, resizeHeight: side, resizeQuality: 'high' } as const;

/** A small copy; bytes are looked at first, so that nothing is decoded that should not be. */
async function shrunk(picture: Blob | ImageBitmap): Promise<ImageBitmap> {
  if (!(picture instanceof Blob)) return createImageBitmap(picture, small);
  const facts = await probe(picture);
  if (facts.kind !== 'picture') throw unfit('no picture');
  return decode(picture, facts, small);
}

/** What a picture looks like, in 64 bits: the same for its copies at other sizes and qualities. */
export async function printOf(picture: Blob | ImageBitmap): Promise<string> {
  const bitmap = await shrunk(picture);
  const context = new OffscreenCanvas(side, side).getContext('2d', { willReadFrequently: true });
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  if (!context) throw new AppError({ code: 'unexpected' }, 'no canvas');
  return printOfGrey(greyOf(context.getImageData(0, 0, side, side).data));
}

/** In how many of the 64 bits two prints differ; all of them for what is no print. */
export function distance(one: string, other: string): number {
  if (one.length !== other.length) return 64;
  return [...one].reduce((sum, digit, at) => {
    const apart = parseInt(digit, 16) ^ parseInt(other[at] ?? '0', 16);
    return sum + (apart.toString(2).match(/1/g)?.length ?? 0);
  }, 0);
}

/** Whether two prints are of one picture. */
export const alike = (one: string, other: string): boolean => distance(one, other) <= mostApart;
