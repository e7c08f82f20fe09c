import type { PictureFacts } from '../../shared/media/facts.ts';
import { Marks } from '../marks.ts';
import { letters, type Source } from '../source.ts';

/** Bytes of a table of colours, by the flags before it. */
const tableSize = (flags: number): number => (flags & 0x80 ? 3 << ((flags & 7) + 1) : 0);

/** Past the pieces that a block is cut into; null where the file ends first. */
async function pastPieces(source: Source, from: number): Promise<number | null> {
  for (let at = from; ;) {
    const [length] = await source.take(at, 1);
    if (length === undefined) return null;
    at += length + 1;
    if (length === 0) return at;
  }
}

async function readExtension(source: Source, at: number, marks: Marks): Promise<void> {
  const head = await source.take(at, 14);
  if (head[1] === 0xfe) marks.comment();
  const name = letters(head, Math.min(3, head.length));
  if (head[1] !== 0xff) return;
  if (name.startsWith('XMP DataXMP')) marks.xmp(await source.take(at + 14, 262_144));
  if (name.startsWith('C2PA_GIF')) marks.c2pa(await source.take(at + 14, 262_144));
}

/** Walks to the second frame or to the end; a second one is a moving picture. */
export async function readGif(source: Source): Promise<PictureFacts | null> {
  const head = await source.view(0, 13);
  if (head.byteLength < 13) return null;
  const size = [head.getUint16(6, true), head.getUint16(8, true)] as const;
  const marks = new Marks();
  let [frames, at]: [number, number | null] = [0, 13 + tableSize(head.getUint8(10))];
  while (at !== null) {
    const block: Uint8Array = await source.take(at, 10);
    if (block[0] === 0x3b) return marks.facts('gif', size, { trailing: at + 1 < source.size });
    if (block[0] === 0x21) {
      await readExtension(source, at, marks);
      at = await pastPieces(source, at + 2);
    } else if (block[0] === 0x2c && block.length === 10) {
      frames += 1;
      if (frames > 1) break;
      at = await pastPieces(source, at + 11 + tableSize(block[9] ?? 0));
    } else break;
  }
  const [last] = await source.take(source.size - 1, 1);
  return marks.facts('gif', size, { animated: frames > 1, truncated: last !== 0x3b });
}
