import type { PictureFacts } from '../../shared/media/facts.ts';
import { Marks } from '../marks.ts';
import { inflated, letters, type Source, viewOf } from '../source.ts';

const xmpKey = 'XML:com.adobe.xmp';

/** EXIF that older tools wrote as text: a name, its length, then hexadecimal. */
function fromHex(text: string): Uint8Array {
  const digits = text.replace(/^\s*\S+\s+\d+/, '').replaceAll(/\s/g, '');
  return Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** Text of one of PNG's three kinds; packed text is unpacked. */
async function readText(marks: Marks, kind: string, body: Uint8Array): Promise<void> {
  marks.comment();
  const end = body.indexOf(0);
  if (end < 0) return;
  const key = letters(body, 0, end);
  const packed = kind === 'zTXt' || (kind === 'iTXt' && body[end + 1] === 1);
  let from = end + (kind === 'tEXt' ? 1 : kind === 'zTXt' ? 2 : 3);
  // A language and a translated key stand before international text.
  if (kind === 'iTXt') from = body.indexOf(0, body.indexOf(0, from) + 1) + 1;
  const rest = body.subarray(from);
  const text = packed ? await inflated(rest) : rest;
  if (key === xmpKey || /xmp/i.test(key)) marks.xmp(text);
  else if (/^Raw profile type (exif|APP1)$/i.test(key)) marks.exif(fromHex(letters(text)));
  else if (/^Raw profile type iptc$/i.test(key)) marks.iptc(fromHex(letters(text)));
}

/** Chunks that say something of the picture beside its pixels. */
async function readChunk(marks: Marks, kind: string, body: Uint8Array): Promise<void> {
  if (kind === 'eXIf') marks.exif(body);
  else if (kind === 'iCCP') marks.profile(await inflated(body.subarray(body.indexOf(0) + 2)));
  else if (kind === 'caBX') marks.c2pa(body);
  // Primaries of BT.709 with sRGB's curve; anything else is another colour space.
  else if (kind === 'cICP') marks.standard = body[0] === 1 && body[1] === 13;
  else if (kind.endsWith('Xt')) await readText(marks, kind, body);
}

const wanted = new Set(['eXIf', 'iCCP', 'caBX', 'cICP', 'tEXt', 'zTXt', 'iTXt', 'acTL']);

/** Walks the chunks to `IEND`. */
export async function readPng(source: Source): Promise<PictureFacts | null> {
  const head = await source.view(8, 25);
  if (head.byteLength < 18 || head.getUint32(4) !== 0x49484452) return null;
  const size = [head.getUint32(8), head.getUint32(12)] as const;
  const [bits, type] = [head.getUint8(16), head.getUint8(17)];
  const marks = new Marks();
  let [animated, ended, at] = [false, false, 8];
  for (let count = 0; count < 100_000 && !ended; count += 1) {
    const chunk = await source.take(at, 8);
    if (chunk.length < 8) break;
    const length = viewOf(chunk).getUint32(0);
    const kind = letters(chunk, 4, 8);
    if (wanted.has(kind)) {
      const body = (await source.take(at + 8, length)).slice();
      if (kind === 'acTL') animated = body.length >= 4 && viewOf(body).getUint32(0) > 1;
      else await readChunk(marks, kind, body);
    }
    at += length + 12;
    ended = kind === 'IEND';
  }
  const colour = bits === 16 ? 'deep' : type === 0 || type === 4 ? 'grey' : undefined;
  return marks.facts('png', size, {
    ...(colour && { colour }),
    animated,
    trailing: ended && at < source.size,
    truncated: !ended || at > source.size,
  });
}
