import type { ByteReader } from './byte-reader.ts';
import type { Size } from './sniff-size.ts';

export const pngSize = (reader: ByteReader): Size => [reader.be(16, 4), reader.be(20, 4)];
export const gifSize = (reader: ByteReader): Size => [reader.le(6, 2), reader.le(8, 2)];

/** An animation says so before its first picture; one of a single frame stands still. */
export function pngMoves(reader: ByteReader): boolean {
  for (let offset = 8; offset + 12 <= reader.length; offset += 12 + reader.be(offset, 4)) {
    const name = reader.name(offset + 4, 4);
    if (name === 'IDAT') return false;
    if (name === 'acTL') return reader.be(offset + 8, 4) > 1;
  }
  return false;
}

/** Whether a second picture follows the first. */
export function gifMoves(reader: ByteReader): boolean {
  const table = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  const skip = (from: number): number => {
    let offset = from;
    while (offset < reader.length && reader.at(offset) !== 0) offset += 1 + reader.at(offset);
    return offset + 1;
  };
  let offset = 13 + table(reader.at(10));
  let pictures = 0;
  while (offset < reader.length) {
    const block = reader.at(offset);
    if (block === 0x21) offset = skip(offset + 2);
    else if (block === 0x2c) {
      pictures += 1;
      if (pictures > 1) return true;
      offset = skip(offset + 11 + table(reader.at(offset + 9)));
    } else return false;
  }
  return false;
}
