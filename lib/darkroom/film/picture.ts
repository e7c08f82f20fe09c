import { bitsOf, type Bits, unescaped } from './bits.ts';
import { find } from './boxes.ts';
import { part, type Part } from './part.ts';

/** How a film's frames are coded, as far as its sample description tells. */
export type Coding = { is420: boolean | null; interlaced: boolean | null };

/** Profiles of H.264 that say how they keep colour; all others keep it at a quarter. */
const telling = [100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135];

function skipScaling(bits: Bits, chroma: number): void {
  for (let list = 0; list < (chroma === 3 ? 12 : 8); list += 1) {
    if (!bits.take(1)) continue;
    let last = 8;
    let next = 8;
    for (let i = 0; i < (list < 6 ? 16 : 64); i += 1) {
      if (next !== 0) next = (last + bits.signed() + 256) % 256;
      last = next || last;
    }
  }
}

/** H.264's sequence parameter set, up to whether it is coded in whole frames. */
function sequence(bytes: Part): Coding {
  const bits = bitsOf(part(unescaped(bytes.cut(1, 1024))));
  const profile = bits.take(8);
  bits.take(16);
  bits.unsigned();
  let chroma = 1;
  if (telling.includes(profile)) {
    chroma = bits.unsigned();
    if (chroma === 3) bits.take(1);
    bits.unsigned();
    bits.unsigned();
    bits.take(1);
    if (bits.take(1)) skipScaling(bits, chroma);
  }
  bits.unsigned();
  const order = bits.unsigned();
  if (order === 0) bits.unsigned();
  if (order === 1) {
    bits.take(1);
    bits.signed();
    bits.signed();
    for (let left = Math.min(bits.unsigned(), 255); left > 0; left -= 1) bits.signed();
  }
  bits.unsigned();
  bits.take(1);
  bits.unsigned();
  bits.unsigned();
  return { is420: chroma === 1, interlaced: bits.take(1) === 0 };
}

const unknown: Coding = { is420: null, interlaced: null };

function coded(boxes: Part): Coding {
  const avc = find(boxes, 'avcC');
  if (avc && avc.length > 8 && (avc.u8(5) & 31) > 0) {
    const length = avc.u16(6);
    return length > 4 ? sequence(avc.cut(8, 8 + length)) : unknown;
  }
  const hevc = find(boxes, 'hvcC');
  if (!hevc || hevc.length < 23) return unknown;
  const progressive = (hevc.u8(6) & 128) > 0;
  const interlaced = (hevc.u8(6) & 64) > 0;
  return {
    is420: (hevc.u8(16) & 3) === 1,
    interlaced: progressive || interlaced ? interlaced && !progressive : null,
  };
}

/** Size and coding by the description of a track's frames (`stsd`'s first entry). */
export function pictureOf(entry: Part): Coding & { width: number; height: number } {
  const boxes = entry.cut(78);
  const fields = find(boxes, 'fiel')?.u8(0);
  const coding = coded(boxes);
  return {
    width: entry.u16(24),
    height: entry.u16(26),
    is420: coding.is420,
    interlaced: fields ? fields > 1 : coding.interlaced,
  };
}
