import type { PictureFacts } from '../../shared/media/facts.ts';
import type { Orientation } from '../exif.ts';
import { Marks } from '../marks.ts';
import { joined, letters, type Source, viewOf } from '../source.ts';
import { boxesIn, type Found, historyIn } from './boxes.ts';
import { readNotes } from './heif-items.ts';

/** Quarters of a turn against the clock, and a mirror that comes after them, as EXIF counts. */
const turned: readonly Orientation[] = [1, 8, 3, 6];
const mirrored = {
  // Axis 0 swaps top and bottom, axis 1 left and right.
  0: [4, 5, 2, 7],
  1: [2, 7, 4, 5],
} as const;

/** The properties of one picture, in the order they are applied. */
async function propertiesOf(source: Source, meta: readonly Found[]): Promise<Found[]> {
  const iprp = meta.find(({ kind }) => kind === 'iprp');
  const pitm = meta.find(({ kind }) => kind === 'pitm');
  if (!iprp) return [];
  const parts = await boxesIn(source, iprp.from, iprp.to);
  const ipco = parts.find(({ kind }) => kind === 'ipco');
  const ipma = parts.find(({ kind }) => kind === 'ipma');
  if (!ipco || !ipma) return [];
  const all = await boxesIn(source, ipco.from, ipco.to);
  const main = pitm ? await source.view(pitm.from, 8) : null;
  const wanted = main === null ? 1 : main.getUint8(0) === 0 ? main.getUint16(4) : main.getUint32(4);
  const view = await source.view(ipma.from, ipma.to - ipma.from);
  const [wideId, wideIndex] = [view.getUint8(0) > 0, (view.getUint8(3) & 1) === 1];
  let at = 8;
  for (let entry = view.getUint32(4); entry > 0; entry -= 1) {
    const id = wideId ? view.getUint32(at) : view.getUint16(at);
    at += wideId ? 4 : 2;
    const count = view.getUint8(at);
    const indexes = Array.from({ length: count }, (_, n) =>
      wideIndex ? view.getUint16(at + 1 + n * 2) & 0x7fff : view.getUint8(at + 1 + n) & 0x7f,
    );
    at += 1 + count * (wideIndex ? 2 : 1);
    if (id === wanted) return indexes.flatMap((index) => all[index - 1] ?? []);
  }
  return [];
}

/** What the colour box says: a profile, or numbers for primaries and curve. */
function readColour(marks: Marks, body: Uint8Array): void {
  const kind = letters(body, 0, 4);
  if (kind === 'prof' || kind === 'rICC') marks.profile(body.subarray(4));
  if (kind !== 'nclx' || marks.standard !== null) return;
  const view = viewOf(body);
  const [primaries, curve] = [view.getUint16(4), view.getUint16(6)];
  // 2 is "not told"; the curves of BT.601 and BT.709 are shown as sRGB's is.
  marks.standard = [1, 2].includes(primaries) && [1, 2, 6, 13].includes(curve);
}

type Seen = { size: [number, number]; colour: PictureFacts['colour'] | undefined };

async function readProperties(source: Source, list: Found[], marks: Marks): Promise<Seen> {
  const seen: Seen = { size: [0, 0], colour: undefined };
  let turns = 0;
  for (const { kind, from, to } of list) {
    const body = await source.take(from, to - from);
    const view = viewOf(body);
    if (kind === 'ispe') seen.size = [view.getUint32(4), view.getUint32(8)];
    if (kind === 'colr') readColour(marks, body);
    if (kind === 'pixi' && view.getUint8(5) > 8) seen.colour = 'deep';
    else if (kind === 'pixi' && view.getUint8(4) === 1) seen.colour = 'grey';
    if (kind === 'irot') turns = view.getUint8(0) & 3;
    if (kind === 'irot') marks.orientation = turned[turns] ?? 1;
    if (kind === 'imir') marks.orientation = mirrored[view.getUint8(0) & 1 ? 1 : 0][turns] ?? 1;
  }
  return seen;
}

/** AVIF and HEIC; their own turn counts, and that in their EXIF does not. */
export async function readHeif(
  source: Source,
  format: 'avif' | 'heic',
  sequence: boolean,
): Promise<PictureFacts | null> {
  const boxes = await boxesIn(source, 0, source.size);
  const meta = boxes.find(({ kind }) => kind === 'meta');
  if (!meta) return null;
  const inside = await boxesIn(source, meta.from + 4, meta.to);
  const marks = new Marks();
  for (const { type, bytes } of await readNotes(source, inside)) {
    // EXIF stands behind the distance to its beginning.
    if (type === 'mime') marks.xmp(bytes);
    else if (bytes.length > 4) marks.exif(bytes.subarray(4 + viewOf(bytes).getUint32(0)));
  }
  marks.orientation = 1;
  const list = await propertiesOf(source, inside);
  const { size, colour } = await readProperties(source, list, marks);
  if (size[0] === 0 || size[1] === 0) return null;
  const history = await historyIn(source, boxes);
  if (history.length > 0) marks.c2pa(joined(history));
  const end = boxes.at(-1)?.to ?? 0;
  return marks.facts(format, size, {
    ...(colour && { colour }),
    animated: sequence || boxes.some(({ kind }) => kind === 'moov'),
    truncated: end > source.size,
    trailing: end < source.size,
  });
}
