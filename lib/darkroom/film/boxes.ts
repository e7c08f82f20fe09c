import type { Part, Source } from './part.ts';

/** One box of an MP4 or MOV: four letters and what is inside. */
export type Box = { name: string; body: Part };

/** A box of the outermost level; its inside is still in the file. */
export type Outer = { name: string; at: number; body: number; end: number };

/** Films in many fragments have thousands; more are a trap. */
const mostBoxes = 20_000;

const isName = (name: string): boolean => /^[\x20-\x7e\xa9]{4}$/.test(name);

/** Length of the head and of the whole; null where that cannot be a box. */
function measure(head: Part, room: number): { name: string; head: number; size: number } | null {
  const name = head.text(4, 4);
  const said = head.u32(0);
  const long = said === 1;
  const size = said === 0 ? room : long ? head.u64(8) : said;
  const start = long ? 16 : 8;
  return isName(name) && size >= start ? { name, head: start, size } : null;
}

/** The boxes inside one; the walk ends at the first that makes no sense. */
export function boxesIn(inside: Part): Box[] {
  const boxes: Box[] = [];
  let at = 0;
  while (at + 8 <= inside.length && boxes.length < mostBoxes) {
    const found = measure(inside.cut(at, at + 16), inside.length - at);
    if (!found) break;
    boxes.push({ name: found.name, body: inside.cut(at + found.head, at + found.size) });
    at += found.size;
  }
  return boxes;
}

/** The inside of the first box down a path such as `mdia`, `mdhd`. */
export function find(inside: Part, ...path: string[]): Part | null {
  let here: Part | null = inside;
  for (const name of path)
    here = here && (boxesIn(here).find((one) => one.name === name)?.body ?? null);
  return here;
}

/** The outermost boxes, jumping over the media between them. */
export async function outerBoxes(source: Source): Promise<Outer[]> {
  const boxes: Outer[] = [];
  let at = 0;
  while (at + 8 <= source.size && boxes.length < mostBoxes) {
    const found = measure(await source.read(at, 16), source.size - at);
    if (!found) break;
    boxes.push({ name: found.name, at, body: at + found.head, end: at + found.size });
    at += found.size;
  }
  return boxes;
}
