import { sha256 } from '../shared/hex.ts';
import { type Lot, mostLotBytes, mostRows } from './format.ts';

/** Some rows as lines of JSON, with their proof. */
export type Written = { bytes: Uint8Array<ArrayBuffer>; lot: Lot };

async function written(lines: readonly string[]): Promise<Written> {
  const bytes = new TextEncoder().encode(lines.join(''));
  return { bytes, lot: { rows: lines.length, bytes: bytes.length, sha256: await sha256(bytes) } };
}

/** Rows as lots of lines: few enough to be held, checked and taken in at once. */
export async function* lotsOf(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<Written> {
  let lines: string[] = [];
  let size = 0;
  for await (const rows of batches) {
    for (const row of rows) {
      // What is no text in Unicode is escaped by it, so that the line is.
      const line = `${JSON.stringify(row)}\n`;
      if (lines.length === mostRows || (size > 0 && size + line.length > mostLotBytes)) {
        yield await written(lines);
        [lines, size] = [[], 0];
      }
      lines.push(line);
      size += line.length;
    }
  }
  if (lines.length > 0) yield await written(lines);
}
