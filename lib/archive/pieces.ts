import { sha256 } from '../shared/hex.ts';
import { ArchiveError } from './fault.ts';

const damaged = (message: string): ArchiveError => new ArchiveError('damaged', message);

/**
 * Bytes of a stream in pieces of given lengths, to its very end. No more is held than one piece and
 * what came with its last bytes.
 */
export async function* piecesOf(
  stream: ReadableStream<Uint8Array>,
  sizes: readonly number[],
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const reader = stream.getReader();
  let left = new Uint8Array();
  try {
    for (const size of sizes) {
      const piece = new Uint8Array(size);
      let filled = 0;
      while (filled < size) {
        if (left.length === 0) {
          const { done, value } = await reader.read();
          if (done) throw damaged('cut off');
          left = new Uint8Array(value);
        }
        const part = left.subarray(0, size - filled);
        piece.set(part, filled);
        filled += part.length;
        left = left.subarray(part.length);
      }
      yield piece;
    }
    const { done } = left.length > 0 ? { done: false } : await reader.read();
    if (!done) throw damaged('longer than it says');
  } catch (error) {
    // What cannot be unpacked fails in the browser's own words.
    throw error instanceof ArchiveError ? error : damaged(String(error));
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** A piece that is what its proof says. */
export async function proved(
  piece: Uint8Array<ArrayBuffer>,
  hash: string,
): Promise<Uint8Array<ArrayBuffer>> {
  if ((await sha256(piece)) !== hash) throw damaged('a part is not what was written');
  return piece;
}

/** The rows of a piece: as many lines of JSON as its proof says. */
export function rowsOf(piece: Uint8Array, rows: number): unknown[] {
  try {
    const lines = new TextDecoder('utf-8', { fatal: true }).decode(piece).split('\n');
    if (lines.pop() !== '' || lines.length !== rows) throw damaged('other rows than it says');
    return lines.map((line) => JSON.parse(line) as unknown);
  } catch (error) {
    throw error instanceof ArchiveError ? error : damaged('lines that are no rows');
  }
}
