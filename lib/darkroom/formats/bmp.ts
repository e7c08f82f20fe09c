import type { PictureFacts } from '../../shared/media/facts.ts';
import { Marks } from '../marks.ts';
import type { Source } from '../source.ts';

/** A negative height means rows from the top; the oldest header has two bytes a side. */
export async function readBmp(source: Source): Promise<PictureFacts | null> {
  const head = await source.view(0, 30);
  if (head.byteLength < 26) return null;
  const old = head.getUint32(14, true) === 12;
  const size = old
    ? ([head.getUint16(18, true), head.getUint16(20, true)] as const)
    : ([Math.abs(head.getInt32(18, true)), Math.abs(head.getInt32(22, true))] as const);
  const told = head.getUint32(2, true);
  return new Marks().facts('bmp', size, {
    trailing: told > 0 && told < source.size,
    truncated: told > source.size,
  });
}
