import { type Who, whoWrites } from '../../shared/comment/who.ts';
import type { AccountId, CommentId, Instant, MediaId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/problem.ts';
import type { MarkRow } from '../desk-rows.ts';
import type { CommentRow } from '../rows.ts';
import { changeDesk, commentsOf } from './change-desk.ts';
import type { KeptPost } from './post.ts';

/** What the person says of comments; null takes back what they said. */
export type Mark = { kind: 'done' } | { kind: 'snoozed'; until: Instant } | null;

/** What came of it, by comment. */
export type Marked = { commentId: CommentId; problem: Problem | null };

const gone: Problem = { code: 'not-found', reason: 'comment-gone' };

const threadOf = ({ id, parentId }: CommentRow): CommentId => parentId ?? id;

/** All that the writer of a comment has said in its thread. */
function voiceOf(said: CommentRow, rows: readonly CommentRow[], { writer }: Who): CommentRow[] {
  const [thread, person] = [threadOf(said), writer(said)];
  return rows.filter((row) => threadOf(row) === thread && writer(row) === person);
}

/** A post's marks after the person said something of one of its comments. */
function marksAfter(
  marks: readonly MarkRow[],
  said: CommentRow,
  voice: readonly CommentRow[],
  mark: Mark,
  at: Instant,
): MarkRow[] {
  const theirs = new Set(voice.map(({ id }) => id));
  // The last word about a person in a thread holds for all they said there.
  const others = marks.filter(
    ({ kind, commentId }) => (kind !== 'done' && kind !== 'snoozed') || !theirs.has(commentId),
  );
  if (!mark) return others;
  const { accountId, id: commentId, mediaId } = said;
  const upTo = Math.max(...voice.map(({ timestamp }) => timestamp));
  return [...others, { accountId, commentId, mediaId, at, upTo, ...mark }];
}

/**
 * Notes that comments are done with or put off, or takes that back, and settles the posts they
 * stand under. What their writers say later waits again.
 */
export async function keepMarks(
  accountId: AccountId,
  commentIds: readonly CommentId[],
  mark: Mark,
  now: Instant,
): Promise<Marked[]> {
  const marked = await changeDesk(accountId, now, async (desk) => {
    const rows = await commentsOf(desk, commentIds);
    const posts = new Map<MediaId, CommentRow[]>();
    for (const row of rows.values()) {
      posts.set(row.mediaId, [...(posts.get(row.mediaId) ?? []), row]);
    }
    for (const post of await desk.read([...posts.keys()])) {
      const who = whoWrites(post.rows, desk.account);
      const said = posts.get(post.mediaId) ?? [];
      const marks = said.reduce<readonly MarkRow[]>(
        (before, row) => marksAfter(before, row, voiceOf(row, post.rows, who), mark, now),
        post.marks,
      );
      desk.settle(post, post.rows, marks);
    }
    return commentIds.map((commentId): Marked => {
      return { commentId, problem: rows.has(commentId) ? null : gone };
    });
  });
  return marked ?? commentIds.map((commentId) => ({ commentId, problem: gone }));
}

/** Notes that a comment was answered in private or is liked, or no longer; false where unknown. */
export async function noteMark(
  accountId: AccountId,
  commentId: CommentId,
  kind: 'private' | 'liked',
  holds: boolean,
  now: Instant,
): Promise<boolean> {
  const noted = await changeDesk(accountId, now, async (desk) => {
    const row = (await commentsOf(desk, [commentId])).get(commentId);
    if (!row) return false;
    const marks = desk.tx.objectStore('marks');
    const { mediaId, timestamp: upTo } = row;
    if (holds) await marks.put({ accountId, commentId, mediaId, kind, at: now, upTo });
    else await marks.delete([accountId, commentId, kind]);
    return true;
  });
  return noted ?? false;
}

/** A post's marks without those that put something off until now. */
export const awake = ({ marks }: KeptPost, now: Instant): MarkRow[] =>
  marks.filter(({ kind, until = 0 }) => kind !== 'snoozed' || until > now);
