import type { FilmFacts, Unreadable } from '../shared/media/facts.ts';
import { probeIso } from './film/iso.ts';
import { sourceOf, type Part } from './film/part.ts';
import { probeWebm } from './film/webm.ts';

const unreadable = (why: Unreadable['why']): Unreadable => ({ kind: 'unreadable', why });

/** What MP4 and MOV begin with; files older than `ftyp` begin with one of the rest. */
const outermost = ['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip', 'pnot', 'moof', 'styp'];
/** Still pictures that stand in the same boxes. */
const stills = ['heic', 'heix', 'heim', 'heis', 'mif1', 'avif'];

/** Films of other kinds; that they are films is all that is worth knowing. */
const others: ((head: Part) => boolean)[] = [
  (head) => head.text(0, 4) === 'RIFF' && head.text(8, 4) === 'AVI ',
  (head) => head.text(0, 4) === 'OggS',
  (head) => head.text(0, 3) === 'FLV',
  (head) => head.u32(0) === 0x3026b275,
  (head) => head.u32(0) === 0x1ba,
  (head) => head.u8(0) === 0x47 && head.u8(188) === 0x47 && head.u8(376) === 0x47,
];

const other = (bytes: number): FilmFacts => ({
  kind: 'film',
  container: 'other',
  video: null,
  audio: null,
  width: 0,
  height: 0,
  rotation: 0,
  durationMs: 0,
  fps: null,
  variableRate: false,
  bytes,
  moovFirst: true,
  fragmented: false,
  editList: false,
  is420: null,
  interlaced: null,
  audioRate: null,
  audioChannels: null,
  otherTracks: 0,
  ai: false,
  truncated: false,
});

const isText = (head: Part): boolean => /^[\t\n\r\x20-\x7e\x80-\xff]+$/.test(head.text(0, 256));

/**
 * What a film's bytes are. Only its heads are read, wherever they stand, and nothing in them makes
 * this throw.
 */
export async function probeFilm(bytes: Blob): Promise<FilmFacts | Unreadable> {
  if (bytes.size === 0) return unreadable('empty');
  try {
    const source = sourceOf(bytes);
    const head = await source.read(0, 512);
    const first = head.text(4, 4);
    if (first === 'ftyp' && stills.includes(head.text(8, 4))) return unreadable('unknown-format');
    if (outermost.includes(first)) return await probeIso(source);
    if (head.u32(0) === 0x1a45dfa3) return await probeWebm(source);
    if (others.some((is) => is(head))) return other(bytes.size);
    return unreadable(isText(head) ? 'text' : 'unknown-format');
  } catch (error) {
    // Reading fails where the file was moved or changed after it was chosen.
    return unreadable(error instanceof DOMException ? 'gone' : 'broken');
  }
}
