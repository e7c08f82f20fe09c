import { readComments } from '../graph/endpoints/comments.ts';
import { everyPage } from '../graph/paging.ts';
import type { Priority } from '../graph/types.ts';
import type { Instant } from '../shared/ids.ts';
import { keepComments } from '../store/keep/comments.ts';
import { readMediaByIds } from '../store/read/media.ts';
import type { Unfinished } from './deep.ts';
import type { Deps } from './deps.ts';
import type { Client } from './graph.ts';

/** A runaway guard: two thousand comments of one post at a time. */
const mostPages = 40;

/**
 * Reads on where an answer about many posts held only the newest comments of one, until the list
 * ends or meets what is kept.
 */
export async function finishComments(
  deps: Pick<Deps, 'session'>,
  { account, send }: Client,
  unfinished: readonly Unfinished[],
  priority: Priority,
  now: Instant,
): Promise<void> {
  const accountId = account.id;
  const owner = { id: accountId, username: account.username };
  for (const { mediaId, after: first } of unfinished) {
    if (first === null) continue;
    const read = async (after: string | null) => {
      // A call to the browser now and then: one that hears nothing for 30 s ends the worker.
      await deps.session.read('beat');
      const ask = { accountId, priority, mediaId, after: after ?? first, limit: 50 };
      const { comments, after: next } = await readComments(send, ask);
      return { items: comments, after: next };
    };
    for await (const comments of everyPage(read, mostPages)) {
      const count = (await readMediaByIds(accountId, [mediaId])).get(mediaId)?.comments ?? 0;
      const reads = [{ mediaId, comments, count, whole: false }];
      const { joined } = await keepComments(accountId, owner, reads, now);
      if (joined.has(mediaId)) break;
    }
  }
}
