import { ArchiveError } from './fault.ts';
import {
  type FileEntry,
  type Manifest,
  manifestName,
  type TableEntry,
  tableFile,
} from './format.ts';
import { manifestOf } from './manifest.ts';
import { piecesOf, proved, rowsOf } from './pieces.ts';
import { bytesOf, type Entry, readList } from './zip.ts';

const largestManifest = 64_000_000;
/** More than this becomes of no honest byte: such a file is made to fill a memory. */
const mostSwelling = 200;

export type Archive = {
  manifest: Manifest;
  /** A table's rows, each lot proved before any of it is given. */
  rows: (table: TableEntry) => AsyncGenerator<unknown[]>;
  /** The bytes of a picture or film, as long as they are told to be. */
  file: (file: FileEntry) => Promise<Blob>;
};

function swells({ size, packed }: Entry): boolean {
  return size > packed * mostSwelling + 1_000;
}

async function wholeOf(file: Blob, entry: Entry): Promise<Uint8Array<ArrayBuffer>> {
  for await (const piece of piecesOf(await bytesOf(file, entry), [entry.size])) return piece;
  throw new ArchiveError('damaged', 'nothing in it');
}

/**
 * Opens an archive: reads what it says of itself and checks that against the files that are there.
 * Files that nobody speaks of are never looked at, and none is ever written anywhere by its name.
 */
export async function openArchive(file: Blob): Promise<Archive> {
  const entries = await readList(file);
  const entryOf = (name: string, size: number): Entry => {
    const entry = entries.get(name);
    if (!entry) throw new ArchiveError('damaged', `${name} is missing`);
    if (entry.size !== size) throw new ArchiveError('damaged', `${name} has another size`);
    if (swells(entry)) throw new ArchiveError('too-large', `${name} swells`);
    return entry;
  };
  const told = entries.get(manifestName);
  if (!told) throw new ArchiveError('not-an-archive', 'no manifest');
  if (told.size > largestManifest || swells(told)) {
    throw new ArchiveError('too-large', 'a manifest without end');
  }
  const manifest = manifestOf(new TextDecoder().decode(await wholeOf(file, told)));
  const sizeOf = ({ lots }: TableEntry): number => lots.reduce((sum, lot) => sum + lot.bytes, 0);
  // Before anything is taken in, all of it is there.
  for (const table of manifest.tables) entryOf(tableFile(table.table), sizeOf(table));
  for (const { name, bytes } of manifest.files) entryOf(name, bytes);
  return {
    manifest,
    async *rows(table) {
      const entry = entryOf(tableFile(table.table), sizeOf(table));
      const sizes = table.lots.map(({ bytes }) => bytes);
      let nth = 0;
      for await (const piece of piecesOf(await bytesOf(file, entry), sizes)) {
        const lot = table.lots[nth];
        nth += 1;
        if (lot) yield rowsOf(await proved(piece, lot.sha256), lot.rows);
      }
    },
    async file({ name, bytes }) {
      const entry = entryOf(name, bytes);
      if (entry.method === 0) return new Response(await bytesOf(file, entry)).blob();
      return new Blob([await wholeOf(file, entry)]);
    },
  };
}
