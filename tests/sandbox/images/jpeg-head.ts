/** What the first bytes of a JPEG tell. */
export interface JpegHead {
  wide: number;
  high: number;
  progressive: boolean;
  /** 1 for grey, 3 for colours, 4 for the inks of print. */
  components: number;
}

const frames = new Set([
  ...[0xc0, 0xc1, 0xc2, 0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf],
]);

/** Reads the header of the first frame; nothing when there is none. */
export function readJpegHead(bytes: Buffer): JpegHead | undefined {
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) return undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) {
      at += 1;
      continue;
    }
    if (mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8)) {
      at += 2;
      continue;
    }
    if (mark === 0xda || mark === 0xd9) return undefined;
    const length = bytes.readUInt16BE(at + 2);
    if (length < 2) return undefined;
    if (frames.has(mark)) return frameAt(bytes, at, mark);
    at += 2 + length;
  }
  return undefined;
}

function frameAt(bytes: Buffer, at: number, mark: number): JpegHead | undefined {
  if (at + 10 > bytes.length) return undefined;
  const high = bytes.readUInt16BE(at + 5);
  const wide = bytes.readUInt16BE(at + 7);
  if (high === 0 || wide === 0) return undefined;
  return { wide, high, progressive: mark === 0xc2, components: bytes[at + 9] ?? 0 };
}

/** Whether several pictures are packed into one file (MPO), as some cameras do. */
export function isMultiPicture(bytes: Buffer): boolean {
  const mark = bytes.subarray(0, 262_144).indexOf(Buffer.from('MPF\0', 'latin1'));
  if (mark < 4) return false;
  return bytes[mark - 4] === 0xff && bytes[mark - 3] === 0xe2;
}

const starts: [format: string, at: number, bytes: string][] = [
  ['JPEG', 0, 'ffd8ff'],
  ['PNG', 0, '89504e470d0a1a0a'],
  ['GIF', 0, '474946383'],
  ['WEBP', 8, '57454250'],
  ['BMP', 0, '424d'],
  ['TIFF', 0, '49492a00'],
  ['TIFF', 0, '4d4d002a'],
  ['HEIC', 4, '6674797068656963'],
  ['HEIC', 4, '667479706d696631'],
  ['AVIF', 4, '6674797061766966'],
];

/** The picture format some bytes begin like. */
export const formatOf = (bytes: Buffer): string | undefined =>
  starts.find(([, at, hex]) =>
    bytes
      .subarray(at, at + 12)
      .toString('hex')
      .startsWith(hex),
  )?.[0];
