import type { Instant } from '../../../lib/shared/ids.ts';
import type { Call } from '../call.ts';
import { badParameter, GraphError } from '../errors.ts';
import { type Conversation, conversationsOf, talkWith } from '../world/talks.ts';
import type { Account, Comment } from '../world/things.ts';

const day = 86_400_000;
const week = 7 * day;

/** The conversation with somebody who wrote to the account once. */
export function talkTo(account: Account, id: string, { world }: Call): Conversation {
  const talk = conversationsOf(world, account).find(({ guest }) => guest.id === id);
  if (talk) return talk;
  throw new GraphError({
    message: '(#100) No matching user found',
    code: 100,
    subcode: 2534014,
    transient: false,
  });
}

/** Refuses what comes later than a day after the person's last word, or a week for humans. */
export function insideWindow({ messages }: Conversation, call: Call): void {
  const { now, params, world } = call;
  const human = params['tag'] === 'HUMAN_AGENT';
  if (params['tag'] !== undefined && params['tag'] !== '' && !human)
    throw badParameter('Param tag must be HUMAN_AGENT');
  const { features } = world.app;
  if (human && features && !features.includes('Human Agent')) throw outside();
  const heard: Instant | undefined = messages.find(({ own }) => !own)?.at;
  if (heard === undefined || now - heard >= (human ? week : day)) throw outside();
}

const outside = (): GraphError =>
  new GraphError({
    message: '(#10) This message is sent outside of allowed window.',
    code: 10,
    subcode: 2534022,
    transient: false,
  });

/** Comments that were answered in private. */
const answered = new WeakSet<Comment>();

/** The conversation a private reply to a comment goes to: one a comment, within a week. */
export function talkAbout(account: Account, id: string, call: Call): Conversation {
  const comment = call.world.things.get(id);
  if (comment?.kind !== 'comment' || comment.post.owner !== account)
    throw badParameter('Invalid comment_id');
  if (comment.from.id === account.id) throw badParameter('The comment is the account’s own');
  if (call.now - comment.at >= week) throw outside();
  if (answered.has(comment))
    throw new GraphError({ message: '(#10900) Activity already replied to', code: 10900 });
  const { username = `someone_${comment.from.id.slice(-6)}` } = comment.from;
  const known = call.world.conversations.find(
    (one) => one.account === account && one.guest.username === username,
  );
  return known ?? talkWith(call.world, account, username);
}

/** Written down only once the reply itself is fit to be sent. */
export function markAnswered(id: string, { world }: Call): void {
  const comment = world.things.get(id);
  if (comment?.kind === 'comment') answered.add(comment);
}
