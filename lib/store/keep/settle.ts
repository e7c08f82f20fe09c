import { unwrap } from 'idb';
import type { Owner } from '../../shared/comment/talk.ts';
import type { AccountId, Instant } from '../../shared/ids.ts';
import { packOf, samePack } from '../derive/pack.ts';
import { derivePost } from '../derive/post.ts';
import type { MarkRow, PackRow, PileRow } from '../desk-rows.ts';
import type { CommentRow } from '../rows.ts';
import type { DeskTx, KeptPost } from './post.ts';

/** What a post is to hold from now on. Rows and marks that stay are the objects that were read. */
export type After = { rows: Iterable<CommentRow>; marks: readonly MarkRow[] };

export type Totals = Pick<PileRow, 'waiting' | 'kept' | 'hidden' | 'snoozed'>;

export type Settled = {
  /** All comments of the post, oldest first, with their verdicts. */
  rows: CommentRow[];
  /** By how much the account's totals move. */
  moved: Totals;
};

const zero: Totals = { waiting: 0, kept: 0, hidden: 0, snoozed: 0 };

const between = (before: Totals, after: Totals): Totals => ({
  waiting: after.waiting - before.waiting,
  kept: after.kept - before.kept,
  hidden: after.hidden - before.hidden,
  snoozed: after.snoozed - before.snoozed,
});

const samePile = (a: PileRow, b: PileRow): boolean =>
  a.oldest === b.oldest &&
  a.newest === b.newest &&
  Object.values(between(a, b)).every((moved) => moved === 0);

/**
 * The tables without promises: a failed write ends the transaction by itself, and a hundred
 * promises nobody waits for would cost as much as a good part of the writing.
 */
const plain = (tx: DeskTx, name: 'comments' | 'marks' | 'piles' | 'packs'): IDBObjectStore =>
  unwrap(tx.objectStore(name)) as IDBObjectStore;

function writeRows(store: IDBObjectStore, before: CommentRow[], after: CommentRow[]): void {
  const old = new Map(before.map((row) => [row.id, row]));
  for (const row of after) {
    if (old.get(row.id) !== row) store.put(row);
    old.delete(row.id);
  }
  for (const { accountId, id } of old.values()) store.delete([accountId, id]);
}

function writeMarks(store: IDBObjectStore, before: MarkRow[], after: readonly MarkRow[]): void {
  const old = new Map(before.map((mark) => [`${mark.commentId} ${mark.kind}`, mark]));
  for (const mark of after) {
    const key = `${mark.commentId} ${mark.kind}`;
    if (old.get(key) !== mark) store.put(mark);
    old.delete(key);
  }
  for (const { accountId, commentId, kind } of old.values()) {
    store.delete([accountId, commentId, kind]);
  }
}

/** Writes the parts that differ; those there is nothing for any more stay, and are empty. */
function writePacks(
  store: IDBObjectStore,
  kept: PackRow[],
  packs: readonly ReturnType<typeof packOf>[],
  changedAt: Instant,
): void {
  const old = new Map(kept.map((pack) => [pack.part, pack]));
  for (const pack of packs) {
    const before = old.get(pack.part);
    if (!before || !samePack(before, pack)) store.put({ ...pack, changedAt });
    old.delete(pack.part);
  }
  for (const pack of old.values()) {
    if (pack.ids !== '') store.put({ ...packOf(pack, pack.part, [], []), changedAt });
  }
}

/**
 * Writes what changes of one post: its comments and marks, and what is derived from them. Whatever
 * changes comments goes through here, so that nothing has to be counted or searched afterwards.
 */
export function settle(
  tx: DeskTx,
  { accountId, owner, post }: { accountId: AccountId; owner: Owner; post: KeptPost },
  after: After,
  { now, changedAt }: { now: Instant; changedAt: Instant },
): Settled {
  const { mediaId } = post;
  const all = [...after.rows];
  const ids = new Set(all.map(({ id }) => id));
  const marks = after.marks.filter(({ commentId }) => ids.has(commentId));
  const { rows, pile, packs } = derivePost(owner, { accountId, mediaId, rows: all, marks }, now);
  writeRows(plain(tx, 'comments'), post.rows, rows);
  writeMarks(plain(tx, 'marks'), post.marks, marks);
  writePacks(plain(tx, 'packs'), post.packs, packs, changedAt);
  if (!pile) plain(tx, 'piles').delete([accountId, mediaId]);
  else if (!post.pile || !samePile(post.pile, pile)) plain(tx, 'piles').put(pile);
  return { rows, moved: between(post.pile ?? zero, pile ?? zero) };
}
