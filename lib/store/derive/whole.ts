import { writerOf } from '../../shared/comment/who.ts';
import type { AccountId, MediaId } from '../../shared/ids.ts';
import type { DeskRow } from '../desk-rows.ts';
import type { AccountRow } from '../rows.ts';
import type { Upgrade } from '../migrations.ts';
import { derivePost } from './post.ts';

/** The posts that have comments, found by leaping from one to the next. */
async function* postsOf(tx: Upgrade, accountId: AccountId): AsyncGenerator<MediaId> {
  const index = tx.objectStore('comments').index('byPile');
  const range = IDBKeyRange.bound([accountId], [accountId, []]);
  let cursor = await index.openKeyCursor(range);
  while (cursor) {
    const mediaId = cursor.key[1];
    yield mediaId;
    cursor = await index.openKeyCursor(
      IDBKeyRange.bound([accountId, mediaId, []], [accountId, []], true),
    );
  }
}

/** Writes what is derived of one post whose rows are from before anything was, and its totals. */
async function deriveOne(
  tx: Upgrade,
  owner: AccountRow,
  mediaId: MediaId,
  desk: DeskRow,
): Promise<void> {
  const accountId = owner.id;
  const range = IDBKeyRange.bound([accountId, mediaId], [accountId, mediaId, []]);
  const kept = await tx.objectStore('comments').index('byPile').getAll(range);
  const rows = kept.map((row) => ({
    ...row,
    fromId: writerOf(row, owner),
    why: null,
    tongue: null,
  }));
  const derived = derivePost(owner, { accountId, mediaId, rows, marks: [] }, 0);
  for (const row of derived.rows) void tx.objectStore('comments').put(row);
  for (const pack of derived.packs) void tx.objectStore('packs').put({ ...pack, changedAt: 0 });
  const { pile } = derived;
  if (!pile) return;
  await tx.objectStore('piles').put(pile);
  desk.waiting += pile.waiting;
  desk.kept += pile.kept;
  desk.hidden += pile.hidden;
  if (pile.oldest !== undefined && pile.oldest < (desk.oldest?.at ?? Infinity)) {
    desk.oldest = { at: pile.oldest, mediaId };
  }
}

/** Derives the desks of all accounts from comments that were kept before there were any. */
export async function deriveAll(tx: Upgrade): Promise<void> {
  for (const owner of await tx.objectStore('accounts').getAll()) {
    const accountId = owner.id;
    const desk: DeskRow = {
      ...{ accountId, waiting: 0, oldest: null },
      ...{ kept: 0, hidden: 0, snoozed: 0 },
    };
    for await (const mediaId of postsOf(tx, accountId)) {
      await deriveOne(tx, owner, mediaId, desk);
    }
    // What was read and found empty is known to be so; what was never read stays unknown.
    const known = await tx.objectStore('desks').getKey(accountId);
    if (known !== undefined || desk.kept > 0) await tx.objectStore('desks').put(desk);
  }
}
