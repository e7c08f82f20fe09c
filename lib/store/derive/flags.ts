import { flag } from '../../shared/comment/flags.ts';
import { hasLink } from '../../shared/comment/link.ts';
import { isQuestion } from '../../shared/comment/question.ts';
import { isReaction } from '../../shared/comment/reaction.ts';
import type { CommentRow } from '../rows.ts';

/** Why a comment waits has told already whether it asks; only of the others it is found out. */
const asks = ({ why, text }: CommentRow): boolean =>
  why === null ? isQuestion(text) : why === 'question';

/** What a comment is, as the bits of a pack. */
export const flagsOf = (row: CommentRow, ours: boolean, snoozed: boolean): number =>
  (row.waits ? flag.waits : 0) |
  (row.hidden ? flag.hidden : 0) |
  (ours ? flag.ours : 0) |
  (row.parentId === null ? 0 : flag.reply) |
  (asks(row) ? flag.question : 0) |
  (hasLink(row.text) ? flag.link : 0) |
  (snoozed ? flag.snoozed : 0) |
  (isReaction(row.text) ? flag.reaction : 0);
