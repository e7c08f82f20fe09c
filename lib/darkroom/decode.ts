import type { PictureFacts } from '../shared/media/facts.ts';
import { isBomb } from '../shared/media/judge-picture.ts';
import { AppError } from '../shared/problem.ts';

export const unfit = (why: string, cause?: unknown): AppError =>
  new AppError({ code: 'bad-media', reason: 'picture-unfit' }, why, cause);

/**
 * The picture upright, off the main thread. The browser turns it by what its bytes say; what it
 * makes of them is what counts from here on. Headers that promise too much are not decoded.
 */
export async function decode(
  bytes: Blob,
  facts: PictureFacts,
  options: ImageBitmapOptions = {},
): Promise<ImageBitmap> {
  // An SVG is a document that could ask for others, and is never opened.
  if (facts.format === 'svg') throw unfit('a drawing and no picture');
  if (facts.animated) throw unfit('a moving picture');
  if (isBomb(facts)) throw unfit(`${facts.width} × ${facts.height} is too large`);
  try {
    return await createImageBitmap(bytes, { imageOrientation: 'from-image', ...options });
  } catch (error) {
    throw unfit(`this browser cannot decode ${facts.format}`, error);
  }
}
