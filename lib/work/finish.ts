import { type CommentsSeen, readComments, readReplies } from '../graph/endpoints/comments.ts';
import { everyPage } from '../graph/paging.ts';
import type { Priority } from '../graph/types.ts';
import type { Instant, MediaId } from '../shared/ids.ts';
import { type CommentSeen, keepComments } from '../store/keep/comments.ts';
import { countComments } from '../store/read/comments.ts';
import { readMediaByIds } from '../store/read/media.ts';
import type { Unfinished } from './deep.ts';
import type { Deps } from './deps.ts';
import type { Client } from './graph.ts';

/** A runaway guard: two thousand comments, or replies under one, at a time. */
const mostPages = 40;
const limit = 50;

/**
 * Reads on where an answer about many posts held only the newest comments of one, until the list
 * ends or meets what is kept; and the further replies of long threads, as long as Meta counts more
 * than is kept. `whole` reads to the end of the list whatever is kept of it.
 */
export async function finishComments(
  deps: Pick<Deps, 'session'>,
  { account, send }: Client,
  unfinished: readonly Unfinished[],
  priority: Priority,
  now: Instant,
  whole = false,
): Promise<void> {
  const accountId = account.id;
  const owner = { id: accountId, username: account.username };
  const countOf = async (mediaId: MediaId): Promise<number> =>
    (await readMediaByIds(accountId, [mediaId])).get(mediaId)?.comments ?? 0;

  /** Keeps a page; true when it joined on to what is kept. */
  async function keep(mediaId: MediaId, comments: CommentSeen[]): Promise<boolean> {
    const read = { mediaId, comments, count: await countOf(mediaId), whole: false };
    return (await keepComments(accountId, owner, [read], now)).joined.has(mediaId);
  }

  const paged =
    (first: string, read: (after: string) => Promise<CommentsSeen>) =>
    async (after: string | null): Promise<{ items: CommentSeen[]; after: string | null }> => {
      // A call to the browser now and then: one that hears nothing for 30 s ends the worker.
      await deps.session.read('beat');
      const { comments, after: next } = await read(after ?? first);
      return { items: comments, after: next };
    };

  for (const { mediaId, after: first, cut } of unfinished) {
    const ask = { accountId, priority, mediaId, limit };
    if (first !== null) {
      const read = paged(first, (after) => readComments(send, { ...ask, after }));
      for await (const comments of everyPage(read, mostPages)) {
        if ((await keep(mediaId, comments)) && !whole) break;
      }
    }
    for (const { commentId, after: from } of cut) {
      if ((await countComments(accountId, mediaId)) >= (await countOf(mediaId))) break;
      const read = paged(from, (after) => readReplies(send, { ...ask, commentId, after }));
      for await (const replies of everyPage(read, mostPages)) await keep(mediaId, replies);
    }
  }
}
