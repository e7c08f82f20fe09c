import type { Owner } from '../../shared/comment/talk.ts';
import { writerOf } from '../../shared/comment/who.ts';
import type { Instant } from '../../shared/ids.ts';
import type { CommentRow } from '../rows.ts';

/** A comment as Meta tells it. */
export type CommentSeen = Omit<CommentRow, 'accountId' | 'waits' | 'why' | 'tongue' | 'fetchedAt'>;

const told = [
  ...(['mediaId', 'parentId', 'text', 'username', 'fromId'] as const),
  ...(['timestamp', 'likes', 'hidden'] as const),
];

/** A reading takes minutes at most; what is further ahead was written by a clock that was wrong. */
const longest = 10 * 60_000;

/** Whether a row was written after a reading began, which therefore cannot speak of it. */
export const isNewer = ({ fetchedAt }: Pick<CommentRow, 'fetchedAt'>, readAt: Instant): boolean =>
  fetchedAt > readAt && fetchedAt <= readAt + longest;

/**
 * The row of a comment that was seen: the very row that is kept where nothing is new. With `touch`
 * it is written all the same, so that its time tells that it was seen.
 */
export function seenAs(
  owner: Owner,
  comment: CommentSeen,
  old: CommentRow | undefined,
  { now, touch }: { now: Instant; touch: boolean },
): CommentRow {
  // Meta leaves the id of a writer out at times.
  const seen = { ...comment, fromId: comment.fromId ?? old?.fromId ?? writerOf(comment, owner) };
  if (!old)
    return { ...seen, accountId: owner.id, waits: 0, why: null, tongue: null, fetchedAt: now };
  if (isNewer(old, now)) return old;
  if (told.every((name) => old[name] === seen[name])) {
    return touch && old.fetchedAt !== now ? { ...old, fetchedAt: now } : old;
  }
  const tongue = old.text === seen.text ? old.tongue : null;
  return { ...old, ...seen, tongue, fetchedAt: now };
}
