import type { Archive } from '../../archive/read.ts';
import { ArchiveError } from '../../archive/fault.ts';
import type { FileEntry } from '../../archive/format.ts';
import { sha256 } from '../../shared/hex.ts';
import type { Instant } from '../../shared/ids.ts';
import { keepAsset, readAsset } from '../../store/studio/assets.ts';
import { hashOf } from '../publish/take-files.ts';

type Told = Record<string, unknown>;

const isTold = (row: unknown): row is Told => typeof row === 'object' && row !== null;

const fileOf = (files: ReadonlyMap<string, FileEntry>, row: Told): FileEntry | undefined =>
  typeof row['file'] === 'string' ? files.get(row['file']) : undefined;

const wrong = (name: string): ArchiveError =>
  new ArchiveError('damaged', `${name} is not what was written`);

/** Letters that stand for bytes; in parts, since no call takes a million arguments. */
function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let from = 0; from < bytes.length; from += 8_192) {
    letters += String.fromCharCode(...bytes.subarray(from, from + 8_192));
  }
  return btoa(letters);
}

/** A picture's row with its bytes in it, as it crosses the bus; as it is where there are none. */
export async function withBytes(
  archive: Archive,
  files: ReadonlyMap<string, FileEntry>,
  row: unknown,
): Promise<unknown> {
  const file = isTold(row) ? fileOf(files, row) : undefined;
  if (!isTold(row) || !file || file.bytes > 2_000_000) return row;
  const bytes = new Uint8Array(await (await archive.file(file)).arrayBuffer());
  if ((await sha256(bytes)) !== file.sha256) throw wrong(file.name);
  return { ...row, base64: base64(bytes) };
}

const key = /^[\w-]{1,64}$/;

/**
 * Keeps the bytes of a draft, as the page does with all bytes. What they are is found out anew when
 * somebody looks at them, and not believed. Gives what became of them.
 */
export async function keepBytesOf(
  archive: Archive,
  files: ReadonlyMap<string, FileEntry>,
  row: unknown,
  now: Instant,
): Promise<'taken' | 'here' | 'unfit'> {
  const file = isTold(row) ? fileOf(files, row) : undefined;
  if (!isTold(row) || !file) return 'unfit';
  const { id, name } = row;
  if (typeof id !== 'string' || !key.test(id) || typeof name !== 'string') return 'unfit';
  if (await readAsset(id)) return 'here';
  const bytes = await archive.file(file);
  const hash = await hashOf(bytes);
  if (hash !== file.sha256) throw wrong(file.name);
  const rest = { facts: null, origin: null, public: null, print: null, madeFrom: null };
  await keepAsset({ id, bytes, name: name.slice(0, 300), hash, ...rest, createdAt: now });
  return 'taken';
}
