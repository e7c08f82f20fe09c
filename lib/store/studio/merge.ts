import type { AccountId } from '../../shared/ids.ts';
import { studio } from './db.ts';
import type { DraftRow, SavedRow } from './rows.ts';

type Merged = { taken: number; here: number; orphan: number };

/** Takes drafts in that are newer than those that are here. */
export async function mergeDrafts(
  rows: readonly DraftRow[],
  known: ReadonlySet<AccountId>,
): Promise<Merged> {
  const tx = (await studio()).transaction('drafts', 'readwrite');
  const merged: Merged = { taken: 0, here: 0, orphan: 0 };
  for (const row of rows) {
    const kept = await tx.store.get(row.id);
    if (!known.has(row.accountId)) merged.orphan += 1;
    else if (kept && kept.changedAt >= row.changedAt) merged.here += 1;
    else {
      // Whoever has it open is told that it is another version.
      await tx.store.put(kept ? { ...row, version: kept.version + 1 } : row);
      merged.taken += 1;
    }
  }
  await tx.done;
  return merged;
}

/** Takes in what is kept for posts and answers; what was used last stays. */
export async function mergeSaved(
  rows: readonly SavedRow[],
  known: ReadonlySet<AccountId>,
): Promise<Merged> {
  const tx = (await studio()).transaction('saved', 'readwrite');
  const merged: Merged = { taken: 0, here: 0, orphan: 0 };
  for (const row of rows) {
    const kept = await tx.store.get(row.id);
    if (!known.has(row.accountId)) merged.orphan += 1;
    else if (kept && kept.usedAt >= row.usedAt) merged.here += 1;
    else {
      await tx.store.put(row);
      merged.taken += 1;
    }
  }
  await tx.done;
  return merged;
}
