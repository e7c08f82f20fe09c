import { archiveVersion } from '../../archive/format.ts';
import { type Part, writeArchive } from '../../archive/write.ts';
import type { AccountId, Instant } from '../../shared/ids.ts';
import { rangeOf } from '../../store/db.ts';
import { countTable } from '../../store/read/whole.ts';
import { sheets } from './csv/sheets.ts';
import { assetParts, pictureParts } from './files.ts';
import type { Progress } from './models.ts';
import { readmeText } from './readme.ts';
import { tablesOf } from './tables.ts';
import { type Whose, whose } from './whose.ts';

export type Wanted = {
  /** One account alone, or null for all there is. */
  accountId: AccountId | null;
  now: Instant;
  version: string;
  told: (progress: Progress) => void;
  signal: AbortSignal;
};

async function* partsOf(of: Whose, { now, version }: Wanted): AsyncGenerator<Part> {
  yield { kind: 'text', name: 'README.txt', pieces: [readmeText(now, version)] };
  yield* tablesOf(of);
  yield* sheets(of);
  yield* pictureParts(of);
  yield* assetParts(of);
}

/** The rows that make an archive large; the few others do not move a bar. */
async function countOf({ accountIds }: Whose): Promise<number> {
  const tables = ['windows', 'days', 'media', 'comments', 'pictures'] as const;
  const counts = [...accountIds].flatMap((id) =>
    tables.map((table) => countTable(table, rangeOf(id))),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** All that is kept, or all of one account, as an archive that is read while it is written. */
export async function openArchive(wanted: Wanted): Promise<ReadableStream<Uint8Array>> {
  const of = await whose(wanted.accountId);
  const total = await countOf(of);
  let done = 0;
  return writeArchive({
    about: {
      version: archiveVersion,
      madeAt: wanted.now,
      loupe: wanted.version,
      accounts: of.accounts.map(({ id, username }) => ({ id, username })),
    },
    parts: partsOf(of, wanted),
    wrote(rows) {
      done += rows;
      wanted.told({ done: Math.min(done, total), of: total });
    },
    signal: wanted.signal,
  });
}

/** What an archive of a day is called, by the clock on the wall. */
export function archiveName(now: Instant): string {
  const date = new Date(now);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `loupe-${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}.zip`;
}
