import type { AccountId } from '../../shared/ids.ts';
import { studio } from './db.ts';
import type { DraftRow } from './rows.ts';

/** Newest first, without those that were sent. */
export async function readDrafts(accountId: AccountId): Promise<DraftRow[]> {
  const range = IDBKeyRange.bound([accountId], [accountId, []]);
  const rows = await (await studio()).getAllFromIndex('drafts', 'byAccount', range);
  return rows.filter(({ jobId }) => jobId === null).reverse();
}

/** All there are, of all accounts, sent ones too. */
export const readAllDrafts = async (): Promise<DraftRow[]> => (await studio()).getAll('drafts');

export const readDraft = async (id: string): Promise<DraftRow | null> =>
  (await (await studio()).get('drafts', id)) ?? null;

/** Keeps a draft in place of the version before; false where another window was faster. */
export async function keepDraft(row: DraftRow): Promise<boolean> {
  const tx = (await studio()).transaction('drafts', 'readwrite');
  const kept = await tx.store.get(row.id);
  const next = kept ? kept.version + 1 === row.version : row.version === 0;
  if (next) await tx.store.put(row);
  await tx.done;
  return next;
}

export async function dropDraft(id: string): Promise<void> {
  await (await studio()).delete('drafts', id);
}
