import { unzipSync } from 'fflate';
import { openArchive } from '../../../lib/view/data/export-all.ts';
import { loupe } from './connected.ts';

/** An archive of what is kept now, of all accounts or of one. */
export async function exported(accountId: string | null = null): Promise<Blob> {
  const stream = await openArchive({
    ...{ accountId, now: loupe.sandbox.clock.now(), version: '0.1.0' },
    told: () => undefined,
    signal: new AbortController().signal,
  });
  return new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
}

/** What stands in it, as another program reads it. */
export const opened = async (archive: Blob): Promise<Record<string, Uint8Array>> =>
  unzipSync(new Uint8Array(await archive.arrayBuffer()));

export const textOf = (bytes: Uint8Array | undefined): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

export const rowsIn = (files: Record<string, Uint8Array>, table: string): unknown[] =>
  textOf(files[`json/${table}.ndjson`])
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
