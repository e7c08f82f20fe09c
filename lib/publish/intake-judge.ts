import { sniff } from '../shared/media/sniff.ts';
import type { IntakeRefusal } from '../store/studio/rows.ts';

const mega = 1024 * 1024;
/** More than Instagram takes of a picture by far, and less than would trouble a small computer. */
export const mostPicture = 40 * mega;
export const mostFilm = 60 * mega;
/** What is smaller on a side is a tracking pixel, an icon or a spacer. */
export const leastSide = 64;

/** Why bytes cannot become a post, as far as the first look tells; null if they may. */
export function refusalOf(bytes: Uint8Array): IntakeRefusal | null {
  const seen = sniff(bytes);
  if (seen.kind === 'film') return bytes.length > mostFilm ? 'too-large' : null;
  if (seen.kind === 'empty') return 'unreadable';
  if (seen.kind !== 'picture') return 'not-a-picture';
  if (seen.format === 'svg') return 'svg';
  if (seen.animated) return 'animated';
  const side = Math.min(seen.width, seen.height);
  if (side > 0 && side < leastSide) return 'tiny';
  return bytes.length > mostPicture ? 'too-large' : null;
}
