import type { Picture } from '../world/things.ts';
import { encodeJpeg } from './jpeg.ts';

const drawn = new Map<string, Buffer>();

/** A picture's bytes, drawn when first asked for. */
export function jpegOf({ scene, seed, wide, high }: Picture): Buffer {
  const key = `${scene}_${seed}_${wide}_${high}`;
  const known = drawn.get(key);
  if (known) return known;
  const pixels = new Uint8ClampedArray(wide * high * 3);
  for (let i = 0; i < wide * high; i++) pixels.set([200, 160, (i / wide / high) * 200], i * 3);
  const bytes = encodeJpeg(pixels, wide, high);
  drawn.set(key, bytes);
  return bytes;
}
