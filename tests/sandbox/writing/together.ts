import type { Instant } from '../../../lib/shared/ids.ts';
import type { Call } from '../call.ts';
import { badParameter, GraphError } from '../errors.ts';
import { names } from '../nodes/lookups.ts';
import { allow } from '../permissions.ts';
import { isTrue } from '../publishing/parameters.ts';
import { tooOften } from '../publishing/refusals.ts';
import type { Account } from '../world/things.ts';
import { say, topOf } from './comments.ts';
import { commentText, note } from './texts.ts';

const day = 86_400_000;
const mostAnswers = 50;
const answers = new WeakMap<Account, Instant[]>();

/** `POST /{ig-user}/mentions`: answers where somebody named the account. Source: §2.3, §2.6. */
export function answerMention(account: Account, call: Call): unknown {
  allow(call, account, 'mentions');
  const { media_id: mediaId, comment_id: commentId } = call.params;
  if (!mediaId) throw badParameter('The parameter media_id is required');
  const text = commentText(call);
  const post = call.world.things.get(mediaId);
  if (post?.kind !== 'post' || post.shape === 'story' || post.owner.secluded !== undefined)
    throw nowhere();
  if (!commentId) {
    if (!names(post.caption, account)) throw nowhere();
    const { id } = say({ post, by: account }, text, call);
    note(call, 'mention', { id, to: post.id, text });
    return { id };
  }
  const comment = call.world.things.get(commentId);
  if (comment?.kind !== 'comment' || comment.post !== post || !names(comment.text, account))
    throw nowhere();
  const { id } = say({ post, parent: topOf(comment), by: account }, text, call);
  note(call, 'mention', { id, to: comment.id, text });
  return { id };
}

const nowhere = (): GraphError =>
  new GraphError({
    message: 'The requested resource does not exist',
    code: 24,
    subcode: 2207006,
    transient: false,
    title: 'Media Not Found',
    said: 'The media cannot be found.',
  });

/** `POST /{ig-user}/collaboration_invites`: takes part in somebody's post, or does not. */
export function answerInvite(account: Account, call: Call): unknown {
  allow(call, account, 'invites');
  const { media_id: mediaId, accept } = call.params;
  if (!mediaId) throw badParameter('The parameter media_id is required');
  if (accept === undefined) throw badParameter('The parameter accept is required');
  const accepts = isTrue(call.params, 'accept');
  const today = (answers.get(account) ?? []).filter((at) => call.now - at < day);
  if (today.length >= mostAnswers) throw tooOften();
  const invite = account.invites?.find(({ post }) => post.id === mediaId);
  if (invite?.answer !== 'Pending') throw badParameter('There is no open invite to this media');
  answers.set(account, [...today, call.now]);
  invite.answer = accepts ? 'Accepted' : 'Declined';
  const place = invite.post.collaborators?.find((one) => one.username === account.username);
  if (place) place.status = invite.answer;
  return { success: true };
}
