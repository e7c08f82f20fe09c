import { readerOf, type ByteReader } from './byte-reader.ts';
import type { PictureFormat } from './facts.ts';
import { gifMoves, gifSize, pngMoves, pngSize } from './sniff-frames.ts';
import { bmpSize, boxSize, jpegSize, webpSize, type Size } from './sniff-size.ts';

/** What the first look at bytes tells; sizes are as stored, 0 where the header does not say. */
export type Sniffed =
  | { kind: 'picture'; format: PictureFormat; width: number; height: number; animated: boolean }
  | { kind: 'film' }
  | { kind: 'text' | 'unknown' | 'empty' };

const picture = (format: PictureFormat, [width, height]: Size, animated = false): Sniffed => ({
  kind: 'picture',
  format,
  width,
  height,
  animated,
});

/** Names of boxes that old QuickTime films begin with, having no `ftyp`. */
const quickTime = ['moov', 'mdat', 'wide', 'pnot'];
const stills = /^(?:mif1|msf1|miaf|heic|heix|heim|heis|hevc|hevx|hevm|hevs|avif|avis)$/;

function boxed(reader: ByteReader): Sniffed {
  const end = Math.min(reader.be(0, 4), reader.length, 256);
  const brands = [reader.name(8, 4)];
  for (let offset = 16; offset + 4 <= end; offset += 4) brands.push(reader.name(offset, 4));
  const [major = ''] = brands;
  if (!stills.test(major)) return { kind: 'film' };
  const moves = /^(?:msf1|avis|hev[cxms])$/.test(major);
  const format = brands.some((brand) => /^avi[fs]$/.test(brand)) ? 'avif' : 'heic';
  return picture(format, boxSize(reader), moves);
}

/** Text of any kind; markup that draws is a picture nobody can post. */
function written(bytes: Uint8Array): Sniffed {
  const head = bytes.subarray(0, 4096);
  // A character may be cut at the end of what is read.
  const text = new TextDecoder().decode(head, { stream: true });
  if (/[\u0000-\u0008\u000e-\u001a\ufffd]/.test(text)) return { kind: 'unknown' };
  const drawn = /^[\ufeff\s]*</.test(text) && /<(?:\w+:)?svg[\s>]/i.test(text);
  const page = /^[\ufeff\s]*<(?:!doctype\s+html|html)/i.test(text);
  return drawn && !page ? picture('svg', [0, 0]) : { kind: 'text' };
}

/** Tells what bytes are by their first ones; a name or a stated type is never asked. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { kind: 'empty' };
  const reader = readerOf(bytes);
  const four = reader.be(0, 4);
  if (four >>> 8 === 0xffd8ff) return picture('jpeg', jpegSize(reader));
  if (four === 0x89504e47) return picture('png', pngSize(reader), pngMoves(reader));
  if (/^GIF8[79]a$/.test(reader.name(0, 6))) {
    return picture('gif', gifSize(reader), gifMoves(reader));
  }
  if (reader.name(0, 4) === 'RIFF') {
    const form = reader.name(8, 4);
    if (form === 'AVI ') return { kind: 'film' };
    if (form !== 'WEBP') return { kind: 'unknown' };
    const moves = reader.name(12, 4) === 'VP8X' && (reader.at(20) & 2) !== 0;
    return picture('webp', webpSize(reader), moves);
  }
  if (reader.name(4, 4) === 'ftyp') return boxed(reader);
  if (quickTime.includes(reader.name(4, 4)) || four === 0x1a45dfa3) return { kind: 'film' };
  if (four === 0x49492a00 || four === 0x4d4d002a) return picture('tiff', [0, 0]);
  if (four >>> 16 === 0xff0a || reader.name(4, 4) === 'JXL ') return picture('jxl', [0, 0]);
  if (reader.name(0, 2) === 'BM' && reader.le(14, 4) >= 40 && reader.le(14, 4) <= 124) {
    return picture('bmp', bmpSize(reader));
  }
  return written(bytes);
}
