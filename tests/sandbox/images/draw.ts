import type { Picture } from '../world/things.ts';
import { paintPixels } from './canvas.ts';
import { encodeJpeg } from './jpeg.ts';
import { sceneOf } from './scenes.ts';

const drawn = new Map<string, Promise<Buffer>>();

/** A picture's bytes, painted when first asked for. */
export function jpegOf({ scene, seed, wide, high }: Picture): Promise<Buffer> {
  const key = `${scene}_${seed}_${wide}_${high}`;
  const bytes =
    drawn.get(key) ??
    paintPixels(sceneOf(scene, seed), wide, high).then((pixels) => encodeJpeg(pixels, wide, high));
  drawn.set(key, bytes);
  return bytes;
}
