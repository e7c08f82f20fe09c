import type { CommentId, Instant } from '../ids.ts';
import { addressees, namesIn } from './names.ts';
import { isQuestion } from './question.ts';
import { isReaction } from './reaction.ts';
import type { Owner, Said, Settled, Why } from './talk.ts';
import { isThanks } from './thanks.ts';
import { threadsOf, type Thread } from './threads.ts';
import { whoWrites, type Who } from './who.ts';

export { isOurs } from './who.ts';

/**
 * Of one post's comments, those that wait for us and why: the one place where "waits" is defined.
 * A person waits at most once in a thread, with the earliest word of theirs that nobody answered.
 */
export function waitingIn(
  comments: readonly Said[],
  owner: Owner,
  settled: readonly Settled[] = [],
): Map<CommentId, Why> {
  const waiting = new Map<CommentId, Why>();
  const who = whoWrites(comments, owner);
  const closed = new Map(settled.map(({ commentId, upTo }) => [commentId, upTo]));
  for (const thread of threadsOf(comments)) {
    if (thread.first?.hidden) continue;
    for (const [{ id }, why] of waitingInThread(thread, who, settledBy(thread, who, closed))) {
      waiting.set(id, why);
    }
  }
  return waiting;
}

type Closed = ReadonlyMap<string, Instant>;

/** Up to when each writer of a thread has been dealt with by hand. */
function settledBy(thread: Thread, who: Who, closed: Closed): Closed {
  const found = new Map<string, Instant>();
  if (closed.size === 0) return found;
  for (const comment of thread.said) {
    const upTo = closed.get(comment.id);
    const writer = who.writer(comment);
    if (upTo !== undefined) found.set(writer, Math.max(upTo, found.get(writer) ?? -Infinity));
  }
  return found;
}

/** What has been said in a thread so far by us. */
type Spoken = { words: boolean; answer: boolean };

function waitingInThread(thread: Thread, who: Who, settled: Closed): [Said, Why][] {
  const open = new Map<string, [Said, Spoken]>();
  let spoken: Spoken = { words: false, answer: false };
  for (const comment of thread.said) {
    if (who.isOurs(comment)) {
      answer(open, comment, who);
      spoken = { words: true, answer: spoken.answer || comment.parentId !== null };
      continue;
    }
    const writer = who.writer(comment);
    if (comment.hidden || open.has(writer)) continue;
    const upTo = settled.get(writer);
    if (upTo !== undefined && comment.timestamp <= upTo) continue;
    // What was dealt with by hand is a talk with us, too.
    const talks = spoken.words || upTo !== undefined;
    if (!isForUs(comment, who, talks)) continue;
    if ((spoken.answer || upTo !== undefined) && closes(comment.text)) continue;
    open.set(writer, [comment, { ...spoken, words: talks }]);
  }
  return Array.from(open.values(), ([comment, before]) => [comment, whyOf(comment, before)]);
}

/** An own reply answers everybody before it, or only those it begins by naming. */
function answer(open: Map<string, unknown>, reply: Said, who: Who): void {
  const named = addressees(reply.text).filter((name) => !who.isOurName(name));
  if (named.length === 0) open.clear();
  for (const name of named) open.delete(who.named(name));
}

/** Whether a comment is for us, and no talk among others. */
function isForUs(comment: Said, who: Who, talks: boolean): boolean {
  if (comment.parentId === null) return true;
  if (namesIn(comment.text).some(who.isOurName)) return true;
  return talks && addressees(comment.text).length === 0;
}

/** After our answer these end the talk instead of asking for more. */
const closes = (text: string): boolean => isReaction(text) || isThanks(text);

function whyOf({ text, parentId }: Said, spoken: Spoken): Why {
  if (isQuestion(text)) return 'question';
  if (isReaction(text)) return 'reaction';
  if (spoken.answer) return 'back';
  return parentId === null || spoken.words ? 'first' : 'mention';
}
