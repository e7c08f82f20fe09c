import type { AccountId, CommentId, Instant, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import type { DeskRow, MarkRow } from '../desk-rows.ts';
import type { AccountRow, CommentRow } from '../rows.ts';
import { deskTables, type DeskTx, type KeptPost, readPosts } from './post.ts';
import { settle } from './settle.ts';

/** A change of one account's comments, within its transaction. */
export type DeskChange = {
  tx: DeskTx;
  account: AccountRow;
  /** Posts as they are kept, read together. */
  read: (mediaIds: readonly MediaId[]) => Promise<KeptPost[]>;
  /** Writes what a post holds from now on; gives its comments with their verdicts. */
  settle: (post: KeptPost, rows: Iterable<CommentRow>, marks?: readonly MarkRow[]) => CommentRow[];
  /** From now on it is known what waits, even if nothing does. */
  begin: () => void;
};

const blank = (accountId: AccountId): DeskRow => ({
  accountId,
  ...{ waiting: 0, oldest: null },
  ...{ kept: 0, hidden: 0, snoozed: 0 },
});

const rangeAt = (accountId: AccountId): IDBKeyRange =>
  IDBKeyRange.bound([accountId, -Infinity], [accountId, Infinity]);

/** A moment after the last change, for pages that ask what changed since. */
async function nextChange(tx: DeskTx, accountId: AccountId, now: Instant): Promise<Instant> {
  const index = tx.objectStore('packs').index('byChange');
  const last = (await index.openKeyCursor(rangeAt(accountId), 'prev'))?.key[1] ?? 0;
  return Math.max(now, last + 1);
}

async function oldestOf(tx: DeskTx, accountId: AccountId): Promise<DeskRow['oldest']> {
  const first = await tx.objectStore('piles').index('byOldest').openKeyCursor(rangeAt(accountId));
  return first ? { at: first.key[1], mediaId: first.primaryKey[1] } : null;
}

/** The row moved on; none begins where nothing was ever read. */
async function keepDesk(tx: DeskTx, moved: DeskRow, begins: boolean): Promise<void> {
  const { accountId } = moved;
  const [kept, oldest] = await Promise.all([
    tx.objectStore('desks').get(accountId),
    oldestOf(tx, accountId),
  ]);
  if (!kept && !begins) return;
  const before = kept ?? blank(accountId);
  await tx.objectStore('desks').put({
    accountId,
    oldest,
    waiting: before.waiting + moved.waiting,
    kept: before.kept + moved.kept,
    hidden: before.hidden + moved.hidden,
    snoozed: before.snoozed + moved.snoozed,
  });
}

/**
 * Changes an account's comments or marks: what is derived from them follows in one transaction, and
 * the totals move by what moved, without a count. Null where the account was removed.
 */
export async function changeDesk<T>(
  accountId: AccountId,
  now: Instant,
  change: (desk: DeskChange) => Promise<T>,
): Promise<T | null> {
  const tx = (await db()).transaction(deskTables, 'readwrite');
  try {
    const [account, changedAt] = await Promise.all([
      tx.objectStore('accounts').get(accountId),
      nextChange(tx, accountId, now),
    ]);
    if (!account) return null;
    const moved = blank(accountId);
    let begins = false;
    const result = await change({
      tx,
      account,
      read: (mediaIds) => readPosts(tx, accountId, mediaIds),
      settle: (post, rows, marks = post.marks) => {
        const of = { accountId, owner: account, post };
        const settled = settle(tx, of, { rows, marks }, { now, changedAt });
        for (const total of ['waiting', 'kept', 'hidden', 'snoozed'] as const) {
          moved[total] += settled.moved[total];
        }
        begins ||= settled.rows.length > 0;
        return settled.rows;
      },
      begin: () => {
        begins = true;
      },
    });
    await keepDesk(tx, moved, begins);
    await tx.done;
    return result;
  } catch (error) {
    // What was written so far must not stand alone; whoever asked is told why.
    tx.done.catch(() => undefined);
    try {
      tx.abort();
    } catch {
      // A write that failed has ended it already.
    }
    throw error;
  }
}

/** The comments of these ids that are kept, within a change. */
export async function commentsOf(
  { tx, account }: DeskChange,
  ids: readonly CommentId[],
): Promise<Map<CommentId, CommentRow>> {
  const table = tx.objectStore('comments');
  const rows = await Promise.all(ids.map((id) => table.get([account.id, id])));
  return new Map(rows.flatMap((row) => (row ? [[row.id, row]] : [])));
}
