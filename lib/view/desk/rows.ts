import { type ReadonlySignal, signal } from '@preact/signals';
import type { AccountId, CommentId, MediaId } from '../../shared/ids.ts';
import { readCommentsByIds, readThread } from '../../store/read/comments.ts';
import { readMarks } from '../../store/read/marks.ts';
import { readPile } from '../../store/read/piles.ts';
import { readMediaByIds } from '../../store/read/media.ts';
import { readGaps } from '../../store/read/state.ts';
import type { MarkRow, PileRow } from '../../store/desk-rows.ts';
import type { CommentRow, MediaRow } from '../../store/rows.ts';
import { pictureAddresses } from '../pictures.ts';

/** Rows of what is in sight, read when first wanted and again when something has changed. */
export type DeskRows = {
  /** Rises with every reading, so that whoever looks is told. */
  version: ReadonlySignal<number>;
  comment: (id: CommentId) => CommentRow | null;
  /** Comments that were looked for and are not kept any more. */
  gone: ReadonlySignal<ReadonlySet<CommentId>>;
  marks: (id: CommentId) => MarkRow[];
  post: (id: MediaId) => MediaRow | null;
  pile: (id: MediaId) => PileRow | null;
  thumb: (id: MediaId) => string | null;
  /** Whether some of a post's comments are still to be read. */
  gap: (id: MediaId) => boolean;
  /** A comment's whole thread, oldest first; null until it is read. */
  thread: (id: CommentId) => CommentRow[] | null;
  want: (comments: readonly CommentId[], posts: readonly MediaId[]) => void;
  wantThread: (id: CommentId | null) => void;
  /** Takes rows that somebody else has read. */
  take: (read: { comments: readonly CommentRow[]; media: readonly MediaRow[] }) => void;
  changed: () => Promise<void>;
};

/** As many rows as are kept; those wanted longest ago are forgotten first. */
const mostKept = 600;

export function openDeskRows(accountId: AccountId): DeskRows {
  const version = signal(0);
  const gone = signal<ReadonlySet<CommentId>>(new Set());
  const comments = new Map<CommentId, CommentRow>();
  const marks = new Map<CommentId, MarkRow[]>();
  const posts = new Map<MediaId, MediaRow>();
  const piles = new Map<MediaId, PileRow | null>();
  const thumbs = new Map<MediaId, string>();
  const wantedComments = new Set<CommentId>();
  const wantedPosts = new Set<MediaId>();
  /** Read with all that hangs on them; what somebody else has read stands here for a moment only. */
  const readComment = new Set<CommentId>();
  const readPost = new Set<MediaId>();
  const gaps = new Set<MediaId>();
  let thread: { of: CommentId; rows: CommentRow[] } | null = null;
  let threadOf: CommentId | null = null;
  let reading: Promise<void> | null = null;
  let again = false;

  async function readComments(ids: readonly CommentId[]): Promise<void> {
    const [found, noted] = await Promise.all([
      readCommentsByIds(accountId, ids),
      readMarks(accountId, ids),
    ]);
    const away = new Set(gone.peek());
    for (const id of ids) {
      readComment.add(id);
      marks.set(id, []);
      const row = found.get(id);
      if (row) comments.set(id, row);
      else comments.delete(id);
      if (row) away.delete(id);
      else away.add(id);
    }
    for (const mark of noted) marks.get(mark.commentId)?.push(mark);
    const known = gone.peek();
    // Only what differs is news to the list.
    if (away.size !== known.size || ids.some((id) => away.has(id) !== known.has(id))) {
      gone.value = away;
    }
  }

  async function readPosts(ids: readonly MediaId[]): Promise<void> {
    const [rows, heaps, pictures, unread] = await Promise.all([
      readMediaByIds(accountId, [...ids]),
      Promise.all(ids.map((id) => readPile(accountId, id))),
      pictureAddresses(ids.map((id) => ({ accountId, id }))),
      readGaps(accountId, ids),
    ]);
    ids.forEach((id, at) => {
      readPost.add(id);
      const row = rows.get(id);
      if (row) posts.set(id, row);
      piles.set(id, heaps[at] ?? null);
      const picture = pictures.get(id);
      if (picture) thumbs.set(id, picture);
      if (unread.has(id)) gaps.add(id);
      else gaps.delete(id);
    });
  }

  async function readThreadOf(id: CommentId): Promise<void> {
    const row = comments.get(id) ?? (await readCommentsByIds(accountId, [id])).get(id);
    const rows = row ? await readThread(accountId, row.mediaId, row.parentId ?? row.id) : [];
    if (threadOf === id) thread = { of: id, rows };
  }

  async function read(all: boolean): Promise<void> {
    const missing = <T>(wanted: Set<T>, kept: ReadonlySet<T>): T[] =>
      [...wanted].filter((id) => all || !kept.has(id));
    const ids = missing(wantedComments, readComment);
    const media = missing(wantedPosts, readPost);
    await Promise.all([
      ids.length > 0 ? readComments(ids) : null,
      media.length > 0 ? readPosts(media) : null,
      threadOf !== null && (all || thread?.of !== threadOf) ? readThreadOf(threadOf) : null,
    ]);
  }

  /** One reading after another; what is wanted meanwhile is read with the next. */
  function run(all: boolean): Promise<void> {
    if (reading) {
      again ||= all;
      return reading.then(() => run(again));
    }
    again = false;
    reading = read(all)
      // What could not be read shows as bones, and is read again with the next change.
      .catch(() => undefined)
      .finally(() => {
        reading = null;
        version.value += 1;
      });
    return reading;
  }

  function remember<T>(wanted: Set<T>, read: Set<T>, ids: readonly T[]): boolean {
    const fresh = ids.some((id) => !wanted.has(id));
    for (const id of ids) {
      wanted.delete(id);
      wanted.add(id);
    }
    for (const id of wanted) {
      if (wanted.size <= mostKept) break;
      wanted.delete(id);
      read.delete(id);
    }
    return fresh;
  }

  return {
    version,
    gone,
    comment: (id) => comments.get(id) ?? null,
    marks: (id) => marks.get(id) ?? [],
    post: (id) => posts.get(id) ?? null,
    pile: (id) => piles.get(id) ?? null,
    thumb: (id) => thumbs.get(id) ?? null,
    // Until it was read with its pile nobody can tell what is missing of a post.
    gap: (id) => !readPost.has(id) || gaps.has(id),
    thread: (id) => (thread?.of === id ? thread.rows : null),
    want(ids, media) {
      const fresh = [
        remember(wantedComments, readComment, ids),
        remember(wantedPosts, readPost, media),
      ];
      if (fresh.some(Boolean)) void run(false);
    },
    wantThread(id) {
      if (threadOf === id) return;
      threadOf = id;
      if (id !== null) void run(false);
    },
    take(read) {
      for (const row of read.comments) comments.set(row.id, row);
      for (const row of read.media) posts.set(row.id, row);
    },
    changed: () => run(true),
  };
}
