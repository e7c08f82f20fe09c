import { Marks } from '../marks.ts';
import type { Facts, Unreadable } from '../../shared/media/facts.ts';
import type { Source } from '../source.ts';

/** Comments, a declaration and a document type may stand before the first element. */
const svg = /^\s*(?:<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE\s+svg[^>]*>|\s)*<(?:\w+:)?svg[\s>/]/i;

const encodingOf = ([a, b]: Uint8Array): string =>
  a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';

/** Its letters where it is text at all: in UTF-8 or UTF-16, without control characters. */
function textOf(bytes: Uint8Array, whole: boolean): string | null {
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    const text = decoder.decode(bytes, { stream: !whole });
    return /[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** What has no signature of a picture or film: SVG, other text, or nothing that is known. */
export async function readText(source: Source): Promise<Facts | Unreadable> {
  const bytes = await source.take(0, 4096);
  const text = textOf(bytes, bytes.length === source.size);
  if (text === null) return { kind: 'unreadable', why: 'unknown-format' };
  if (!svg.test(text)) return { kind: 'unreadable', why: 'text' };
  // Its size is a matter of its style sheet, and it is never opened as the document it is.
  return new Marks().facts('svg', [0, 0], { colour: 'unknown' });
}
