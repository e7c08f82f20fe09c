import { makeZip } from 'client-zip';
import { type FileEntry, type Manifest, manifestName, tableFile } from './format.ts';
import type { Lot, TableEntry } from './format.ts';
import { lotsOf } from './lots.ts';

/** One part of an archive, read when its turn comes. */
export type Part =
  | { kind: 'table'; table: string; rows: AsyncIterable<readonly unknown[]> }
  /** For people: read by nobody but them. */
  | { kind: 'text'; name: string; pieces: AsyncIterable<string> | Iterable<string> }
  | { kind: 'file'; name: string; bytes: Blob; sha256: string };

type About = Omit<Manifest, 'format' | 'tables' | 'files'>;

type Zipped = {
  name: string;
  input: Blob | string | AsyncIterable<Uint8Array>;
  lastModified: Date;
};

export type Writing = {
  about: About;
  parts: AsyncIterable<Part>;
  /** Hears of every piece that is written, with the rows it holds. */
  wrote: (rows: number) => void;
  signal: AbortSignal;
};

async function* tableBytes(
  rows: AsyncIterable<readonly unknown[]>,
  lots: Lot[],
  { wrote, signal }: Writing,
): AsyncGenerator<Uint8Array> {
  for await (const { bytes, lot } of lotsOf(rows)) {
    signal.throwIfAborted();
    lots.push(lot);
    yield bytes;
    wrote(lot.rows);
  }
}

async function* textBytes(
  pieces: AsyncIterable<string> | Iterable<string>,
  { wrote, signal }: Writing,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  for await (const piece of pieces) {
    signal.throwIfAborted();
    yield encoder.encode(piece);
    wrote(0);
  }
}

async function* entries(of: Writing): AsyncGenerator<Zipped> {
  const lastModified = new Date(of.about.madeAt);
  const [tables, files]: [TableEntry[], FileEntry[]] = [[], []];
  for await (const part of of.parts) {
    of.signal.throwIfAborted();
    if (part.kind === 'file') {
      const { name, bytes: input, sha256 } = part;
      files.push({ name, bytes: input.size, sha256 });
      yield { name, input, lastModified };
      of.wrote(1);
    } else if (part.kind === 'text') {
      yield { name: part.name, input: textBytes(part.pieces, of), lastModified };
    } else {
      const lots: Lot[] = [];
      const input = tableBytes(part.rows, lots, of);
      yield { name: tableFile(part.table), input, lastModified };
      // The next part is asked for when this one is written.
      const rows = lots.reduce((sum, lot) => sum + lot.rows, 0);
      tables.push({ table: part.table, rows, lots });
    }
  }
  const manifest: Manifest = { format: 'loupe-archive', ...of.about, tables, files };
  yield { name: manifestName, input: `${JSON.stringify(manifest, null, 1)}\n`, lastModified };
}

/** The archive as it is read from the store: no more of it is in memory than one piece. */
export const writeArchive = (of: Writing): ReadableStream<Uint8Array> =>
  makeZip(entries(of)) as ReadableStream<Uint8Array>;
