import { joined } from './source.ts';

/** Segments that say how a JPEG is decoded; APP0 is its own header. */
const keeps = (marker: number): boolean =>
  marker === 0xe0 || !((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe);

/** A JPEG of an encoder without anything beside the picture: no EXIF, XMP, profile or comment. */
export function stripped(jpeg: Uint8Array): Uint8Array {
  const parts = [jpeg.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    const end = at + 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0);
    if (marker === 0xda || end <= at + 3) break;
    if (keeps(marker)) parts.push(jpeg.subarray(at, end));
    at = end;
  }
  return joined([...parts, jpeg.subarray(at)]);
}
