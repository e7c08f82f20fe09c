import type { PictureFacts } from '../shared/media/facts.ts';
import type { Edit } from '../shared/post/draft.ts';
import { decode } from './decode.ts';
import { planOf, type Wished } from './geometry.ts';
import { paint } from './paint.ts';
import { squeeze } from './squeeze.ts';
import { stripped } from './strip.ts';

export type Developed = { bytes: Blob; width: number; height: number };

const asJpeg = async (canvas: OffscreenCanvas, quality: number): Promise<Blob> => {
  const made = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  const bytes = stripped(new Uint8Array(await made.arrayBuffer()));
  return new Blob([Uint8Array.from(bytes)], { type: 'image/jpeg' });
};

/**
 * The JPEG that is published: upright, cut or set on a ground, in sRGB, under Meta's 8 MiB, and
 * with nothing in it but the picture. What this browser cannot decode is refused.
 */
export async function develop(
  bytes: Blob,
  facts: PictureFacts,
  edit: Edit,
  of: Wished,
): Promise<Developed> {
  const picture = await decode(bytes, facts);
  try {
    const size = { width: picture.width, height: picture.height };
    const full = planOf(edit, size, of);
    let painted = { scale: 1, canvas: await paint(picture, full, edit) };
    return await squeeze(async (quality, scale) => {
      if (scale !== painted.scale) {
        const plan = planOf(edit, size, { ...of, most: full.out.width * scale });
        painted = { scale, canvas: await paint(picture, plan, edit) };
      }
      const { canvas } = painted;
      const { width, height } = canvas;
      return { bytes: await asJpeg(canvas, quality), width, height };
    });
  } finally {
    picture.close();
  }
}
