import { problemOf } from '../../../lib/shared/problem.ts';
import type { DeskActions } from '../../../lib/view/desk/models.ts';
import { changeDraft, type ReplyTo } from './drafts.ts';

/**
 * Hands an answer over, as it is to be sent. It is taken down as a job before this is done; where
 * it was refused, the reason stands with the draft and nothing of the text is lost, even if the
 * box was closed meanwhile.
 */
export async function sendReply(
  to: ReplyTo,
  text: string,
  reply: DeskActions['reply'],
): Promise<boolean> {
  changeDraft(to, { sending: true, problem: null });
  const problem = await reply(to.commentId, text, to.privately).catch(problemOf);
  changeDraft(to, problem ? { sending: false, problem } : { sending: false, text: '' });
  return problem === null;
}
