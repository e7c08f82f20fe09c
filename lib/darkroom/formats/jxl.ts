import type { PictureFacts } from '../../shared/media/facts.ts';
import { Marks } from '../marks.ts';
import { joined, type Source } from '../source.ts';
import { boxesIn, historyIn } from './boxes.ts';

/** Width to height, for the seven shapes that take no width of their own. */
const shapes = [0, 1, 12 / 10, 4 / 3, 3 / 2, 16 / 9, 5 / 4, 2];

/** The size at the beginning of the bare stream, packed bit by bit from the low end. */
function sizeIn(stream: Uint8Array): [number, number] | null {
  if (stream.length < 12) return null;
  let at = 16;
  const bits = (count: number): number => {
    let value = 0;
    for (let n = 0; n < count; n += 1, at += 1) {
      value += (((stream[at >> 3] ?? 0) >> (at & 7)) & 1) * 2 ** n;
    }
    return value;
  };
  const small = bits(1) === 1;
  const edge = (): number => (small ? (bits(5) + 1) * 8 : bits([9, 13, 18, 30][bits(2)] ?? 9) + 1);
  const height = edge();
  const shape = bits(3);
  return [shape === 0 ? edge() : Math.floor(height * (shapes[shape] ?? 1)), height];
}

/** A bare stream, or one in boxes with EXIF and XMP beside it. */
export async function readJxl(source: Source, bare: boolean): Promise<PictureFacts | null> {
  const marks = new Marks();
  let stream = await source.take(0, 16);
  let end = source.size;
  if (!bare) {
    stream = new Uint8Array(0);
    const boxes = await boxesIn(source, 0, source.size);
    for (const { kind, from, to } of boxes) {
      if (stream.length === 0 && kind === 'jxlc') stream = await source.take(from, 16);
      if (stream.length === 0 && kind === 'jxlp') stream = await source.take(from + 4, 16);
      if (kind === 'Exif') marks.exif((await source.take(from, to - from)).subarray(4));
      if (kind === 'xml ') marks.xmp(await source.take(from, to - from));
      // Packed notes are not read: they may hold a place.
      if (kind === 'brob') marks.located = marks.marked = true;
      end = to;
    }
    const history = await historyIn(source, boxes);
    if (history.length > 0) marks.c2pa(joined(history));
  }
  const size = sizeIn(stream);
  // Its turn is part of the stream, and decoders apply it; the size told is the upright one.
  marks.orientation = 1;
  return (
    size &&
    marks.facts('jxl', size, {
      colour: 'unknown',
      truncated: end > source.size,
      trailing: end < source.size,
    })
  );
}
