import type { AccountId, CommentId, Instant, MediaId } from '../shared/ids.ts';
import type { Rule } from '../shared/moderation/rule.ts';
import type { Problem } from '../shared/problem.ts';

/** What waits for one account, derived in the transaction that keeps its comments. */
export type DeskRow = {
  accountId: AccountId;
  waiting: number;
  oldest: { at: Instant; mediaId: MediaId } | null;
  /** Comments and replies kept, and those of them that are hidden or put off. */
  kept: number;
  hidden: number;
  snoozed: number;
};

/** One post's part of the desk, derived with it; kept while the post has any comment. */
export type PileRow = {
  accountId: AccountId;
  mediaId: MediaId;
  waiting: number;
  /** When the oldest and the newest of those that wait were written; left out where none waits. */
  oldest?: Instant;
  newest?: Instant;
  kept: number;
  hidden: number;
  snoozed: number;
};

/**
 * Up to 512 comments of one post in columns, oldest first, derived with them: what filters and
 * search read instead of rows. One whose post has fewer comments now is kept empty.
 */
export type PackRow = {
  accountId: AccountId;
  mediaId: MediaId;
  part: number;
  /** Lines, one a comment: its id, its writer (empty where unknown), its language (empty: unasked). */
  ids: string;
  people: string;
  tongues: string;
  at: Float64Array<ArrayBuffer>;
  likes: Uint32Array<ArrayBuffer>;
  /** See `lib/shared/comment/flags.ts`. */
  flags: Uint16Array<ArrayBuffer>;
  /** Folded texts, each begun by the writer's name and a line end, and ended by a NUL. */
  text: string;
  /** Higher at every change within an account, whatever the clock does. */
  changedAt: Instant;
  /** There while the language of some is not known. */
  unasked?: 1;
};

/** What the person or Loupe noted of one comment, which no reading of Meta's tells. */
export type MarkRow = {
  accountId: AccountId;
  commentId: CommentId;
  mediaId: MediaId;
  /** `done` and `snoozed` exclude each other. */
  kind: 'done' | 'snoozed' | 'private' | 'liked';
  at: Instant;
  /** For `done` and `snoozed`: what its writer said later than this waits again. */
  upTo: Instant;
  /** For `snoozed`: when it comes back. */
  until?: Instant;
};

export type RuleRow = Rule & { accountId: AccountId };

/** What a rule, or the person, did to a comment that is moderated; never dropped by age. */
export type AuditRow = {
  id: string;
  accountId: AccountId;
  at: Instant;
  by: 'person' | 'rule';
  ruleId: string | null;
  /** The rule's name at that time. */
  ruleName: string | null;
  act: 'hide' | 'show' | 'delete';
  commentId: CommentId;
  mediaId: MediaId;
  username: string | null;
  text: string;
  result: 'under-way' | 'done' | 'refused' | 'cancelled' | 'rolled-back';
  problem: Problem | null;
};
