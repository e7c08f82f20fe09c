import { boxesIn, find, type Outer } from './boxes.ts';
import type { Part, Source } from './part.ts';
import type { Run } from './timing.ts';

/** A fragment's list of frames is no larger; one that claims to be is not read. */
const mostBytes = 4 * 1024 * 1024;

/** Adds to the last run if its frames are alike. */
function add(runs: Run[], count: number, ticks: number): void {
  const last = runs.at(-1);
  if (last?.ticks === ticks) last.count += count;
  else runs.push({ count, ticks });
}

function addFrames(runs: Run[], trun: Part, usual: number): void {
  const flags = trun.u32(0) & 0xffffff;
  const start = 8 + (flags & 1 ? 4 : 0) + (flags & 4 ? 4 : 0);
  const width = [0x100, 0x200, 0x400, 0x800].filter((bit) => flags & bit).length * 4;
  const said = trun.u32(4);
  if (!(flags & 0x100)) return add(runs, said, usual);
  const count = Math.min(said, Math.floor((trun.length - start) / width));
  for (let i = 0; i < count; i += 1) add(runs, 1, trun.u32(start + i * width));
}

/** How long the frames of each track usually are, as `mvex` tells. */
function usualOf(moov: Part): Map<number, number> {
  const mvex = find(moov, 'mvex');
  const trex = mvex ? boxesIn(mvex).filter(({ name }) => name === 'trex') : [];
  return new Map(trex.map(({ body }) => [body.u32(4), body.u32(12)]));
}

/** The frames of every track that stand in fragments behind the head of the film. */
export async function framesOf(
  source: Source,
  outer: Outer[],
  moov: Part,
): Promise<Map<number, Run[]>> {
  const usual = usualOf(moov);
  const frames = new Map<number, Run[]>();
  for (const { name, body, end } of outer) {
    if (name !== 'moof' || end - body > mostBytes) continue;
    for (const traf of boxesIn(await source.read(body, end - body))) {
      const tfhd = traf.name === 'traf' && find(traf.body, 'tfhd');
      if (!tfhd) continue;
      const flags = tfhd.u32(0) & 0xffffff;
      const id = tfhd.u32(4);
      const at = 8 + (flags & 1 ? 8 : 0) + (flags & 2 ? 4 : 0);
      const ticks = flags & 8 ? tfhd.u32(at) : (usual.get(id) ?? 0);
      const runs = frames.get(id) ?? [];
      for (const one of boxesIn(traf.body))
        if (one.name === 'trun') addFrames(runs, one.body, ticks);
      frames.set(id, runs);
    }
  }
  return frames;
}

/** Seconds that the index of fragments (`sidx`) promises; each covers a part of one track. */
export async function indexed(source: Source, outer: Outer[]): Promise<number> {
  const seconds = new Map<number, number>();
  for (const { name, body, end } of outer) {
    if (name !== 'sidx' || end - body > mostBytes) continue;
    const sidx = await source.read(body, end - body);
    const scale = sidx.u32(8);
    const start = sidx.u8(0) === 0 ? 20 : 28;
    const count = Math.min(sidx.u16(start + 2), Math.floor((sidx.length - start - 4) / 12));
    let ticks = 0;
    for (let i = 0; i < count; i += 1) ticks += sidx.u32(start + 8 + i * 12);
    const track = sidx.u32(4);
    if (scale) seconds.set(track, (seconds.get(track) ?? 0) + ticks / scale);
  }
  return Math.max(0, ...seconds.values());
}
