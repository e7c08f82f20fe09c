import type { CommentId, Instant, MediaId } from '../ids.ts';

/** What a rule may know of a comment. */
export type Remark = {
  id: CommentId;
  mediaId: MediaId;
  parentId: CommentId | null;
  text: string;
  username: string | null;
  fromId: string | null;
  timestamp: Instant;
  /** Its language; null or `und` where nobody can say. */
  tongue: string | null;
};

/** The order in which comments were written; those of one instant stand by their ids. */
export const inTime = (a: Remark, b: Remark): number =>
  a.timestamp - b.timestamp ||
  a.id.length - b.id.length ||
  (a.id < b.id ? -1 : Number(a.id > b.id));
