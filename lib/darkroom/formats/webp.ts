import type { PictureFacts } from '../../shared/media/facts.ts';
import { Marks } from '../marks.ts';
import { letters, type Source, viewOf } from '../source.ts';

type Size = [number, number];

/** The size that one of the three kinds of picture chunk begins with. */
function sizeIn(kind: string, body: Uint8Array): Size | null {
  const view = viewOf(body);
  if (kind === 'VP8X' && body.length >= 10) {
    const edge = (at: number): number => (view.getUint32(at, true) & 0xffffff) + 1;
    return [edge(4), view.getUint16(7, true) + ((body[9] ?? 0) << 16) + 1];
  }
  if (kind === 'VP8L' && body.length >= 5) {
    const bits = view.getUint32(1, true);
    return [(bits & 0x3fff) + 1, ((bits >> 14) & 0x3fff) + 1];
  }
  if (kind !== 'VP8 ' || body.length < 10) return null;
  return [view.getUint16(6, true) & 0x3fff, view.getUint16(8, true) & 0x3fff];
}

const wanted = new Set(['EXIF', 'XMP ', 'ICCP', 'C2PA']);

function readChunk(marks: Marks, kind: string, body: Uint8Array): void {
  if (kind === 'EXIF') marks.exif(body);
  else if (kind === 'XMP ') marks.xmp(body);
  else if (kind === 'ICCP') marks.profile(body);
  else marks.c2pa(body);
}

/** Walks the chunks of the RIFF that a WebP is. */
export async function readWebp(source: Source): Promise<PictureFacts | null> {
  const head = await source.view(0, 12);
  const end = head.getUint32(4, true) + 8;
  const marks = new Marks();
  let [animated, at]: [boolean, number] = [false, 12];
  let size: Size | null = null;
  for (let count = 0; count < 10_000 && at + 8 <= Math.min(end, source.size); count += 1) {
    const chunk = await source.take(at, 18);
    const length = viewOf(chunk).getUint32(4, true);
    const kind = letters(chunk, 0, 4);
    size ??= sizeIn(kind, chunk.subarray(8));
    if (kind === 'ANIM' || kind === 'ANMF') animated = true;
    if (wanted.has(kind)) readChunk(marks, kind, await source.take(at + 8, length));
    at += 8 + length + (length % 2);
  }
  if (size === null) return null;
  // Browsers turn a JPEG and a PNG by their EXIF, and a WebP not: what is shown is what counts.
  marks.orientation = 1;
  const truncated = end > source.size || at > source.size + 1;
  return marks.facts('webp', size, { animated, trailing: end + 1 < source.size, truncated });
}
