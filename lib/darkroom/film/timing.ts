import type { Part } from './part.ts';

/** So many frames, each lasting so many ticks of its track. */
export type Run = { count: number; ticks: number };

/** One stretch of an edit list: how long, in ticks of the film, and from where in the media (−1: nothing). */
export type Edit = { shown: number; from: number; rate: number };

/** A film of a quarter of an hour at sixty frames has 54,000, if every one differs. */
const mostRows = 500_000;

const rows = (box: Part, width: number): number =>
  Math.min(box.u32(4), Math.floor((box.length - 8) / width), mostRows);

export const runsOf = (stts: Part): Run[] =>
  Array.from({ length: Math.max(rows(stts, 8), 0) }, (_, i) => ({
    count: stts.u32(8 + i * 8),
    ticks: stts.u32(12 + i * 8),
  }));

export function editsOf(elst: Part): Edit[] {
  const long = elst.u8(0) === 1;
  const width = long ? 20 : 12;
  return Array.from({ length: Math.max(rows(elst, width), 0) }, (_, i) => {
    const at = 8 + i * width;
    const nothing = long ? elst.u32(at + 8) === 0xffffffff : elst.i32(at + 4) === -1;
    return {
      shown: long ? elst.u64(at) : elst.u32(at),
      from: nothing ? -1 : long ? elst.u64(at + 8) : elst.u32(at + 4),
      rate: elst.i32(at + width - 4) / 65_536,
    };
  });
}

export const ticksIn = (runs: Run[]): number =>
  runs.reduce((sum, { count, ticks }) => sum + count * ticks, 0);
const framesIn = (runs: Run[]): number => runs.reduce((sum, { count }) => sum + count, 0);

/** Frames a second on the whole, to a thousandth; null where nothing tells. */
export function rateOf(runs: Run[], scale: number): number | null {
  const ticks = ticksIn(runs);
  if (!ticks || !scale) return null;
  return Math.round((framesIn(runs) * scale * 1000) / ticks) / 1000;
}

/**
 * Whether frames differ in length by more than rounding and a tenth. The last one is not looked at:
 * whoever writes films often stretches it.
 */
export function varies(runs: Run[]): boolean {
  const last = runs.at(-1);
  if (!last) return false;
  const looked = [...runs.slice(0, -1), { ...last, count: last.count - 1 }];
  const frames = framesIn(looked);
  if (frames < 1) return false;
  const mean = ticksIn(looked) / frames;
  const slack = Math.max(1, mean / 10);
  const odd = looked.filter(({ ticks }) => Math.abs(ticks - mean) > slack);
  return framesIn(odd) > frames / 100;
}

/** A decoder's head start is shorter than this; whatever is more was cut by somebody. */
const headStart = 0.5;

/** Whether edits do more than start a track: they cut, repeat, delay or stretch. */
export function cuts(edits: Edit[], film: number, scale: number, ticks: number): boolean {
  const shown = edits.filter(({ from }) => from >= 0);
  const [only] = shown;
  const delay = edits.filter(({ from }) => from < 0).reduce((sum, one) => sum + one.shown, 0);
  if (!only || !film || !scale) return edits.length > 1;
  const left = only.shown === 0 ? 0 : (ticks - only.from) / scale - only.shown / film;
  return (
    shown.length > 1 ||
    only.rate !== 1 ||
    delay / film > headStart ||
    only.from / scale > headStart ||
    left > headStart
  );
}
