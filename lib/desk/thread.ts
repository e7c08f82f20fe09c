import { readThread as readThreadAt, type ThreadSeen } from '../graph/endpoints/comments.ts';
import type { Priority, Send } from '../graph/types.ts';
import { threadFresh } from '../shared/comment/act.ts';
import type { AccountId, CommentId, Instant, MediaId } from '../shared/ids.ts';
import { problemOf } from '../shared/problem.ts';
import { keepThread } from '../store/keep/thread.ts';
import type { CommentRow } from '../store/rows.ts';
import type { Deps } from '../work/deps.ts';
import { pastOf } from '../work/gaps.ts';
import { noteNews } from '../work/news.ts';
import { commentGone } from './boundary.ts';

export type ThreadOf = { accountId: AccountId; mediaId: MediaId; parentId: CommentId };

/** Whether all of a kept thread was read just now, so that Meta need not be asked again. */
export const isFresh = (rows: readonly CommentRow[], now: Instant): boolean =>
  rows.length > 0 &&
  rows.every(({ fetchedAt }) => fetchedAt <= now && now - fetchedAt < threadFresh);

/** Reads a thread anew and keeps it; one whose first comment is deleted is not found. */
export async function readAnew(
  deps: Pick<Deps, 'clock' | 'announce'>,
  send: Send,
  { accountId, mediaId, parentId }: ThreadOf,
  priority: Priority,
): Promise<ThreadSeen> {
  const since = deps.clock();
  const ask = { accountId, priority, mediaId, commentId: parentId };
  const seen = await readThreadAt(send, ask).catch((error: unknown) => {
    throw problemOf(error).code === 'not-found' ? commentGone() : error;
  });
  const { top, replies, whole } = seen;
  const past = await pastOf(accountId, mediaId);
  const kept = await keepThread(accountId, { mediaId, parentId, top, replies, whole, past }, since);
  await noteNews(accountId, kept, since);
  deps.announce(`comments:${accountId}`);
  return seen;
}
