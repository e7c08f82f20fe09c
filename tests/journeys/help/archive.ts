import { unzipSync } from 'fflate';
import type { ask } from '../../../lib/bus/client.ts';
import type { Handlers } from '../../../lib/bus/contract.ts';
import { answer } from '../../../lib/bus/server.ts';
import { AppError } from '../../../lib/shared/problem.ts';
import { openArchive } from '../../../lib/view/data/export-all.ts';
import { importArchive } from '../../../lib/view/data/import-all.ts';
import type { Imported } from '../../../lib/view/data/models.ts';
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

/** Asks the worker of the moment as a page does: through the bus, as text, and checked on arrival. */
export const send = (async (name: string, payload: unknown) => {
  const handlers: Handlers = loupe.worker.commands;
  const message = {
    to: 'background',
    name,
    payload: JSON.parse(JSON.stringify(payload)) as unknown,
  };
  const told = await answer(handlers, message as never, () => undefined);
  if (!told.ok) throw new AppError(told.problem, name);
  return told.value;
}) as typeof ask;

export const imported = (file: Blob, through: typeof ask = send): Promise<Imported> =>
  importArchive({
    file,
    told: () => undefined,
    signal: new AbortController().signal,
    clock: () => loupe.sandbox.clock.now(),
    send: through,
  });

/** How many rows of all tables became of which kind. */
export const sum = ({ tables }: Imported, of: 'taken' | 'here' | 'orphan' | 'unfit'): number =>
  tables.reduce((all, table) => all + table[of], 0);
