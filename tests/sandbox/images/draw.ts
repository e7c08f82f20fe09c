import type { Picture } from '../world/things.ts';
import { paintPixels } from './canvas.ts';
import { encodeJpeg } from './jpeg.ts';
import { sceneOf } from './scenes.ts';

const drawn = new Map<string, Buffer>();

/** A picture's bytes, painted when first asked for. */
export function jpegOf({ scene, seed, wide, high }: Picture): Buffer {
  const key = `${scene}_${seed}_${wide}_${high}`;
  const known = drawn.get(key);
  if (known) return known;
  const bytes = encodeJpeg(paintPixels(sceneOf(scene, seed), wide, high), wide, high);
  drawn.set(key, bytes);
  return bytes;
}
