import { signal } from '@preact/signals';
import type { CommentId } from '../../../lib/shared/ids.ts';
import type { Problem } from '../../../lib/shared/problem.ts';

/** An answer being written. Answers in public and in private to one comment stand apart. */
export type ReplyDraft = {
  text: string;
  /** Sent, and not yet taken down as a job. */
  sending: boolean;
  /** Why it was not taken; its text is kept. */
  problem: Problem | null;
};

/** Whose draft it is. */
export type ReplyTo = { commentId: CommentId; privately: boolean };

const empty: ReplyDraft = { text: '', sending: false, problem: null };
const keyOf = ({ commentId, privately }: ReplyTo): string => `${privately}:${commentId}`;

/** For as long as the panel lives: what nobody sent is not written to any disk. */
const drafts = signal<ReadonlyMap<string, ReplyDraft>>(new Map());

export const draftOf = (to: ReplyTo): ReplyDraft => drafts.value.get(keyOf(to)) ?? empty;

export function changeDraft(to: ReplyTo, patch: Partial<ReplyDraft>): void {
  const next = { ...(drafts.peek().get(keyOf(to)) ?? empty), ...patch };
  const all = new Map(drafts.peek());
  if (next.text === '' && !next.sending && !next.problem) all.delete(keyOf(to));
  else all.set(keyOf(to), next);
  drafts.value = all;
}

/** Puts a text back that had been sent, before what was begun since. */
export function giveBack(to: ReplyTo, text: string): void {
  const begun = drafts.peek().get(keyOf(to))?.text ?? '';
  if (begun.includes(text)) return;
  changeDraft(to, { text: begun === '' ? text : `${text}\n${begun}` });
}
