import type { Instant } from '../ids.ts';

/** The least that must be known of a comment to tell whether it waits. */
export type Said = {
  id: string;
  parentId: string | null;
  fromId: string | null;
  username: string | null;
  text: string;
  timestamp: Instant;
  hidden: boolean;
};

/** Whose account it is: commenters are known by id or, where Meta gives none, by name. */
export type Owner = { id: string; username: string };

/** Why a comment waits for an answer of ours. */
export type Why =
  /** A first word below a post, unanswered. */
  | 'first'
  /** The same, and it asks something. */
  | 'question'
  /** It came after an answer of ours, and is no thank-you alone. */
  | 'back'
  /** It names us in a thread that is not ours. */
  | 'mention'
  /** Signs of feeling alone, without a word. */
  | 'reaction';

/** What the person said of a comment: nothing of that writer's up to `upTo` waits any more. */
export type Settled = { commentId: string; upTo: Instant; until: Instant | null };
