import type { ByteReader } from './byte-reader.ts';

export type Size = [width: number, height: number];

/** From the frame header, the first marker of its kind that is no table. */
export function jpegSize(reader: ByteReader): Size {
  let offset = 2;
  while (offset + 9 <= reader.length) {
    if (reader.at(offset) !== 0xff) return [0, 0];
    const marker = reader.at(offset + 1);
    if (marker === 0xff) {
      offset += 1;
      continue;
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (frame) return [reader.be(offset + 7, 2), reader.be(offset + 5, 2)];
    offset += 2 + Math.max(2, reader.be(offset + 2, 2));
  }
  return [0, 0];
}

export function webpSize(reader: ByteReader): Size {
  const form = reader.name(12, 4);
  if (form === 'VP8X') return [reader.le(24, 3) + 1, reader.le(27, 3) + 1];
  if (form === 'VP8 ') return [reader.le(26, 2) & 0x3fff, reader.le(28, 2) & 0x3fff];
  if (form !== 'VP8L') return [0, 0];
  const bits = reader.le(21, 4);
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
}

export const bmpSize = (reader: ByteReader): Size => [
  reader.le(18, 4) | 0,
  Math.abs(reader.le(22, 4) | 0),
];

/** The largest stated extent: others are those of tiles, thumbnails and masks. */
export function boxSize(reader: ByteReader): Size {
  const end = Math.min(reader.length, 65_536) - 16;
  let [width, height]: Size = [0, 0];
  for (let offset = 8; offset <= end; offset += 1) {
    if (reader.at(offset) !== 0x69 || reader.name(offset, 4) !== 'ispe') continue;
    const size: Size = [reader.be(offset + 8, 4), reader.be(offset + 12, 4)];
    if (size[0] * size[1] > width * height) [width, height] = size;
  }
  return [width, height];
}
