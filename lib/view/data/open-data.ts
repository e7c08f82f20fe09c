import { ArchiveError } from '../../archive/fault.ts';
import { ask } from '../../bus/client.ts';
import { version } from '../../platform/version.ts';
import type { Clock, Instant } from '../../shared/ids.ts';
import { problemOf } from '../../shared/problem.ts';
import { saveBytes } from '../desk/export/save-text.ts';
import type { DataActions, Ended, Exported } from './models.ts';

/** An end in place of an error; a cancelled one is no failure. */
async function ended<T>(signal: AbortSignal | null, run: () => Promise<T>): Promise<Ended<T>> {
  try {
    return { kind: 'done', value: await run() };
  } catch (error) {
    if (signal?.aborted === true) return { kind: 'cancelled' };
    if (error instanceof ArchiveError) return { kind: 'fault', fault: error.fault };
    return { kind: 'failed', problem: problemOf(error) };
  }
}

/** What a person may do with all that is kept. What does it is loaded when it is asked for. */
export function openData(clock: Clock = Date.now): DataActions {
  const exportAll = async (
    ...[accountId, told, signal]: Parameters<DataActions['exportAll']>
  ): Promise<Exported> => {
    const { archiveName, openArchive } = await import('./export-all.ts');
    const now: Instant = clock();
    const stream = await openArchive({ accountId, now, version: version(), told, signal });
    // The browser puts a large one on disk as it comes.
    const archive = await new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
    signal.throwIfAborted();
    const name = archiveName(now);
    saveBytes(new Blob([archive], { type: 'application/zip' }), name);
    return { name, bytes: archive.size };
  };
  return {
    exportAll: (...of) => ended(of[2], () => exportAll(...of)),
    importFrom: (file, told, signal) =>
      ended(signal, async () => {
        const { importArchive } = await import('./import-all.ts');
        return importArchive({ file, told, signal, clock, send: ask });
      }),
    wipe: () =>
      ended(null, async () => {
        const { wipeAll } = await import('./wipe-all.ts');
        return wipeAll(clock);
      }),
    save: (text, name) => saveBytes(new Blob([text], { type: 'text/plain;charset=utf-8' }), name),
  };
}
