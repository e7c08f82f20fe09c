import { jpeg } from '../../sandbox/material.ts';

const two = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
export const four = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
export const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** One segment of a JPEG. */
export const segment = (marker: number, inside: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), two(inside.length + 2), inside]);

/** A JPEG with segments put in behind its first marker. */
export function withSegments(picture: Buffer, ...segments: Buffer[]): Buffer {
  return Buffer.concat([picture.subarray(0, 2), ...segments, picture.subarray(2)]);
}

/** Lines of a TIFF directory: tag, type (3: two bytes, 4: four), value. */
type Line = [tag: number, type: 3 | 4, value: number];

const directory = (lines: Line[]): Buffer =>
  Buffer.concat([
    two(lines.length),
    ...lines.map(([tag, type, value]) =>
      Buffer.concat([
        two(tag),
        two(type),
        four(1),
        type === 3 ? Buffer.concat([two(value), two(0)]) : four(value),
      ]),
    ),
    four(0),
  ]);

/** A TIFF of big-endian numbers, its first directory and, where wanted, one of a place. */
export function tiffOf(lines: Line[], gps: Line[] | null = null): Buffer {
  const all: Line[] = gps ? [...lines, [0x8825, 4, 0]] : lines;
  const length = 8 + 2 + all.length * 12 + 4;
  if (gps) all[all.length - 1] = [0x8825, 4, length];
  const parts = [ascii('MM\0*'), four(8), directory(all), ...(gps ? [directory(gps)] : [])];
  return Buffer.concat(parts);
}

export const latitude: Line = [2, 4, 59];

/** EXIF with a turn, and with a place where wanted. */
export const exif = (orientation: number, gps: Line[] | null = null): Buffer =>
  tiffOf([[274, 3, orientation]], gps);

export const exifSegment = (orientation: number, gps: Line[] | null = null): Buffer =>
  segment(0xe1, Buffer.concat([ascii('Exif\0\0'), exif(orientation, gps)]));

export const xmp = (inside: string): Buffer =>
  ascii(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>${inside}</rdf:RDF></x:xmpmeta>`);

export const xmpSegment = (inside: string): Buffer =>
  segment(0xe1, Buffer.concat([ascii('http://ns.adobe.com/xap/1.0/\0'), xmp(inside)]));

export const trained =
  '<Iptc4xmpExt:DigitalSourceType>http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia</Iptc4xmpExt:DigitalSourceType>';

/** A JPEG whose first frame says something else than it holds; only headers are read. */
export function framed(change: (frame: Buffer) => void, marker = 0xc0): Buffer {
  const picture = Buffer.from(jpeg(16, 16));
  const at = picture.indexOf(Buffer.from([0xff, 0xc0]));
  picture[at + 1] = marker;
  change(picture.subarray(at + 4));
  return picture;
}

const curve = ascii('curv\0\0\0\0\0\0\0\u0001\u0002\u0033');

const xyz = (values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(20);
  bytes.write('XYZ ', 'latin1');
  values.forEach((value, axis) => bytes.writeInt32BE(Math.round(value * 65_536), 8 + axis * 4));
  return bytes;
};

const white = [0.9642, 1, 0.8249];
export const p3 = [
  [0.5151, 0.2412, -0.0011],
  [0.292, 0.6922, 0.0419],
  [0.1571, 0.0666, 0.7841],
];
export const srgb = [
  [0.4361, 0.2225, 0.0139],
  [0.3851, 0.7169, 0.0971],
  [0.1431, 0.0606, 0.7141],
];

/** A whole ICC profile of three colours with a plain curve, as a browser takes it. */
export function profile(name: string, colours: number[][]): Buffer {
  const told = Buffer.concat([ascii('desc\0\0\0\0'), four(name.length + 1), ascii(`${name}\0`)]);
  const desc = Buffer.concat([told, Buffer.alloc(90 - (told.length % 4))]);
  const [red = [], green = [], blue = []] = colours;
  const parts: [string, Buffer][] = [
    ['desc', Buffer.concat([desc, Buffer.alloc((4 - (desc.length % 4)) % 4)])],
    ['cprt', ascii('text\0\0\0\0none\0\0\0\0')],
    ['wtpt', xyz(white)],
    ['rXYZ', xyz(red)],
    ['gXYZ', xyz(green)],
    ['bXYZ', xyz(blue)],
    ...['rTRC', 'gTRC', 'bTRC'].map((tag): [string, Buffer] => [
      tag,
      Buffer.concat([curve, Buffer.alloc(2)]),
    ]),
  ];
  let at = 128 + 4 + parts.length * 12;
  const table = [four(parts.length)];
  for (const [tag, bytes] of parts) {
    table.push(ascii(tag), four(at), four(bytes.length));
    at += bytes.length;
  }
  const head = Buffer.alloc(128);
  head.writeUInt32BE(at, 0);
  head.writeUInt32BE(0x02400000, 8);
  head.write('mntrRGB XYZ ', 12, 'latin1');
  head.write('acsp', 36, 'latin1');
  white.forEach((value, axis) => head.writeInt32BE(Math.round(value * 65_536), 68 + axis * 4));
  return Buffer.concat([head, ...table, ...parts.map(([, bytes]) => bytes)]);
}

export const profileSegment = (bytes: Buffer): Buffer =>
  segment(0xe2, Buffer.concat([ascii('ICC_PROFILE\0\u0001\u0001'), bytes]));
