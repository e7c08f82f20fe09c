import { endingOf } from '../../archive/format.ts';
import type { Part } from '../../archive/write.ts';
import { sha256 } from '../../shared/hex.ts';
import { readAllJobs } from '../../store/jobs/read.ts';
import { walkAccount } from '../../store/read/whole.ts';
import { readAllDrafts } from '../../store/studio/drafts.ts';
import { readAllAssets, readAllIntakes } from '../../store/studio/whole.ts';
import { hashOf } from '../publish/take-files.ts';
import type { Whose } from './whose.ts';

/** Every text within a value, wherever it stands. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) yield* textsIn(inner);
  }
}

/** Kept pictures, and a table that tells whose they are. */
export async function* pictureParts(of: Whose): AsyncGenerator<Part> {
  const rows: unknown[] = [];
  for (const id of of.accountIds) {
    for await (const some of walkAccount('pictures', id)) {
      for (const { bytes, ...row } of some) {
        const file = `thumbs/${row.accountId}/${row.id}.${endingOf(bytes.type)}`;
        rows.push({ ...row, type: bytes.type, file });
        const hash = await sha256(await bytes.arrayBuffer());
        yield { kind: 'file', name: file, bytes, sha256: hash };
      }
    }
  }
  yield { kind: 'table', table: 'pictures', rows: rowsOf(rows) };
}

async function* rowsOf(rows: readonly unknown[]): AsyncGenerator<readonly unknown[]> {
  yield await Promise.resolve(rows);
}

/** The bytes that drafts and jobs are made of, and a table of what is known of them. */
export async function* assetParts(of: Whose): AsyncGenerator<Part> {
  const mine = ({ accountId }: { accountId: string }): boolean => of.accountIds.has(accountId);
  const made = [
    ...(await readAllDrafts()).filter(mine),
    ...(await readAllJobs()).filter(mine),
    ...(of.whole ? await readAllIntakes() : []),
  ];
  const named = new Set(textsIn(made));
  const rows: unknown[] = [];
  for (const { bytes, ...row } of await readAllAssets()) {
    if (!named.has(row.id)) continue;
    const file = `media/${row.id}.${endingOf(bytes.type)}`;
    rows.push({ ...row, type: bytes.type, file });
    yield { kind: 'file', name: file, bytes, sha256: await hashOf(bytes) };
  }
  yield { kind: 'table', table: 'assets', rows: rowsOf(rows) };
}
