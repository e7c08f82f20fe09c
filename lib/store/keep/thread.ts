import type { AccountId, CommentId, Instant, MediaId } from '../../shared/ids.ts';
import { changeDesk, type DeskChange } from './change-desk.ts';
import { type CommentNews, newsOf } from './comments.ts';
import { type CommentSeen, isNewer, seenAs } from './seen.ts';

/** A reading of one thread. */
export type ThreadRead = {
  mediaId: MediaId;
  /** Its first comment; null where only replies were asked for. */
  top: CommentSeen | null;
  parentId: CommentId;
  replies: readonly CommentSeen[];
  /** True when it saw all replies, so that those not seen are gone. */
  whole: boolean;
  /** What was written up to here is from before the post was first read, and no news. */
  past?: Instant | null;
};

/** Whether a post is still kept: of one that was forgotten nobody would take comments away. */
const isKept = async ({ tx, account }: DeskChange, mediaId: MediaId): Promise<boolean> =>
  (await tx.objectStore('media').getKey([account.id, mediaId])) !== undefined;

/** Keeps a fresh reading of one thread. All that was seen carries the time of the reading. */
export async function keepThread(
  accountId: AccountId,
  { mediaId, top, parentId, replies, whole, past = null }: ThreadRead,
  now: Instant,
): Promise<CommentNews> {
  const news = await changeDesk(accountId, now, async (desk): Promise<CommentNews> => {
    const [post] = await desk.read([mediaId]);
    if (!post || !(await isKept(desk, mediaId))) return { fresh: [], arrived: [] };
    const before = new Map(post.rows.map((row) => [row.id, row]));
    const stays = post.rows.filter(
      (row) => !whole || row.parentId !== parentId || isNewer(row, now),
    );
    const after = new Map(stays.map((row) => [row.id, row]));
    for (const seen of top ? [top, ...replies] : replies) {
      after.set(seen.id, seenAs(desk.account, seen, before.get(seen.id), { now, touch: true }));
    }
    return newsOf(desk, post, desk.settle(post, after.values()), past);
  });
  return news ?? { fresh: [], arrived: [] };
}

/** Keeps an answer of ours that was just sent, as no reading of Meta's has told it yet. */
export async function keepOwnReply(
  accountId: AccountId,
  reply: { id: CommentId; mediaId: MediaId; parentId: CommentId; text: string },
  now: Instant,
): Promise<void> {
  await changeDesk(accountId, now, async (desk) => {
    const [post] = await desk.read([reply.mediaId]);
    if (!post || !(await isKept(desk, reply.mediaId))) return;
    if (post.rows.some(({ id }) => id === reply.id)) return;
    const { username } = desk.account;
    const own = { ...reply, username, fromId: accountId, timestamp: now, likes: 0, hidden: false };
    const row = seenAs(desk.account, own, undefined, { now, touch: false });
    desk.settle(post, [...post.rows, row]);
  });
}
