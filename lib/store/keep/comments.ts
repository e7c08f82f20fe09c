import { unwrap } from 'idb';
import type { Owner } from '../../shared/comment/talk.ts';
import { isOurs } from '../../shared/comment/who.ts';
import type { AccountId, Instant, MediaId } from '../../shared/ids.ts';
import type { CommentRow, MediaRow } from '../rows.ts';
import { changeDesk, type DeskChange } from './change-desk.ts';
import type { KeptPost } from './post.ts';
import { type CommentSeen, isNewer, seenAs } from './seen.ts';

export type { CommentSeen } from './seen.ts';

/** What one read of a post's comments brought. */
export type CommentRead = {
  mediaId: MediaId;
  comments: CommentSeen[];
  /** Meta's count of the post's comments at the time of the read. */
  count: number;
  /** True when this read saw all of them, so that those not seen are gone. */
  whole: boolean;
  /** Only what was kept before this counts as joining on to it. */
  joinsBefore?: Instant;
  /** What was written up to here is from before the post was first read, and no news. */
  past?: Instant | null;
};

/** What is new after a read. The first read of a post brings its past, which is no news. */
export type CommentNews = {
  /** Comments that newly wait. */
  fresh: CommentRow[];
  /** All that others wrote and that can be seen, whether it waits or not. */
  arrived: CommentRow[];
};

export type CommentsKept = CommentNews & {
  /** Posts whose read joined on to what was kept: between the two nothing is missing. */
  joined: Set<MediaId>;
};

/** The news among a post's comments as they are kept now. */
export function newsOf(
  { account }: DeskChange,
  post: KeptPost,
  rows: readonly CommentRow[],
  past: Instant | null,
): CommentNews {
  const known = new Set(post.rows.map(({ id }) => id));
  const since = past ?? -Infinity;
  const added = rows.filter(({ id, timestamp }) => !known.has(id) && timestamp > since);
  return {
    fresh: added.filter(({ waits }) => waits === 1),
    arrived: added.filter((row) => !row.hidden && !isOurs(row, account)),
  };
}

function joins({ comments, joinsBefore = Infinity }: CommentRead, post: KeptPost): boolean {
  const known = new Set(
    post.rows.filter(({ fetchedAt }) => fetchedAt < joinsBefore).map(({ id }) => id),
  );
  return comments.some(({ id, parentId }) => parentId === null && known.has(id));
}

/** What a post holds after a read. */
function rowsAfter(
  owner: Owner,
  { comments, whole }: CommentRead,
  post: KeptPost,
  now: Instant,
): Iterable<CommentRow> {
  const before = new Map(post.rows.map((row) => [row.id, row]));
  const stays = whole ? post.rows.filter((row) => isNewer(row, now)) : post.rows;
  const after = new Map(stays.map((row) => [row.id, row]));
  for (const seen of comments) {
    // A part of a list tells by the time of its reading what it has seen; a whole one need not.
    after.set(seen.id, seenAs(owner, seen, before.get(seen.id), { now, touch: !whole }));
  }
  return after.values();
}

/** Keeps what each read brought, whose posts are as they were kept. */
function keepReads(
  desk: DeskChange,
  reads: readonly CommentRead[],
  { posts, media }: { posts: KeptPost[]; media: (MediaRow | undefined)[] },
  now: Instant,
): CommentsKept {
  const kept: CommentsKept = { fresh: [], arrived: [], joined: new Set() };
  const table = unwrap(desk.tx.objectStore('media')) as IDBObjectStore;
  for (const [at, read] of reads.entries()) {
    const [post, row] = [posts[at], media[at]];
    // Of a post that was forgotten meanwhile nothing is kept: nobody would ever take it away.
    if (!post || !row) continue;
    if (joins(read, post)) kept.joined.add(read.mediaId);
    const rows = desk.settle(post, rowsAfter(desk.account, read, post, now));
    if (row.commentsReadAt) {
      const { fresh, arrived } = newsOf(desk, post, rows, read.past ?? null);
      kept.fresh.push(...fresh);
      kept.arrived.push(...arrived);
    }
    table.put({ ...row, commentsReadAt: now, commentsSeen: read.count });
  }
  return kept;
}

/** Reads of one post in one go would each begin from what was kept before both: the later waits. */
function inTurns(reads: readonly CommentRead[]): CommentRead[][] {
  const turns: CommentRead[][] = [];
  for (const read of reads) {
    const turn = turns.find((some) => some.every(({ mediaId }) => mediaId !== read.mediaId));
    if (turn) turn.push(read);
    else turns.push([read]);
  }
  return turns;
}

/**
 * Keeps reads of posts' comments and settles, in the same transaction, which of them wait, what
 * the desk's totals are and which posts have been read.
 */
export async function keepComments(
  accountId: AccountId,
  reads: readonly CommentRead[],
  now: Instant,
): Promise<CommentsKept> {
  const kept: CommentsKept = { fresh: [], arrived: [], joined: new Set() };
  await changeDesk(accountId, now, async (desk) => {
    desk.begin();
    for (const turn of inTurns(reads)) {
      const ids = turn.map(({ mediaId }) => mediaId);
      const table = desk.tx.objectStore('media');
      const [posts, media] = await Promise.all([
        desk.read(ids),
        Promise.all(ids.map((id) => table.get([accountId, id]))),
      ]);
      const { fresh, arrived, joined } = keepReads(desk, turn, { posts, media }, now);
      kept.fresh.push(...fresh);
      kept.arrived.push(...arrived);
      for (const id of joined) kept.joined.add(id);
    }
  });
  return kept;
}
