/** What the boxes of an MP4 or MOV tell. */
export interface FilmHead {
  /** Left out where no film header says it. */
  seconds?: number;
}

const brand = 8;

/** Reads the boxes of a film; nothing when it is none. */
export function readFilmHead(bytes: Buffer): FilmHead | undefined {
  if (bytes.length < brand || bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined;
  const movie = boxIn(bytes, 0, bytes.length, 'moov');
  const header = movie && boxIn(bytes, movie.from, movie.to, 'mvhd');
  if (!header || header.to - header.from < 20) return {};
  const long = bytes[header.from] === 1;
  const at = header.from + (long ? 20 : 12);
  if (at + (long ? 12 : 8) > header.to) return {};
  const scale = bytes.readUInt32BE(at);
  const length = long ? Number(bytes.readBigUInt64BE(at + 4)) : bytes.readUInt32BE(at + 4);
  return scale === 0 ? {} : { seconds: length / scale };
}

interface Span {
  from: number;
  to: number;
}

function boxIn(bytes: Buffer, from: number, to: number, name: string): Span | undefined {
  for (let at = from; at + 8 <= to;) {
    let size = bytes.readUInt32BE(at);
    let head = 8;
    if (size === 1 && at + 16 <= to) [size, head] = [Number(bytes.readBigUInt64BE(at + 8)), 16];
    if (size === 0) size = to - at;
    if (size < head) return undefined;
    const end = Math.min(to, at + size);
    if (bytes.toString('latin1', at + 4, at + 8) === name) return { from: at + head, to: end };
    at += size;
  }
  return undefined;
}
