import { inflateSync } from 'node:zlib';

interface Pixels {
  wide: number;
  high: number;
  /** Three a pixel, rows from the top; what shines through shows white. */
  rgb: Uint8ClampedArray;
}

/** Bytes a pixel by the type of colour: grey, colours, palette, and two with transparency. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** The pixels of a PNG of eight bits, not interlaced, which is what pictures are; else nothing. */
export function readPng(bytes: Buffer): Pixels | undefined {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  const [wide, high] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, type, interlaced] = [bytes[24], bytes[25] ?? -1, bytes[28]];
  const each = channels[type];
  if (depth !== 8 || each === undefined || interlaced !== 0) return undefined;
  const parts = chunksOf(bytes);
  const rows = unfilter(inflateSync(Buffer.concat(parts.data)), { wide, high, each });
  const rgb = new Uint8ClampedArray(wide * high * 3);
  for (let pixel = 0; pixel < wide * high; pixel += 1) {
    const at = pixel * each;
    const grey = type === 0 || type === 4;
    const entry = (rows[at] ?? 0) * 3;
    const shines = type === 4 ? (rows[at + 1] ?? 255) : type === 6 ? (rows[at + 3] ?? 255) : 255;
    for (const c of [0, 1, 2]) {
      const value = type === 3 ? parts.palette[entry + c] : rows[at + (grey ? 0 : c)];
      rgb[pixel * 3 + c] = 255 - ((255 - (value ?? 0)) * shines) / 255;
    }
  }
  return { wide, high, rgb };
}

function chunksOf(bytes: Buffer): { data: Buffer[]; palette: Buffer } {
  const data: Buffer[] = [];
  let palette = Buffer.alloc(0);
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const content = bytes.subarray(at + 8, at + 8 + length);
    if (name === 'IDAT') data.push(content);
    if (name === 'PLTE') palette = Buffer.from(content);
    at += length + 12;
  }
  return { data, palette };
}

interface Size {
  wide: number;
  high: number;
  each: number;
}

/** Each row says by its first byte from which neighbours its values were guessed. */
function unfilter(packed: Buffer, { wide, high, each }: Size): Uint8Array {
  const stride = wide * each;
  const out = new Uint8Array(stride * high);
  for (let row = 0; row < high; row += 1) {
    const filter = packed[row * (stride + 1)] ?? 0;
    for (let i = 0; i < stride; i += 1) {
      const left = i >= each ? (out[row * stride + i - each] ?? 0) : 0;
      const above = row > 0 ? (out[(row - 1) * stride + i] ?? 0) : 0;
      const corner = row > 0 && i >= each ? (out[(row - 1) * stride + i - each] ?? 0) : 0;
      const given = packed[row * (stride + 1) + 1 + i] ?? 0;
      out[row * stride + i] = given + guess(filter, left, above, corner);
    }
  }
  return out;
}

function guess(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  return filter === 4 ? nearest(left, above, corner) : 0;
}

/** Of three neighbours, the one closest to what they foretell together. */
function nearest(left: number, above: number, corner: number): number {
  const foretold = left + above - corner;
  const [a, b] = [Math.abs(foretold - left), Math.abs(foretold - above)];
  const c = Math.abs(foretold - corner);
  return a <= b && a <= c ? left : b <= c ? above : corner;
}
