import { AppError } from '../shared/problem.ts';

/** Room under Meta's 8 MiB, for whoever counts differently. */
export const mostOut = 8_388_608 - 65_536;

const qualities = [0.92, 0.88, 0.84, 0.8, 0.74, 0.66];
const scales = [1, 0.85, 0.7, 0.5, 0.35, 0.25];

/** Encodes with less and less quality, and then smaller, until the bytes are few enough. */
export async function squeeze<Made extends { bytes: Blob }>(
  encode: (quality: number, scale: number) => Promise<Made>,
  most: number = mostOut,
): Promise<Made> {
  let last: Made | null = null;
  for (const scale of scales) {
    for (const quality of qualities) {
      last = await encode(quality, scale);
      if (last.bytes.size <= most) return last;
    }
  }
  throw new AppError({ code: 'bad-media', reason: 'picture-unfit' }, 'it stays too large', last);
}
