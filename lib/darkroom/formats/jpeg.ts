import type { PictureFacts } from '../../shared/media/facts.ts';
import { Marks } from '../marks.ts';
import { joined, letters, mostOfPart, type Source, viewOf } from '../source.ts';

type Frame = { size: [number, number]; bits: number; components: number };
type End = { truncated: boolean; trailing: boolean };

/** Frames of every kind, but tables (c4, cc) and the reserved one (c8). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const isLoose = (marker: number): boolean => marker === 1 || (marker >= 0xd0 && marker <= 0xd8);

/** How far the compressed part is searched for its end. */
const farthest = 64 << 20;
const stretch = 262_144;

/** The next marker at or after a place in compressed data, where 0xff is followed by 0 otherwise. */
async function nextMarker(source: Source, from: number): Promise<number | null> {
  for (let at = from; at < Math.min(source.size, from + farthest); at += stretch) {
    const bytes = await source.take(at, stretch + 1);
    for (let ff = bytes.indexOf(0xff); ff >= 0; ff = bytes.indexOf(0xff, ff + 1)) {
      const after = bytes[ff + 1];
      const inside = after === 0 || after === 0xff || (after !== undefined && isLoose(after));
      if (after !== undefined && !inside) return at + ff;
    }
  }
  return null;
}

/** What the segments of a JPEG tell, one by one. */
class Segments {
  readonly marks = new Marks();
  readonly profile: Uint8Array[] = [];
  readonly history: Uint8Array[] = [];
  frame: Frame | null = null;
  several = false;

  read(marker: number, body: Uint8Array): void {
    const begins = (text: string): boolean => letters(body.subarray(0, text.length)) === text;
    if (isFrame(marker) && this.frame === null) {
      const view = viewOf(body);
      const size: Frame['size'] = [view.getUint16(3), view.getUint16(1)];
      this.frame = { size, bits: view.getUint8(0), components: view.getUint8(5) };
    } else if (marker === 0xe1 && begins('Exif\0')) this.marks.exif(body);
    else if (marker === 0xe1) this.marks.xmp(body);
    else if (marker === 0xe2 && begins('ICC_PROFILE\0')) this.profile.push(body.slice(14));
    else if (marker === 0xe2 && begins('MPF\0')) this.several = true;
    else if (marker === 0xeb) this.keep(body);
    else if (marker === 0xed) this.marks.iptc(body);
    else if (marker === 0xfe) this.marks.comment();
  }

  /** A long history goes on in the next segment, which says again whose part it is. */
  keep(body: Uint8Array): void {
    const held = this.history.reduce((length, part) => length + part.length, 0);
    if (held < mostOfPart) this.history.push(body.slice(this.history.length === 0 ? 8 : 16));
  }

  facts({ truncated, trailing }: End): PictureFacts | null {
    const { marks, frame } = this;
    if (frame === null) return null;
    if (this.profile.length > 0) marks.profile(joined(this.profile));
    if (this.history.length > 0) marks.c2pa(joined(this.history));
    const { bits, components, size } = frame;
    const colour =
      components === 4 ? 'cmyk' : bits > 8 ? 'deep' : components === 1 ? 'grey' : undefined;
    return marks.facts('jpeg', size, {
      ...(colour && { colour }),
      trailing: trailing || this.several,
      truncated,
    });
  }
}

/** Walks the segments to the end of the picture, through however many scans it has. */
export async function readJpeg(source: Source): Promise<PictureFacts | null> {
  const segments = new Segments();
  let at = 2;
  for (let count = 0; count < 5000; count += 1) {
    const head = await source.take(at, 4);
    const [mark, marker, high = 0, low = 0] = head;
    if (mark !== 0xff || marker === undefined) break;
    if (marker === 0xff) at += 1;
    else if (marker === 0xd9) {
      return segments.facts({ truncated: false, trailing: at + 2 < source.size });
    } else if (isLoose(marker)) at += 2;
    else {
      const length = high * 256 + low;
      if (head.length < 4 || length < 2) break;
      const wanted = isFrame(marker) || marker >= 0xe0;
      const body = wanted ? await source.take(at + 4, length - 2) : head.subarray(4);
      if (wanted) segments.read(marker, body);
      at += 2 + length;
      if (marker !== 0xda) continue;
      const next = await nextMarker(source, at);
      if (next === null) break;
      at = next;
    }
  }
  return segments.facts({ truncated: true, trailing: false });
}
