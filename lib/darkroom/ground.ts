import type { Size } from '../shared/post/boxes.ts';
import type { Fill } from '../shared/post/draft.ts';

const side = 16;

/** The mean colour along the edges of a picture, as CSS writes it. */
export function edgeColour(pixels: Uint8ClampedArray, wide: number, high: number): string {
  const sums = [0, 0, 0];
  let count = 0;
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      if (x > 0 && y > 0 && x < wide - 1 && y < high - 1) continue;
      const at = (y * wide + x) * 4;
      sums.forEach((sum, c) => (sums[c] = sum + (pixels[at + c] ?? 0)));
      count += 1;
    }
  }
  return `rgb(${sums.map((sum) => Math.round(sum / count)).join(' ')})`;
}

/** The picture shrunk to a few pixels on white, which is all that a ground needs of it. */
function tiny(picture: ImageBitmap, wide: number, high: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(wide, high).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, wide, high);
  context.imageSmoothingQuality = 'medium';
  context.drawImage(picture, 0, 0, wide, high);
  return context;
}

/** Paints what is seen around a whole picture: one colour, or the picture itself out of focus. */
export function paintGround(
  on: OffscreenCanvasRenderingContext2D,
  out: Size,
  picture: ImageBitmap,
  fill: Fill,
): void {
  if (fill !== 'blur') {
    on.fillStyle = edgeColour(
      tiny(picture, side, side).getImageData(0, 0, side, side).data,
      side,
      side,
    );
    on.fillRect(0, 0, out.width, out.height);
    return;
  }
  // Few pixels drawn large are a blur that every browser draws fast.
  const small = tiny(picture, side, side).canvas;
  const by = Math.max(out.width / picture.width, out.height / picture.height);
  const [width, height] = [picture.width * by, picture.height * by];
  on.drawImage(small, (out.width - width) / 2, (out.height - height) / 2, width, height);
}
