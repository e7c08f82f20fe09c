import type { PictureFacts } from '../shared/media/facts.ts';
import { AppError } from '../shared/problem.ts';
import type { Edit, Surface } from '../shared/post/draft.ts';
import { decode } from './decode.ts';
import { mostWidth, type Plan, planOf } from './geometry.ts';
import { paintGround } from './ground.ts';
import { squeeze } from './squeeze.ts';
import { stripped } from './strip.ts';

export type Developed = { bytes: Blob; width: number; height: number };

const asJpeg = async (canvas: OffscreenCanvas, quality: number): Promise<Blob> => {
  const made = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  const bytes = stripped(new Uint8Array(await made.arrayBuffer()));
  return new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' });
};

/** The picture on its ground, in sRGB and without anything to shine through. */
function paint(picture: ImageBitmap, { from, to, out, ground }: Plan, edit: Edit): OffscreenCanvas {
  const canvas = new OffscreenCanvas(out.width, out.height);
  const context = canvas.getContext('2d', { alpha: false, colorSpace: 'srgb' });
  if (!context) throw new AppError({ code: 'unexpected' }, 'no canvas');
  context.fillStyle = 'white';
  context.fillRect(0, 0, out.width, out.height);
  context.imageSmoothingQuality = 'high';
  if (ground) paintGround(context, out, picture, edit.fill);
  context.drawImage(
    picture,
    ...([from.x, from.y, from.width, from.height] as const),
    ...([to.x, to.y, to.width, to.height] as const),
  );
  return canvas;
}

/**
 * The JPEG that is published: upright, cut or set on a ground, in sRGB, under Meta's 8 MiB, and
 * with nothing in it but the picture. What this browser cannot decode is refused.
 */
export async function develop(
  bytes: Blob,
  facts: PictureFacts,
  edit: Edit,
  of: { surface: Surface; most?: number },
): Promise<Developed> {
  const picture = await decode(bytes, facts);
  try {
    const { surface, most = mostWidth } = of;
    const full = planOf(edit, picture, surface, most);
    let painted = { scale: 1, canvas: paint(picture, full, edit) };
    return await squeeze(async (quality, scale) => {
      if (scale !== painted.scale) {
        const plan = planOf(edit, picture, surface, full.out.width * scale);
        painted = { scale, canvas: paint(picture, plan, edit) };
      }
      const { canvas } = painted;
      const { width, height } = canvas;
      return { bytes: await asJpeg(canvas, quality), width, height };
    });
  } finally {
    picture.close();
  }
}
