import { letters, type Source, viewOf } from '../source.ts';
import type { Found } from './boxes.ts';
import { boxesIn } from './boxes.ts';

/** Reads numbers of any width one after the other. */
class Cursor {
  at = 0;
  readonly view: DataView;
  constructor(bytes: Uint8Array) {
    this.view = viewOf(bytes);
  }
  next(width: number): number {
    this.at += width;
    let value = 0;
    for (let at = this.at - width; at < this.at; at += 1) {
      value = value * 256 + this.view.getUint8(at);
    }
    return value;
  }
}

/** Items that are no picture, by their ids: `Exif`, and `mime` for XMP. */
async function notesIn(source: Source, iinf: Found): Promise<Map<number, string>> {
  const version = (await source.take(iinf.from, 1))[0] ?? 0;
  const boxes = await boxesIn(source, iinf.from + (version === 0 ? 6 : 8), iinf.to);
  const notes = new Map<number, string>();
  for (const { kind, from } of boxes) {
    if (kind !== 'infe') continue;
    const bytes = await source.take(from, 14);
    const wide = bytes[0] === 3;
    const item = new Cursor(bytes.subarray(4));
    const id = item.next(wide ? 4 : 2);
    const type = letters(bytes, wide ? 10 : 8, wide ? 14 : 12);
    if (type === 'Exif' || type === 'mime') notes.set(id, type);
  }
  return notes;
}

type Place = { id: number; inMeta: boolean; at: number; length: number };

/** Where the items' bytes stand: the first stretch of each. */
function placesIn(bytes: Uint8Array): Place[] {
  const read = new Cursor(bytes);
  const version = read.next(4) >>> 24;
  const [sizes, more] = [read.next(1), read.next(1)];
  const [offset, length, base, index] = [sizes >> 4, sizes & 15, more >> 4, more & 15];
  const count = read.next(version < 2 ? 2 : 4);
  const places: Place[] = [];
  for (let n = 0; n < Math.min(count, 2000); n += 1) {
    const id = read.next(version < 2 ? 2 : 4);
    const inMeta = version > 0 && (read.next(2) & 15) === 1;
    read.next(2);
    const start = read.next(base);
    const stretches = read.next(2);
    for (let stretch = 0; stretch < stretches; stretch += 1) {
      if (version > 0) read.next(index);
      const at = start + read.next(offset);
      const place = { id, inMeta, at, length: read.next(length) };
      if (stretch === 0) places.push(place);
    }
  }
  return places;
}

export type Note = { type: string; bytes: Uint8Array };

/** The bytes of EXIF and XMP in a HEIF's or AVIF's list of items. */
export async function readNotes(source: Source, meta: readonly Found[]): Promise<Note[]> {
  const [iinf, iloc, idat] = ['iinf', 'iloc', 'idat'].map((name) =>
    meta.find(({ kind }) => kind === name),
  );
  if (!iinf || !iloc) return [];
  const notes = await notesIn(source, iinf);
  const found: Note[] = [];
  for (const place of placesIn(await source.take(iloc.from, iloc.to - iloc.from))) {
    const type = notes.get(place.id);
    if (type === undefined) continue;
    const at = place.at + (place.inMeta ? (idat?.from ?? 0) : 0);
    found.push({ type, bytes: await source.take(at, place.length) });
  }
  return found;
}
