import type { AccountId, CommentId, Instant } from '../../shared/ids.ts';
import { db, rangeOf } from '../db.ts';
import type { PackRow } from '../desk-rows.ts';
import type { CommentRow } from '../rows.ts';

/** All comments of an account in columns, part by part. */
export async function readPacks(accountId: AccountId): Promise<PackRow[]> {
  return (await db()).getAll('packs', rangeOf(accountId));
}

/** The parts that changed after a moment, which is the highest `changedAt` among those held. */
export async function readPacksSince(accountId: AccountId, changedAt: Instant): Promise<PackRow[]> {
  const range = IDBKeyRange.bound([accountId, changedAt], [accountId, Infinity], true);
  return (await db()).getAllFromIndex('packs', 'byChange', range);
}

const unaskedIn = ({ ids, tongues }: PackRow): CommentId[] => {
  const known = tongues.split('\n');
  return ids.split('\n').filter((_, at) => known[at] === '');
};

/** Comments whose language nobody has told yet, as many as wanted. */
export async function readUnasked(accountId: AccountId, most: number): Promise<CommentRow[]> {
  const tx = (await db()).transaction(['packs', 'comments']);
  const ids: CommentId[] = [];
  const index = tx.objectStore('packs').index('byUnasked');
  let cursor = await index.openCursor([accountId, 1]);
  while (cursor && ids.length < most) {
    ids.push(...unaskedIn(cursor.value));
    cursor = ids.length < most ? await cursor.continue() : null;
  }
  const comments = tx.objectStore('comments');
  const wanted = ids.slice(0, most).map((id) => comments.get([accountId, id]));
  return (await Promise.all(wanted)).flatMap((row) => (row ? [row] : []));
}
