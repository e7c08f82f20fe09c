import type { PictureFacts } from '../shared/media/facts.ts';
import { letters, viewOf } from './source.ts';

export type Orientation = PictureFacts['orientation'];

export const tags = {
  width: 256,
  height: 257,
  bits: 258,
  photometric: 262,
  orientation: 274,
  xmp: 700,
  iptc: 33_723,
  exif: 34_665,
  profile: 34_675,
  gps: 34_853,
  c2pa: 52_545,
} as const;

/** One line of a directory: how many values of which type, and its four bytes, or where they are. */
export type Entry = { type: number; count: number; value: number; at: number };

export const isLittle = (bytes: Uint8Array): boolean | null => {
  const mark = letters(bytes, 0, Math.min(4, bytes.length));
  return mark === 'II*\0' ? true : mark === 'MM\0*' ? false : null;
};

/** A directory of tags as TIFF has it; lines past the end are left out. */
export function directory(view: DataView, at: number, little: boolean): Map<number, Entry> {
  const found = new Map<number, Entry>();
  if (at + 2 > view.byteLength) return found;
  const count = view.getUint16(at, little);
  for (let line = at + 2; line < at + 2 + count * 12; line += 12) {
    if (line + 12 > view.byteLength) break;
    const type = view.getUint16(line + 2, little);
    found.set(view.getUint16(line, little), {
      type,
      count: view.getUint32(line + 4, little),
      value: type === 3 ? view.getUint16(line + 8, little) : view.getUint32(line + 8, little),
      at: line + 8,
    });
  }
  return found;
}

export const orientationOf = (entry: Entry | undefined): Orientation =>
  entry && entry.value >= 1 && entry.value <= 8 ? (entry.value as Orientation) : 1;

/** Which way is up, and whether a place is told. */
export function readExif(bytes: Uint8Array): { orientation: Orientation; located: boolean } {
  const start = letters(bytes, 0, Math.min(6, bytes.length)) === 'Exif\0\0' ? 6 : 0;
  const body = bytes.subarray(start);
  const little = isLittle(body);
  if (little === null || body.length < 8) return { orientation: 1, located: false };
  const view = viewOf(body);
  const main = directory(view, view.getUint32(4, little), little);
  const gps = main.get(tags.gps);
  const lines = gps ? directory(view, gps.value, little) : null;
  return {
    orientation: orientationOf(main.get(tags.orientation)),
    // Its version alone (tag 0) is no place; a directory that cannot be read may be one.
    located: lines !== null && (lines.size === 0 || [...lines.keys()].some((tag) => tag !== 0)),
  };
}
