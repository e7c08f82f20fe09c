import type { CommentId, Instant, MediaId } from '../ids.ts';

/*
 * What goes with the steps of the desk's jobs. Each job has one step; replies are sent under an
 * intent and looked for afterwards, the others may be done again.
 */

/** An answer below a post: Instagram has threads of one level, so it goes below `parentId`. */
export type ReplyOrder = {
  name: 'reply';
  mediaId: MediaId;
  /** The comment that is answered. */
  commentId: CommentId;
  /** The first comment of its thread; the same for a comment that is no reply. */
  parentId: CommentId;
  /** Whom it answers; null where Meta does not say. */
  username: string | null;
  /** As it is sent, the name included. */
  text: string;
  /** Own answers in the thread that the person has seen: another one stops the reply. */
  seen: CommentId[];
};

/** A message to the writer of a comment: one a comment, within seven days. */
export type PrivateOrder = {
  name: 'private';
  mediaId: MediaId;
  commentId: CommentId;
  username: string | null;
  text: string;
};

/** Hides a comment, shows it again, or deletes it for good. `ruleId` where a rule of Loupe's asked. */
export type HideOrder = {
  name: 'hide' | 'show' | 'delete';
  mediaId: MediaId;
  commentId: CommentId;
  username: string | null;
  ruleId: string | null;
};

export type LikeOrder = { name: 'like' | 'unlike'; mediaId: MediaId; commentId: CommentId };

/** Opens or closes the comments of a post. */
export type SwitchOrder = { name: 'open-comments' | 'close-comments'; mediaId: MediaId };

export type DeskOrder = ReplyOrder | PrivateOrder | HideOrder | LikeOrder | SwitchOrder;
export type DeskName = DeskOrder['name'];

/** A reply leaves after this long, unless it is taken back. */
export { holdFor } from '../post/order.ts';
/** A thread read longer ago than this is read again before it is answered. */
export const threadFresh = 2 * 60_000;
/** What has waited for a line this long asks before it leaves. */
export const latestActAfter = 24 * 3_600_000;
/** A comment can be answered in private for so long. */
export const privateFor = 7 * 24 * 3_600_000;

/** When the last private answer may be given. */
export const privateUntil = (commentedAt: Instant): Instant => commentedAt + privateFor;

/** What a desk's job is for; null for jobs of other kinds. */
export function deskOrderOf(job: {
  steps: readonly { name: string; payload: unknown }[];
  main: number;
}): DeskOrder | null {
  const step = job.steps[job.main];
  return step && isDeskName(step.name) ? (step.payload as DeskOrder) : null;
}

const deskNames: ReadonlySet<string> = new Set<DeskName>([
  ...(['reply', 'private', 'hide', 'show', 'delete', 'like', 'unlike'] as const),
  ...(['open-comments', 'close-comments'] as const),
]);

export const isDeskName = (name: string): name is DeskName => deskNames.has(name);
