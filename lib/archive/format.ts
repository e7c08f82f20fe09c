import type { AccountId, Instant } from '../shared/ids.ts';

/** The form of the archives that this Loupe writes, and the newest one it reads. */
export const archiveVersion = 1;

/** What every archive says of itself; written last, since only then all of it is known. */
export const manifestName = 'loupe.json';

/** Rows that are written, proved and taken in together. */
export type Lot = { rows: number; bytes: number; sha256: string };

/** One table: as many lines of JSON as rows, and the proof of each lot of them. */
export type TableEntry = { table: string; rows: number; lots: Lot[] };

/** A kept picture, or the bytes of a draft; of a very large film the proof is of its length and ends. */
export type FileEntry = { name: string; bytes: number; sha256: string };

export type Manifest = {
  format: 'loupe-archive';
  version: number;
  madeAt: Instant;
  /** The Loupe that wrote it. */
  loupe: string;
  accounts: { id: AccountId; username: string }[];
  /** In the order in which they are taken in: a row never comes before what it hangs on. */
  tables: TableEntry[];
  files: FileEntry[];
};

export const tableFile = (table: string): string => `json/${table}.ndjson`;

/** How much a lot may hold, and how long one line of it may be. */
export const mostRows = 500;
export const mostLotBytes = 1_000_000;
export const longestLine = 8_000_000;

/** Endings of pictures and films by the type of their bytes; others have a plain one. */
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/heic': 'heic',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/webm': 'webm',
};

export const endingOf = (type: string): string => endings[type] ?? 'bin';

/** The only names an archive's files may have; none of them leads anywhere. */
export const fileNames = /^(?:thumbs\/\d{1,32}\/\d{1,32}|media\/[\w-]{1,64})\.[a-z0-9]{2,4}$/;
