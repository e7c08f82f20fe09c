/** One box of an MP4, written by hand, for films that no encoder makes. */
export function box(name: string, ...inside: Uint8Array[]): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + inside.reduce((sum, { length }) => sum + length, 0));
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, ...inside]);
}

const words = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => bytes.writeUInt32BE(value >>> 0, i * 4));
  return bytes;
};

/** What a film of ours says of itself. */
export type Told = {
  brand?: string;
  codec?: string;
  wide?: number;
  high?: number;
  /** Ticks a second. */
  scale?: number;
  /** Frames and how long each is, in ticks. */
  runs?: [count: number, ms: number][];
  /** The matrix of its track, first two rows. */
  matrix?: [number, number, number, number];
  /** Shown length, start in the media (−1 for nothing). */
  edits?: [shown: number, from: number][];
  /** Handlers of further tracks. */
  others?: string[];
  moovLast?: boolean;
  fragmented?: boolean;
  media?: number;
  /** Boxes that describe its coding, such as those of `coding`. */
  extra?: Buffer[];
};

const names: Record<string, string> = { soun: 'mp4a', tmcd: 'tmcd' };

/** Two channels at 48 kHz. */
const tone = Buffer.alloc(28);
tone.writeUInt16BE(2, 16);
tone.writeUInt16BE(48_000, 24);

const frames = ({ wide, high }: Required<Told>): Buffer => {
  const entry = Buffer.alloc(78);
  entry.writeUInt16BE(wide, 24);
  entry.writeUInt16BE(high, 26);
  return entry;
};

/** How encoders describe what they made: plain, whole colour, interlaced, and HEVC. */
export const coding = {
  plain: box(
    'avcC',
    Buffer.from('0164000affe100166764000aacd9443ec04400000fa40002ee003c489658', 'hex'),
  ),
  whole: box(
    'avcC',
    Buffer.from('01f4000affe1001667f4000a919b2887d808800001f480005dc0078912cb', 'hex'),
  ),
  interlaced: box(
    'avcC',
    Buffer.from('01640015ffe1001767640015acd94423f2e022000007d2000177003e28532c', 'hex'),
  ),
  hevc: box('hvcC', Buffer.from('0101600000009000000000001ef000fcfdf8f800000f04', 'hex')),
};

function trak(id: number, handler: string, told: Required<Told>): Buffer {
  const ms = told.runs.reduce((sum, [count, each]) => sum + count * each, 0);
  const [a, b, c, d] = told.matrix.map((value) => value * 65_536) as [
    number,
    number,
    number,
    number,
  ];
  const sizes = words(told.wide * 65_536, told.high * 65_536);
  const matrix = words(a, b, 0, c, d, 0, 0, 0, 0x40000000);
  const tkhd = box('tkhd', words(3, 0, 0, id, 0, ms, 0, 0, 0, 0), matrix, sizes);
  const elst = told.edits.flatMap(([shown, from]) => [shown, from, 65_536]);
  const edts = elst.length ? [box('edts', box('elst', words(0, told.edits.length, ...elst)))] : [];
  const described =
    handler === 'vide'
      ? box(told.codec, frames(told), ...told.extra)
      : box(names[handler] ?? 'mebx', tone);
  const runs = told.fragmented ? [] : told.runs.flat();
  const stbl = box(
    'stbl',
    box('stsd', words(0, 1), described),
    box('stts', words(0, runs.length / 2, ...runs)),
  );
  const hdlr = box('hdlr', words(0, 0), Buffer.from(handler, 'latin1'), words(0, 0, 0));
  const mdhd = box('mdhd', words(0, 0, 0, told.scale, told.fragmented ? 0 : ms, 0));
  return box('trak', tkhd, ...edts, box('mdia', mdhd, hdlr, box('minf', stbl)));
}

/** A film by its boxes alone; its media is padding. */
export function writtenFilm(given: Told = {}): Buffer {
  const told: Required<Told> = {
    brand: 'isom',
    codec: 'avc1',
    scale: 1000,
    wide: 1080,
    high: 1920,
    runs: [[250, 40]],
    matrix: [1, 0, 0, 1],
    edits: [],
    others: [],
    moovLast: false,
    fragmented: false,
    media: 64,
    extra: [],
    ...given,
  };
  const ms = told.runs.reduce((sum, [count, each]) => sum + count * each, 0);
  const mvhd = box('mvhd', words(0, 0, 0, told.scale, told.fragmented ? 0 : ms), Buffer.alloc(80));
  const mvex = told.fragmented ? [box('mvex', box('trex', words(0, 1, 1, 0, 0, 0)))] : [];
  const traks = ['vide', ...told.others].map((handler, i) => trak(i + 1, handler, told));
  const moov = box('moov', mvhd, ...traks, ...mvex);
  const mdat = box('mdat', Buffer.alloc(told.media, 7));
  const moofs = told.runs.map(([count, each]) =>
    box('moof', box('traf', box('tfhd', words(8, 1, each)), box('trun', words(0, count)))),
  );
  const ftyp = box('ftyp', Buffer.from(told.brand.padEnd(4), 'latin1'), words(0));
  const pieces = told.fragmented ? [moov, ...moofs, mdat] : [moov, mdat];
  return Buffer.concat([ftyp, ...(told.moovLast ? pieces.reverse() : pieces)]);
}
