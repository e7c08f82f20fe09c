import type { AccountId, CommentId } from '../shared/ids.ts';
import { keepTongues } from '../store/keep/tongues.ts';
import { readUnasked } from '../store/read/packs.ts';
import type { Deps } from './deps.ts';
import { laterDelay } from './look.ts';

/** So many comments are asked about before anything else has its turn. */
const lot = 128;
const lotsAWaking = 40;

/**
 * Has the browser tell the languages of comments that came without one. Each lot is kept before the
 * next, so that a stopped worker loses one at most; what one waking leaves is the next one's.
 */
export async function lookTongues(deps: Deps, accountId: AccountId): Promise<void> {
  const { tongueOf } = deps;
  if (!tongueOf) return;
  let told = 0;
  try {
    for (let lots = 0; lots < lotsAWaking; lots += 1) {
      const rows = await readUnasked(accountId, lot);
      if (rows.length === 0) return;
      deps.wakeAt(deps.clock() + laterDelay);
      // A call to the browser now and then: one that hears nothing for 30 s ends the worker.
      await deps.session.read('beat');
      const tongues = new Map<CommentId, string>();
      for (const { id, text } of rows) tongues.set(id, await tongueOf(text));
      await keepTongues(accountId, tongues, deps.clock());
      told += rows.length;
    }
  } finally {
    if (told > 0) deps.announce(`comments:${accountId}`);
  }
}
