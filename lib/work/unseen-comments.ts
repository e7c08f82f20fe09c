import type { AccountId } from '../shared/ids.ts';
import { readPile, readPileComments } from '../store/read/piles.ts';
import { readMedia } from '../store/read/media.ts';
import { readAccount } from '../store/read/people.ts';
import { readGaps } from '../store/read/state.ts';
import { deepMedia } from './freshness.ts';

/** Comments of one post among which somebody else's would be found. */
const enough = 50;

/**
 * Whether Meta counts comments on the newest posts and sends those of nobody but the account: so
 * does an app in development with whoever has no role on it. Single ones that are kept back, by a
 * filter or by a person's own settings, say nothing.
 */
export async function keepsCommentsBack(accountId: AccountId): Promise<boolean> {
  const account = await readAccount(accountId);
  const posts = (await readMedia(accountId, deepMedia)).filter(
    ({ commentsReadAt, commentsSeen }) => commentsReadAt !== null && (commentsSeen ?? 0) > 0,
  );
  const gaps = await readGaps(
    accountId,
    posts.map(({ id }) => id),
  );
  let missing = false;
  for (const { id, commentsSeen } of posts) {
    if (gaps.has(id)) continue;
    const kept = (await readPile(accountId, id))?.kept ?? 0;
    const rows = kept === 0 ? [] : await readPileComments(accountId, id, enough);
    if (rows.some(({ username }) => username !== account?.username)) return false;
    missing ||= (commentsSeen ?? 0) > kept;
  }
  return missing;
}
