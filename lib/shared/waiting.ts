/** The least that must be known of a comment to tell whether it waits. */
export type Comment = {
  id: string;
  parentId: string | null;
  fromId: string | null;
  username: string | null;
  hidden: boolean;
};

/** Whose account it is: commenters are known by id or, where Meta gives none, by name. */
export type Owner = { id: string; username: string };

const isOurs = (comment: Comment, owner: Owner): boolean =>
  comment.fromId === owner.id || comment.username === owner.username;

/**
 * Of one post's comments, the ids of those that wait for us: another person's top-level comment,
 * not hidden, without a reply of ours. The one place where "waits" is defined.
 */
export function waitingAmong(comments: Comment[], owner: Owner): Set<string> {
  const answered = new Set(
    comments.filter((c) => c.parentId !== null && isOurs(c, owner)).map((c) => c.parentId),
  );
  return new Set(
    comments
      .filter((c) => c.parentId === null && !c.hidden && !isOurs(c, owner) && !answered.has(c.id))
      .map((c) => c.id),
  );
}
