import { hex } from '../../shared/hex.ts';
import { letters, type Source, viewOf } from '../source.ts';

/** A box of ISO's container, by where its inside begins and where it ends. */
export type Found = { kind: string; from: number; to: number };

/** The boxes between two places; one that says 0 reaches to the end. */
export async function boxesIn(source: Source, from: number, to: number): Promise<Found[]> {
  const found: Found[] = [];
  for (let at = from; at + 8 <= to && found.length < 2000;) {
    const head = await source.take(at, 16);
    if (head.length < 8) break;
    const view = viewOf(head);
    const told = view.getUint32(0);
    const long = told === 1 && head.length === 16;
    const size = long ? Number(view.getBigUint64(8)) : told === 0 ? to - at : told;
    const inside = at + (long ? 16 : 8);
    if (at + size < inside) break;
    found.push({ kind: letters(head, 4, 8), from: inside, to: at + size });
    at += size;
  }
  return found;
}

const c2paId = 'd8fec3d61b0e483c92975828877ec481';

/** The signed history where one stands in a box of its own. */
export async function historyIn(source: Source, boxes: readonly Found[]): Promise<Uint8Array[]> {
  const found: Uint8Array[] = [];
  for (const { kind, from, to } of boxes) {
    if (kind === 'jumb') found.push(await source.take(from, to - from));
    if (kind !== 'uuid') continue;
    if (hex(await source.take(from, 16)) === c2paId)
      found.push(await source.take(from + 16, to - from - 16));
  }
  return found;
}
