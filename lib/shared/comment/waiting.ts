import type { CommentId } from '../ids.ts';
import type { Owner, Said, Settled, Why } from './talk.ts';

/** Whether the account itself wrote it. */
export const isOurs = (comment: Said, owner: Owner): boolean =>
  comment.fromId === owner.id || comment.username === owner.username;

/**
 * Of one post's comments, those that wait for us and why: the one place where "waits" is defined.
 */
export function waitingIn(
  comments: readonly Said[],
  owner: Owner,
  settled: readonly Settled[] = [],
): Map<CommentId, Why> {
  const answered = new Set(
    comments.filter((c) => c.parentId !== null && isOurs(c, owner)).map((c) => c.parentId),
  );
  const done = new Set(settled.map(({ commentId }) => commentId));
  const open = comments.filter(
    (c) =>
      c.parentId === null &&
      !c.hidden &&
      !isOurs(c, owner) &&
      !answered.has(c.id) &&
      !done.has(c.id),
  );
  return new Map(open.map(({ id }) => [id, 'first']));
}
