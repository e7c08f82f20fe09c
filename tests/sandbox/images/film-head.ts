/** What the boxes of an MP4 or MOV tell. */
export interface FilmHead {
  /** Left out where no film header says it. */
  seconds?: number;
  /** The four letters of its picture's coding, and its columns as stored; left out without a track of pictures. */
  picture?: { codec: string; columns: number };
}

const brand = 8;

/** Reads the boxes of a film; nothing when it is none. */
export function readFilmHead(bytes: Buffer): FilmHead | undefined {
  if (bytes.length < brand || bytes.toString('latin1', 4, 8) !== 'ftyp') return undefined;
  const movie = boxIn(bytes, 0, bytes.length, 'moov');
  const picture = movie && pictureIn(bytes, movie);
  const seconds = movie && secondsIn(bytes, movie);
  return { ...(seconds === undefined ? {} : { seconds }), ...(picture && { picture }) };
}

function secondsIn(bytes: Buffer, movie: Span): number | undefined {
  const header = boxIn(bytes, movie.from, movie.to, 'mvhd');
  if (!header || header.to - header.from < 20) return undefined;
  const long = bytes[header.from] === 1;
  const at = header.from + (long ? 20 : 12);
  if (at + (long ? 12 : 8) > header.to) return undefined;
  const scale = bytes.readUInt32BE(at);
  const length = long ? Number(bytes.readBigUInt64BE(at + 4)) : bytes.readUInt32BE(at + 4);
  return scale === 0 ? undefined : length / scale;
}

const table = ['mdia', 'minf', 'stbl', 'stsd'];

/** The first track that has columns at all: sound and data have none. */
function pictureIn(bytes: Buffer, movie: Span): FilmHead['picture'] {
  let from = movie.from;
  for (;;) {
    const track = boxIn(bytes, from, movie.to, 'trak');
    if (!track) return undefined;
    from = track.to;
    const media = boxIn(bytes, track.from, track.to, 'mdia');
    const handler = media && boxIn(bytes, media.from, media.to, 'hdlr');
    if (handler && bytes.toString('latin1', handler.from + 8, handler.from + 12) === 'vide') {
      const span = table.reduce<Span | undefined>(
        (here, name) => here && boxIn(bytes, here.from, here.to, name),
        track,
      );
      // The count of entries, then size, name, and 24 bytes before the columns.
      const entry = span && span.from + 8;
      if (span && entry !== undefined && entry + 34 <= span.to) {
        const codec = bytes.toString('latin1', entry + 4, entry + 8);
        return { codec, columns: bytes.readUInt16BE(entry + 32) };
      }
    }
  }
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
