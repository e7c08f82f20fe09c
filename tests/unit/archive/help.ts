import { zipSync } from 'fflate';
import { createHash } from 'node:crypto';
import type { Manifest } from '../../../lib/archive/format.ts';
import { openArchive } from '../../../lib/archive/read.ts';
import { type Part, writeArchive } from '../../../lib/archive/write.ts';

export async function* later<T>(...batches: T[]): AsyncGenerator<T> {
  for (const batch of batches) yield await Promise.resolve(batch);
}

const about = { version: 1, madeAt: 1_795_000_000_000, loupe: '0.1.0', accounts: [] };

/** An archive of some parts, as Loupe writes it. */
export const archiveOf = (...parts: Part[]): Promise<Blob> =>
  new Response(
    writeArchive({
      ...{ about, parts: later(...parts), wrote: () => undefined },
      signal: new AbortController().signal,
    }) as ReadableStream<Uint8Array<ArrayBuffer>>,
  ).blob();

export const rowsPart = (table: string, rows: readonly unknown[]): Part => ({
  ...{ kind: 'table', table, rows: later(rows) },
});

export const sha = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** An archive made by another hand: files as they are, and a manifest of one table. */
export function forged(lines: string, over: Partial<Manifest> = {}, more = {}, level: 0 | 9 = 9) {
  const bytes = new TextEncoder().encode(lines);
  const rows = lines.split('\n').length - 1;
  const lot = { rows, bytes: bytes.length, sha256: sha(bytes) };
  const tables = [{ table: 'days', rows, lots: [lot] }];
  const manifest = { format: 'loupe-archive', ...about, tables, files: [], ...over };
  const files = {
    'loupe.json': new TextEncoder().encode(JSON.stringify(manifest)),
    'json/days.ndjson': bytes,
    ...more,
  };
  return new Blob([new Uint8Array(zipSync(files, { level }))]);
}

/** Every row of every table of an archive. */
export async function readAll(file: Blob): Promise<Record<string, unknown[]>> {
  const archive = await openArchive(file);
  const tables: Record<string, unknown[]> = {};
  for (const table of archive.manifest.tables) {
    const rows: unknown[] = [];
    for await (const some of archive.rows(table)) rows.push(...some);
    tables[table.table] = rows;
  }
  for (const told of archive.manifest.files) await archive.file(told);
  return tables;
}
