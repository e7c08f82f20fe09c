import type { AccountId, CommentId } from '../shared/ids.ts';
import { problemOf } from '../shared/problem.ts';
import { dropComment } from '../store/keep/one-comment.ts';
import { readThread } from '../store/read/comments.ts';
import type { Deps } from '../work/deps.ts';
import { clientFor } from '../work/graph.ts';
import type { Vault } from '../work/vault.ts';
import { accountThatMay, keptComment, signedOut } from './boundary.ts';
import { isFresh, readAnew, type ThreadOf } from './thread.ts';

/** Reads one thread again, unless that was just done; forgets it where it is deleted. */
export async function lookAtThread(
  deps: Deps,
  vault: Vault,
  accountId: AccountId,
  commentId: CommentId,
): Promise<void> {
  const { sample } = await accountThatMay(accountId, ['comments']);
  if (sample) return;
  const { id, mediaId, parentId: above } = await keptComment(accountId, commentId);
  const parentId = above ?? id;
  if (isFresh(await readThread(accountId, mediaId, parentId), deps.clock())) return;
  await readAgain(deps, vault, { accountId, mediaId, parentId });
}

/** Reads one thread again, however fresh it is. */
export async function readAgain(deps: Deps, vault: Vault, of: ThreadOf): Promise<void> {
  const { accountId, parentId } = of;
  const client = await clientFor(deps, vault, accountId);
  if (!client) throw signedOut();
  try {
    await readAnew(deps, client.send, of, 'open');
  } catch (error) {
    if (problemOf(error).code !== 'not-found') throw error;
    await dropComment(accountId, parentId, deps.clock());
    deps.announce(`comments:${accountId}`);
  }
}
