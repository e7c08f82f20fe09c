import { flag } from '../../shared/comment/flags.ts';
import { hasLink } from '../../shared/comment/link.ts';
import { isQuestion } from '../../shared/comment/question.ts';
import { isReaction } from '../../shared/comment/reaction.ts';
import type { CommentRow } from '../rows.ts';

/** What a comment is, as the bits of a pack. */
export const flagsOf = (
  { waits, hidden, parentId, text }: CommentRow,
  ours: boolean,
  snoozed: boolean,
): number =>
  (waits ? flag.waits : 0) |
  (hidden ? flag.hidden : 0) |
  (ours ? flag.ours : 0) |
  (parentId === null ? 0 : flag.reply) |
  (isQuestion(text) ? flag.question : 0) |
  (hasLink(text) ? flag.link : 0) |
  (snoozed ? flag.snoozed : 0) |
  (isReaction(text) ? flag.reaction : 0);
