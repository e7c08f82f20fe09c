import { find, type Outer } from './boxes.ts';
import type { Part, Source } from './part.ts';

/** IPTC's words for how something was made, as C2PA and XMP both carry them. */
const trained = /trainedAlgorithmicMedia/i;

/** Content credentials with thumbnails of their own may be large; the words stand near the start. */
const looked = 4 * 1024 * 1024;

const says = (bytes: Part): boolean => {
  for (let at = 0; at < bytes.length; at += 32_768)
    if (trained.test(bytes.text(at, 32_768 + 64))) return true;
  return false;
};

/** Whether the film's credentials or its XMP say that a trained model made or changed it. */
export async function madeByModel(source: Source, outer: Outer[], moov: Part): Promise<boolean> {
  const told = find(moov, 'udta');
  if (told && says(told.cut(0, looked))) return true;
  for (const { name, body, end } of outer) {
    const length = Math.min(end - body, looked);
    if (name === 'uuid' && says(await source.read(body, length))) return true;
  }
  return false;
}
