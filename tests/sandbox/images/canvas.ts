import { hash } from '../random.ts';

export type Rgb = readonly [number, number, number];

/** `#rrggbb` as three numbers. */
export const rgb = (text: string): Rgb => {
  const value = Number.parseInt(text.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

export const mix = (a: Rgb, b: Rgb, t: number): Rgb => {
  const part = Math.max(0, Math.min(1, t));
  return [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part, a[2] + (b[2] - a[2]) * part];
};

export const smooth = (from: number, to: number, x: number): number => {
  const t = Math.max(0, Math.min(1, (x - from) / (to - from)));
  return t * t * (3 - 2 * t);
};

/** Numbers between 0 and 1 for one picture, always the same. */
export function dice(seed: string): (name: string | number) => number {
  return (name) => hash(`${seed}/${name}`) / 0x1_0000_0000;
}

function grain(x: number, y: number): number {
  let h = Math.imul(x, 374761393) + Math.imul(y, 668265263);
  h = Math.imul(h ^ (h >>> 13), 1274126177);
  return ((h ^ (h >>> 16)) >>> 0) / 0x1_0000_0000;
}

/** Soft noise between 0 and 1. */
export function noise(x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const [u, v] = [smooth(0, 1, x - left), smooth(0, 1, y - top)];
  const upper = grain(left, top) * (1 - u) + grain(left + 1, top) * u;
  const lower = grain(left, top + 1) * (1 - u) + grain(left + 1, top + 1) * u;
  return upper * (1 - v) + lower * v;
}

/** Noise on noise: clouds, glaze, plaster. */
export const cloud = (x: number, y: number): number =>
  noise(x, y) * 0.53 + noise(x * 2.1 + 7, y * 2.1) * 0.29 + noise(x * 4.3, y * 4.3 + 3) * 0.18;

/** The colour at a point; x runs from -1 to 1, y downwards with the picture's height. */
export type Paint = (x: number, y: number) => Rgb;

const differ = (a: Rgb, b: Rgb): boolean =>
  Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]) > 18;

/** Paints every pixel, twice where colours meet; lets others have a turn after each few rows. */
export async function paintPixels(
  paint: Paint,
  wide: number,
  high: number,
): Promise<Uint8ClampedArray> {
  const pixels = new Uint8ClampedArray(wide * high * 3);
  const tall = high / wide;
  for (let row = 0; row < high; row++) {
    if (row % 8 === 0) await new Promise((resolve) => setImmediate(resolve));
    const y = (((row + 0.25) / high) * 2 - 1) * tall;
    let one = paint(-1, y);
    for (let column = 0; column < wide; column++) {
      const next = paint(((column + 1.25) / wide) * 2 - 1, y);
      const x = ((column + 0.25) / wide) * 2 - 1;
      const two = differ(one, next) ? paint(x + 1 / wide, y + tall / high) : next;
      const grainy = (grain(column, row) - 0.5) * 5;
      const at = (row * wide + column) * 3;
      for (const c of [0, 1, 2] as const) pixels[at + c] = (one[c] + two[c]) / 2 + grainy;
      one = next;
    }
  }
  return pixels;
}
