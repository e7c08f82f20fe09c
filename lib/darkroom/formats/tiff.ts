import type { PictureFacts } from '../../shared/media/facts.ts';
import { directory, type Entry, isLittle, orientationOf, tags } from '../exif.ts';
import { Marks } from '../marks.ts';
import type { Source } from '../source.ts';

const sizes: Record<number, number> = { 1: 1, 2: 1, 3: 2, 4: 4, 7: 1 };

/** What a line of the directory points to. */
const bytesOf = (source: Source, { type, count, value }: Entry): Promise<Uint8Array> =>
  source.take(value, count * (sizes[type] ?? 1));

async function readMarks(source: Source, lines: Map<number, Entry>): Promise<Marks> {
  const marks = new Marks();
  marks.orientation = orientationOf(lines.get(tags.orientation));
  marks.located = lines.has(tags.gps);
  marks.marked = lines.has(tags.gps) || lines.has(tags.exif);
  const [xmp, iptc, history] = [tags.xmp, tags.iptc, tags.c2pa].map((tag) => lines.get(tag));
  if (xmp) marks.xmp(await bytesOf(source, xmp));
  if (iptc) marks.iptc(await bytesOf(source, iptc));
  if (history) marks.c2pa(await bytesOf(source, history));
  const profile = lines.get(tags.profile);
  if (profile) marks.profile(await bytesOf(source, profile));
  return marks;
}

async function colourOf(
  source: Source,
  lines: Map<number, Entry>,
  little: boolean,
): Promise<PictureFacts['colour'] | undefined> {
  const photometric = lines.get(tags.photometric)?.value;
  if (photometric === 5) return 'cmyk';
  const bits = lines.get(tags.bits);
  // Two fit into the line; more stand elsewhere.
  const each = bits && bits.count > 2 ? await source.view(bits.value, 2) : null;
  const depth = each && each.byteLength === 2 ? each.getUint16(0, little) : bits?.value;
  if ((depth ?? 1) > 8) return 'deep';
  return photometric === 0 || photometric === 1 ? 'grey' : undefined;
}

/** The first directory of a TIFF; more of them are more pictures. */
export async function readTiff(source: Source): Promise<PictureFacts | null> {
  const head = await source.take(0, 8);
  const little = isLittle(head);
  if (little === null || head.length < 8) return null;
  const at = (await source.view(0, 8)).getUint32(4, little);
  const count = (await source.view(at, 2)).getUint16(0, little);
  const view = await source.view(at, 2 + count * 12 + 4);
  const lines = directory(view, 0, little);
  const [width, height] = [lines.get(tags.width)?.value, lines.get(tags.height)?.value];
  if (width === undefined || height === undefined) return null;
  const whole = view.byteLength === 2 + count * 12 + 4;
  const next = whole ? view.getUint32(2 + count * 12, little) : 0;
  const colour = await colourOf(source, lines, little);
  const marks = await readMarks(source, lines);
  return marks.facts('tiff', [width, height], {
    ...(colour && { colour }),
    trailing: next !== 0,
    truncated: !whole,
  });
}
