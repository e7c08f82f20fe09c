import { crc32, deflateSync } from 'node:zlib';
import { ascii, four } from './segments.ts';

/** One chunk of a PNG, with its sum. */
export function chunk(name: string, inside: Buffer): Buffer {
  const body = Buffer.concat([ascii(name), inside]);
  return Buffer.concat([four(inside.length), body, four(crc32(body))]);
}

const signature = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG of rows of bytes, of a depth and a type of colour, with chunks before its pixels. */
export function pngOf(
  [width, height]: [number, number],
  rows: Buffer,
  { bits = 8, type = 2, extra = [] as Buffer[] } = {},
): Buffer {
  const head = Buffer.concat([four(width), four(height), Buffer.from([bits, type, 0, 0, 0])]);
  const parts = [chunk('IHDR', head), ...extra, chunk('IDAT', deflateSync(rows))];
  return Buffer.concat([signature, ...parts, chunk('IEND', Buffer.alloc(0))]);
}

/** Rows of one colour, as PNG wants them: each behind the number of its filter. */
export const plainRows = (width: number, height: number, pixel: number[]): Buffer =>
  Buffer.concat(
    Array.from({ length: height }, () =>
      Buffer.from([0, ...Array.from({ length: width }, () => pixel).flat()]),
    ),
  );

export const smallPng = (extra: Buffer[] = [], bits = 8, type = 2): Buffer => {
  const each = (type === 0 ? 1 : type === 4 ? 2 : type === 6 ? 4 : 3) * (bits / 8);
  return pngOf([20, 30], plainRows(20, 30, Array<number>(each).fill(9)), { bits, type, extra });
};

const little = (value: number, bytes: number): Buffer => {
  const out = Buffer.alloc(bytes);
  out.writeUIntLE(value, 0, bytes);
  return out;
};

/** Frames of one pixel each. */
export function gifOf(frames: number, ...extensions: Buffer[]): Buffer {
  const frame = Buffer.from('2c0000000001000100000202440100', 'hex');
  return Buffer.concat([
    ascii('GIF89a'),
    Buffer.from('14001e00800000ff0000ffffff', 'hex'),
    ...extensions,
    ...Array.from({ length: frames }, () => frame),
    Buffer.from([0x3b]),
  ]);
}

const riffChunk = (name: string, inside: Buffer): Buffer =>
  Buffer.concat([ascii(name), little(inside.length, 4), inside, Buffer.alloc(inside.length % 2)]);

/** A WebP of chunks; the picture in it is a header without pixels. */
export function webpOf(...chunks: [string, Buffer][]): Buffer {
  const body = Buffer.concat(chunks.map(([name, inside]) => riffChunk(name, inside)));
  return Buffer.concat([ascii('RIFF'), little(body.length + 4, 4), ascii('WEBP'), body]);
}
export const vp8 = Buffer.from('1002009d012a14001e00', 'hex');
export const vp8l = Buffer.from([0x2f, 19, 0x40, 7, 0, 0]);
export const vp8x = Buffer.from([0x12, 0, 0, 0, 19, 0, 0, 29, 0, 0]);

/** A box of ISO's container. */
export const box = (name: string, ...inside: Buffer[]): Buffer => {
  const body = Buffer.concat(inside);
  return Buffer.concat([four(body.length + 8), ascii(name), body]);
};
const full = (name: string, ...inside: Buffer[]): Buffer => box(name, four(0), ...inside);

/** A HEIF with its list of items: one picture with properties, and notes of EXIF or XMP. */
export function heifOf(
  brand: string,
  properties: Buffer[],
  notes: [type: 'Exif' | 'mime', bytes: Buffer][] = [],
): Buffer {
  const two = (value: number): Buffer => four(value).subarray(2);
  const ftyp = box('ftyp', ascii(brand), four(0), ascii('mif1'));
  const made = (at: number): Buffer => {
    let from = at;
    const places = notes.map(([, bytes], n) => {
      const place = [two(n + 2), two(0), two(1), four(from), four(bytes.length)];
      from += bytes.length;
      return Buffer.concat(place);
    });
    const infe = (id: number, type: string): Buffer =>
      box('infe', Buffer.from([2, 0, 0, 0]), two(id), two(0), ascii(`${type}\0`));
    const items = [infe(1, 'av01'), ...notes.map(([type], n) => infe(n + 2, type))];
    return full(
      'meta',
      full('pitm', two(1)),
      full('iinf', two(items.length), ...items),
      full('iloc', Buffer.from([0x44, 0]), two(places.length), ...places),
      box(
        'iprp',
        box('ipco', ...properties),
        full(
          'ipma',
          four(1),
          two(1),
          Buffer.from([properties.length, ...properties.map((_, n) => n + 1)]),
        ),
      ),
    );
  };
  const start = ftyp.length + made(0).length + 8;
  const data = box('mdat', ...notes.map(([, bytes]) => bytes));
  return Buffer.concat([ftyp, made(start), data]);
}
export const ispe = (width: number, height: number): Buffer =>
  full('ispe', four(width), four(height));
export const pixi = (...bits: number[]): Buffer =>
  full('pixi', Buffer.from([bits.length, ...bits]));

export function bmpOf(width: number, height: number): Buffer {
  const pixels = Buffer.alloc(Math.ceil((width * 3) / 4) * 4 * Math.abs(height), 120);
  const head = [little(54 + pixels.length, 4), little(0, 4), little(54, 4), little(40, 4)];
  const sides = Buffer.alloc(8);
  sides.writeInt32LE(width, 0);
  sides.writeInt32LE(height, 4);
  const rest = Buffer.concat([little(1, 2), little(24, 2), Buffer.alloc(24)]);
  return Buffer.concat([ascii('BM'), ...head, sides, rest, pixels]);
}
