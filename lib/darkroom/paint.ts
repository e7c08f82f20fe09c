import { AppError } from '../shared/problem.ts';
import type { Edit } from '../shared/post/draft.ts';
import type { Plan } from './geometry.ts';
import { paintGround } from './ground.ts';

/** Pixels drawn at once: few enough that nobody feels it, and no slower in all. */
const pixelsAtOnce = 400_000;

/** Lets whatever waits run first: a key, a frame. */
const pause = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/**
 * The picture on its ground, in sRGB and without anything to shine through. Drawn strip by strip:
 * the policy of our pages leaves no worker to do it in, and one draw of many megapixels would hold
 * the page up.
 */
export async function paint(
  picture: ImageBitmap,
  { from, to, out, ground }: Plan,
  edit: Edit,
): Promise<OffscreenCanvas> {
  const canvas = new OffscreenCanvas(out.width, out.height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new AppError({ code: 'unexpected' }, 'no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, out.width, out.height);
  context.imageSmoothingQuality = 'high';
  if (ground) paintGround(context, out, picture, edit.fill);
  const rows = Math.max(1, Math.ceil(pixelsAtOnce / out.width));
  for (let top = 0; top < out.height; top += rows) {
    context.save();
    context.beginPath();
    context.rect(0, top, out.width, rows);
    context.clip();
    context.drawImage(
      picture,
      ...([from.x, from.y, from.width, from.height] as const),
      ...([to.x, to.y, to.width, to.height] as const),
    );
    context.restore();
    // Reading a pixel has the strip drawn now, and not with all others when it is encoded.
    context.getImageData(0, top, 1, 1);
    await pause();
  }
  return canvas;
}
