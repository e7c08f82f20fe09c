import type { Facts, PictureFacts, Unreadable } from '../shared/media/facts.ts';
import { readBmp } from './formats/bmp.ts';
import { readGif } from './formats/gif.ts';
import { readHeif } from './formats/heif.ts';
import { readJpeg } from './formats/jpeg.ts';
import { readJxl } from './formats/jxl.ts';
import { readPng } from './formats/png.ts';
import { readText } from './formats/text.ts';
import { readTiff } from './formats/tiff.ts';
import { readWebp } from './formats/webp.ts';
import { letters, Source } from './source.ts';

const no = (why: Unreadable['why']): Unreadable => ({ kind: 'unreadable', why });

type Reader = (source: Source) => Promise<PictureFacts | null>;

/** What a file of these kinds begins with, one byte a letter. */
const readers: [RegExp, Reader][] = [
  [/^\xff\xd8\xff/, readJpeg],
  [/^\x89PNG\r\n\x1a\n/, readPng],
  [/^GIF8[79]a/, readGif],
  [/^RIFF[^]{4}WEBP/, readWebp],
  [/^(II\*\0|MM\0\*)/, readTiff],
  // Two letters are few: the length of the header that follows must be one that exists.
  [/^BM[^]{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\0\0\0/, readBmp],
  [/^\xff\x0a/, (source) => readJxl(source, true)],
  [/^\0\0\0\x0cJXL \r\n\x87\n/, (source) => readJxl(source, false)],
];

/** Matroska, and a film's first box where no brand stands before it. */
const film = /^(\x1aE\xdf\xa3|[^]{4}(ftyp|moov|mdat|wide|skip|free|pnot))/;

const brandsOf = (head: Uint8Array): string[] => {
  const length = Math.min(head.length, ((head[2] ?? 0) << 8) + (head[3] ?? 0));
  const brands = [letters(head, 8, 12)];
  for (let at = 16; at + 4 <= length; at += 4) brands.push(letters(head, at, at + 4));
  return brands;
};

/** A still picture in a film's container, by its brands; null for a film. */
function stillReader(head: Uint8Array): Reader | null {
  const [main = '', ...others] = brandsOf(head);
  const heic = /^(hei[cxms]|hev[cxms])$/;
  const sequence = ['avis', 'msf1', 'hevc', 'hevx', 'hevm', 'hevs'].includes(main);
  const any = (test: RegExp): boolean =>
    test.test(main) || (/^m(if|sf)1$/.test(main) && others.some((brand) => test.test(brand)));
  if (any(/^avi[fs]$/)) return (source) => readHeif(source, 'avif', sequence);
  if (any(heic) || /^m(if|sf)1$/.test(main)) return (source) => readHeif(source, 'heic', sequence);
  return null;
}

async function look(bytes: Blob, source: Source): Promise<Facts | Unreadable> {
  const head = await source.take(0, 256);
  const start = letters(head, 0, Math.min(18, head.length));
  const still = start.slice(4, 8) === 'ftyp' ? stillReader(head) : null;
  const read = still ?? readers.find(([begins]) => begins.test(start))?.[1];
  if (read) return (await read(source)) ?? no('broken');
  if (!film.test(start)) return readText(source);
  const { probeFilm } = await import('./film.ts');
  return probeFilm(bytes);
}

/**
 * What a file is, by its bytes alone: its name and stated type are never asked. Reads what it needs
 * and no more, decodes nothing, and answers for any bytes at all.
 */
export async function probe(bytes: Blob): Promise<Facts | Unreadable> {
  if (bytes.size === 0) return no('empty');
  try {
    return await look(bytes, new Source(bytes));
  } catch (error) {
    // The browser names a file that was moved or changed; all else is damage within the bytes.
    const name = error instanceof Error ? error.name : '';
    return no(name === 'NotReadableError' || name === 'NotFoundError' ? 'gone' : 'broken');
  }
}
