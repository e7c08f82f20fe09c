import { openComments } from '../../graph/endpoints/changing-media.ts';
import { deleteComment, hideComment } from '../../graph/endpoints/commenting.ts';
import { like, unlike } from '../../graph/endpoints/liking.ts';
import type { Answer } from '../../ledger/flight.ts';
import type { DeskOrder } from '../../shared/comment/act.ts';
import { problemOf } from '../../shared/problem.ts';
import { commentGone } from '../boundary.ts';
import { isOvertaken } from '../overtaken.ts';
import { askingOf, type At } from './step.ts';

export type Repeatable = Exclude<DeskOrder, { name: 'reply' | 'private' }>;

/** What wants the comment to be there, and is for nothing where it is deleted. */
const needed: ReadonlySet<DeskOrder['name']> = new Set(['show', 'like']);

async function ask(at: At<Repeatable>): Promise<string> {
  const { client, order } = at;
  const { send } = client;
  const asking = askingOf(at);
  switch (order.name) {
    case 'hide':
    case 'show': {
      const { commentId } = order;
      await hideComment(send, { ...asking, commentId, hidden: order.name === 'hide' });
      return commentId;
    }
    case 'delete':
      await deleteComment(send, { ...asking, commentId: order.commentId });
      return order.commentId;
    case 'like':
    case 'unlike': {
      const { commentId } = order;
      await (order.name === 'like' ? like : unlike)(send, { ...asking, commentId });
      return commentId;
    }
    case 'open-comments':
    case 'close-comments': {
      const { mediaId } = order;
      await openComments(send, { ...asking, mediaId, open: order.name === 'open-comments' });
      return mediaId;
    }
  }
}

/** Carries out what may be done again; its id is null where that was not there any more. */
export async function repeat(at: At<Repeatable>): Promise<Answer> {
  // What was asked later holds: done after it, this would undo it.
  if (await isOvertaken(at.job, at.order)) return { kind: 'made', id: null };
  try {
    return { kind: 'made', id: await ask(at) };
  } catch (error) {
    const gone = problemOf(error).code === 'not-found';
    throw gone && needed.has(at.order.name) ? commentGone() : error;
  }
}
