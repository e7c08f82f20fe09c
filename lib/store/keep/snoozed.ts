import type { AccountId, Instant, MediaId } from '../../shared/ids.ts';
import { db } from '../db.ts';
import { changeDesk } from './change-desk.ts';
import { awake } from './marks.ts';

export type Woken = {
  /** When the next of those still put off comes back. */
  next: Instant | null;
  /** Whose comments have changed. */
  accounts: AccountId[];
};

/** Lets comments that were put off until now come back. */
export async function wakeSnoozed(now: Instant): Promise<Woken> {
  const due = await (await db()).getAllFromIndex('marks', 'byUntil', IDBKeyRange.upperBound(now));
  const posts = new Map<AccountId, Set<MediaId>>();
  for (const { accountId, mediaId } of due) {
    posts.set(accountId, (posts.get(accountId) ?? new Set()).add(mediaId));
  }
  for (const [accountId, mediaIds] of posts) {
    await changeDesk(accountId, now, async ({ read, settle }) => {
      for (const post of await read([...mediaIds])) settle(post, post.rows, awake(post, now));
    });
  }
  const first = await (await db()).transaction('marks').store.index('byUntil').openKeyCursor();
  return { next: first?.key ?? null, accounts: [...posts.keys()] };
}
