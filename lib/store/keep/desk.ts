import type { AccountId } from '../../shared/ids.ts';
import type { CommentRow, DeskRow } from '../rows.ts';

/** The parts of a transaction that settling needs: the index of what waits, and the desks. */
type Waiting = {
  count: (range: IDBKeyRange) => Promise<number>;
  openCursor: (range: IDBKeyRange) => Promise<{ value: CommentRow } | null>;
};
type Desks = { put: (row: DeskRow) => Promise<unknown> };

/** Counts anew what waits for an account, in the transaction that changed its comments. */
export async function settleDesk(
  accountId: AccountId,
  waiting: Waiting,
  desks: Desks,
): Promise<void> {
  const range = IDBKeyRange.bound([accountId, 1], [accountId, 1, Infinity]);
  const first = (await waiting.openCursor(range))?.value;
  const oldest = first ? { at: first.timestamp, mediaId: first.mediaId } : null;
  await desks.put({
    ...{ accountId, waiting: await waiting.count(range), oldest },
    ...{ kept: 0, hidden: 0, snoozed: 0 },
  });
}
