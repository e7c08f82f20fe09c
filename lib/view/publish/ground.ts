import { paintGround } from '../../darkroom/ground.ts';
import type { Size } from '../../shared/post/boxes.ts';
import type { Fill } from '../../shared/post/draft.ts';

/** What a whole picture stands on, drawn by what draws it for Meta. */
export async function groundOf(
  picture: HTMLImageElement,
  out: Size,
  fill: Fill,
): Promise<ImageBitmap | null> {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(out.width, out.height);
  const context = canvas.getContext('2d', { alpha: false });
  if (context) {
    context.imageSmoothingQuality = 'high';
    paintGround(context, out, bitmap, fill);
  }
  bitmap.close();
  return context && canvas.transferToImageBitmap();
}
