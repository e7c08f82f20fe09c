import { find } from './boxes.ts';
import type { Part } from './part.ts';
import { type Edit, editsOf, type Run, runsOf } from './timing.ts';

/** One track of a film, as its `trak` box tells. */
export type Track = {
  id: number;
  /** `vide`, `soun`, or whatever else phones and cameras add. */
  handler: string;
  /** Ticks a second. */
  scale: number;
  ticks: number;
  /** How long it is shown, in ticks of the film. */
  shown: number;
  rotation: 0 | 90 | 180 | 270;
  width: number;
  height: number;
  codec: string | null;
  entry: Part | null;
  runs: Run[];
  edits: Edit[];
  /** Where its last piece of media begins. */
  last: number;
};

/** All ones stand for "not known". */
const known = (value: number): number => (value === 0xffffffff ? 0 : value);

/** Longer than 2^53 ticks is no length. */
const unending = (value: number): number => (value > Number.MAX_SAFE_INTEGER ? 0 : value);

/** Scale and length of a `mvhd` or `mdhd` box. */
export function clockOf(box: Part | null): { scale: number; ticks: number } {
  if (!box) return { scale: 0, ticks: 0 };
  return box.u8(0) === 1
    ? { scale: box.u32(20), ticks: unending(box.u64(24)) }
    : { scale: box.u32(12), ticks: known(box.u32(16)) };
}

const quarters = [0, 90, 180, 270] as const;

function headOf(tkhd: Part): Pick<Track, 'id' | 'shown' | 'rotation' | 'width' | 'height'> {
  const long = tkhd.u8(0) === 1;
  const matrix = long ? 52 : 40;
  const turn = Math.atan2(tkhd.i32(matrix + 4), tkhd.i32(matrix));
  return {
    id: tkhd.u32(long ? 20 : 12),
    shown: long ? unending(tkhd.u64(28)) : known(tkhd.u32(20)),
    rotation: quarters[(Math.round(turn / (Math.PI / 2)) + 4) % 4] ?? 0,
    width: tkhd.u16(matrix + 36),
    height: tkhd.u16(matrix + 40),
  };
}

function lastPiece(table: Part): number {
  const short = find(table, 'stco');
  const long = find(table, 'co64');
  const box = short ?? long;
  const width = short ? 4 : 8;
  const count = box ? Math.min(box.u32(4), Math.floor((box.length - 8) / width)) : 0;
  let last = 0;
  for (let i = 0; box && i < count; i += 1)
    last = Math.max(last, short ? box.u32(8 + i * 4) : box.u64(8 + i * 8));
  return last;
}

export function trackOf(trak: Part): Track | null {
  const tkhd = find(trak, 'tkhd');
  const mdia = find(trak, 'mdia');
  if (!tkhd || !mdia) return null;
  const table = find(mdia, 'minf', 'stbl');
  const described = table && find(table, 'stsd');
  const entry = described && described.u32(4) > 0 ? described.cut(8) : null;
  const stts = table && find(table, 'stts');
  const elst = find(trak, 'edts', 'elst');
  return {
    ...headOf(tkhd),
    handler: find(mdia, 'hdlr')?.text(8, 4) ?? '',
    ...clockOf(find(mdia, 'mdhd')),
    codec: entry && entry.length >= 16 ? entry.text(4, 4) : null,
    // Its own size and name stand before what describes it.
    entry: entry && entry.cut(8, Math.max(entry.u32(0), 8)),
    runs: stts ? runsOf(stts) : [],
    edits: elst ? editsOf(elst) : [],
    last: table ? lastPiece(table) : 0,
  };
}
