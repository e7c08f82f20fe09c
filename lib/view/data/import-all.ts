import type { FileEntry, TableEntry } from '../../archive/format.ts';
import { type Archive, openArchive } from '../../archive/read.ts';
import type { ask } from '../../bus/client.ts';
import type { Clock } from '../../shared/ids.ts';
import { readAllJobs } from '../../store/jobs/read.ts';
import { keepBytesOf, withBytes } from './bytes.ts';
import type { Imported, Progress, TookTable } from './models.ts';

export type Import = {
  file: Blob;
  told: (progress: Progress) => void;
  signal: AbortSignal;
  clock: Clock;
  send: typeof ask;
};

/** In this order: a row never comes before what it hangs on, and a draft not before its bytes. */
const order = [
  ...['signIns', 'accounts', 'settings', 'checkups', 'windows', 'days', 'media', 'comments'],
  ...['marks', 'rules', 'audits', 'hashtags', 'looks', 'learnt', 'limits', 'acts', 'saved'],
  ...['assets', 'drafts', 'jobs', 'pictures'],
];

/** Tables that are taken in, and those that only tell what happened on the other computer. */
const known = new Set([...order, 'log', 'intakes']);

/** Letters of one command; a lot of pictures is sent in several. */
const mostLetters = 2_000_000;

type Files = ReadonlyMap<string, FileEntry>;
type Took = Omit<TookTable, 'table'>;

const nothing = (): Took => ({ taken: 0, here: 0, orphan: 0, unfit: 0 });

function add(to: Took, more: Took): void {
  for (const of of ['taken', 'here', 'orphan', 'unfit'] as const) to[of] += more[of];
}

async function takeAssets(archive: Archive, files: Files, rows: unknown[], now: number) {
  const took = nothing();
  for (const row of rows) took[await keepBytesOf(archive, files, row, now)] += 1;
  return took;
}

/** Pictures with their bytes, in as many commands as they need. */
async function* picturesIn(archive: Archive, files: Files, rows: unknown[]) {
  let some: unknown[] = [];
  let letters = 0;
  for (const row of rows) {
    const whole = await withBytes(archive, files, row);
    const length = JSON.stringify(whole).length;
    if (some.length > 0 && letters + length > mostLetters) {
      yield some;
      [some, letters] = [[], 0];
    }
    some.push(whole);
    letters += length;
  }
  if (some.length > 0) yield some;
}

async function takeTable(
  { clock, send, signal }: Import,
  archive: Archive,
  of: { importId: string; entry: TableEntry; files: Files; wrote: (rows: number) => void },
): Promise<TookTable> {
  const { importId, entry, files, wrote } = of;
  const { table } = entry;
  const took = nothing();
  for await (const rows of archive.rows(entry)) {
    signal.throwIfAborted();
    if (table === 'assets') add(took, await takeAssets(archive, files, rows, clock()));
    else if (table === 'pictures') {
      for await (const some of picturesIn(archive, files, rows)) {
        add(took, await send('archive.put', { importId, table, rows: some }));
      }
    } else add(took, await send('archive.put', { importId, table, rows }));
    wrote(rows.length);
  }
  return { table, ...took };
}

const asking = async (): Promise<Set<string>> =>
  new Set((await readAllJobs()).flatMap(({ id, job }) => (job.phase.name === 'asks' ? [id] : [])));

/** Takes an archive in, table by table; the background checks each row and keeps what fits. */
export async function importArchive(of: Import): Promise<Imported> {
  const archive = await openArchive(of.file);
  const { manifest } = archive;
  const entries = order.flatMap((name) => manifest.tables.filter(({ table }) => table === name));
  const total = entries.reduce((sum, { rows }) => sum + rows, 0);
  const files = new Map(manifest.files.map((file) => [file.name, file]));
  const before = await asking();
  const { importId } = await of.send('archive.begin', {});
  let done = 0;
  const wrote = (rows: number): void => {
    done += rows;
    of.told({ done, of: total });
  };
  const tables: TookTable[] = [];
  for (const entry of entries) {
    tables.push(await takeTable(of, archive, { importId, entry, files, wrote }));
  }
  // What Loupe has no place for is told as left out.
  for (const { table, rows } of manifest.tables) {
    if (!known.has(table)) tables.push({ table, ...nothing(), unfit: rows });
  }
  const { accountIds } = await of.send('archive.end', { importId });
  const names = new Map(manifest.accounts.map(({ id, username }) => [id, username]));
  return {
    madeAt: manifest.madeAt,
    accounts: accountIds.map((id) => names.get(id) ?? id),
    tables,
    asking: [...(await asking())].filter((id) => !before.has(id)).length,
  };
}
