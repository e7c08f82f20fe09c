import type { AccountId } from '../../shared/ids.ts';
import { AppError } from '../../shared/problem.ts';
import { jobs } from './db.ts';
import type { JobRow } from './rows.ts';
import { isJobRow } from './shape.ts';

/** Runs a change that is on disk once this returns; what could not be written throws. */
async function strictly<T>(
  change: (store: {
    get: (id: string) => Promise<unknown>;
    put: (row: JobRow) => Promise<unknown>;
    delete: (id: string) => Promise<void>;
  }) => Promise<T>,
): Promise<T> {
  const tx = (await jobs()).transaction('jobs', 'readwrite', { durability: 'strict' });
  const { done } = tx;
  // Awaited below in any case; a change that fails must not leave it unheard meanwhile.
  done.catch(() => undefined);
  try {
    const result = await change(tx.store);
    await done;
    return result;
  } catch (error) {
    const full = error instanceof DOMException && error.name === 'QuotaExceededError';
    if (!full) throw error;
    throw new AppError({ code: 'unexpected', reason: 'storage-full' }, 'no room', error);
  }
}

/** What is noted beside a job, by others than whoever drives it. */
const notedOf = ({ posted, told, personId }: JobRow): Partial<JobRow> => ({
  ...{ posted, told },
  ...(personId === undefined ? {} : { personId }),
});

/**
 * Keeps a job in place of the version before; false where somebody was faster, or where what is
 * kept is a newer Loupe's. Throws where nothing could be written.
 */
export const keepJob = (row: JobRow): Promise<boolean> =>
  strictly(async (store) => {
    const kept = await store.get(row.id);
    const next =
      kept === undefined
        ? row.job.version === 0
        : isJobRow(kept) && kept.job.version + 1 === row.job.version;
    // What was noted meanwhile is no part of the job and stays.
    if (next) await store.put({ ...row, ...(isJobRow(kept) ? notedOf(kept) : {}) });
    return next;
  });

/** Notes something beside the job itself, which leaves its version as it is. */
export const noteJob = (
  id: string,
  patch: Partial<Pick<JobRow, 'posted' | 'told' | 'personId'>>,
): Promise<JobRow | null> =>
  strictly(async (store) => {
    const kept = await store.get(id);
    if (!isJobRow(kept)) return null;
    const row = { ...kept, ...patch };
    await store.put(row);
    return row;
  });

/** Puts back a row that was lost; one that is there stays. */
export const restoreJob = (row: JobRow): Promise<boolean> =>
  strictly(async (store) => {
    if ((await store.get(row.id)) !== undefined) return false;
    await store.put(row);
    return true;
  });

export const dropJob = (id: string): Promise<void> => strictly((store) => store.delete(id));

/** Forgets all jobs of some accounts, those of a newer Loupe too. */
export async function wipeJobs(accounts: readonly AccountId[]): Promise<string[]> {
  const tx = (await jobs()).transaction('jobs', 'readwrite', { durability: 'strict' });
  const gone: string[] = [];
  for (const accountId of accounts) {
    for (const key of await tx.store.index('byAccount').getAllKeys(accountId)) {
      gone.push(key);
      await tx.store.delete(key);
    }
  }
  await tx.done;
  return gone;
}
