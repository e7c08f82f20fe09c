import { badParameter } from '../errors.ts';
import { readFilmHead } from '../images/film-head.ts';
import { formatOf, isMultiPicture, readJpegHead } from '../images/jpeg-head.ts';
import { refusals } from './refusals.ts';

const mebibyte = 1024 * 1024;
export const mostOfPicture = 8 * mebibyte;
const ratios = { tallest: 4 / 5, widest: 1.91 };

/** The size of a picture Meta takes; anything else is refused. Source: fact sheet §3.2, §3.6. */
export function judgePicture(
  bytes: Buffer,
  { address, anyShape }: { address: string; anyShape: boolean },
): { wide: number; high: number } {
  if (bytes.length === 0) throw refusals.unreachable(address);
  if (bytes.length > mostOfPicture) throw refusals.tooLarge();
  const format = formatOf(bytes);
  if (format === undefined && /^\s*</.test(bytes.toString('latin1', 0, 64)))
    throw refusals.unreachable(address);
  if (format !== 'JPEG') throw refusals.unsupported(format ?? 'unknown');
  const head = readJpegHead(bytes);
  if (!head) throw refusals.unsupported('unknown');
  if (isMultiPicture(bytes)) throw refusals.unsupported('MPO');
  if (head.components === 4) throw refusals.unsupported('CMYK');
  const ratio = head.wide / head.high;
  const fits = ratio >= ratios.tallest && ratio <= ratios.widest;
  if (!anyShape && !fits) throw refusals.outOfShape(ratio);
  return { wide: head.wide, high: head.high };
}

export type FilmShape = 'reel' | 'story' | 'child';

const megabyte = 1_000_000;
const limits: Readonly<Record<FilmShape, { bytes: number; least: number; most: number }>> = {
  reel: { bytes: 300 * megabyte, least: 3, most: 900 },
  story: { bytes: 100 * megabyte, least: 3, most: 60 },
  child: { bytes: 300 * megabyte, least: 3, most: 60 },
};

export const mostOfFilm = (shape: FilmShape): number => limits[shape].bytes;

const unfit = 2207026;
/** H.264 and HEVC, by the letters MP4 and MOV give them. */
const codings = ['avc1', 'avc3', 'hvc1', 'hev1'];
const mostColumns = 1920;
const coverOutside = 2207057;

/** The subcode by which a film fails, if it does. */
export function faultOfFilm(
  bytes: Buffer,
  shape: FilmShape,
  thumbOffset: number | undefined,
): number | undefined {
  const { bytes: largest, least, most } = limits[shape];
  const head = readFilmHead(bytes);
  if (!head || bytes.length > largest) return unfit;
  const { seconds, picture } = head;
  if (picture && (!codings.includes(picture.codec) || picture.columns > mostColumns)) return unfit;
  if (seconds === undefined) return undefined;
  if (seconds < least || seconds > most) return unfit;
  return thumbOffset !== undefined && thumbOffset >= seconds * 1000 ? coverOutside : undefined;
}

/** A whole number of a parameter, in bounds. */
export function wholeIn(text: string, name: string, low: number, high = Infinity): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < low || value > high) {
    const bounds = high === Infinity ? `of at least ${low}` : `between ${low} and ${high}`;
    throw badParameter(`Param ${name} must be an integer ${bounds}`);
  }
  return value;
}
