import type { CutReplies } from '../graph/parse/comments.ts';
import type { Memory } from '../graph/shape/memory.ts';
import type { AccountId, Instant, MediaId } from '../shared/ids.ts';
import { readLearntOf } from '../store/read/history.ts';

/**
 * What is still to be read of one post's comments: where the list goes on, long threads, and
 * whether it has to be read to its end or only until it meets what is kept. It is kept as long as
 * it stands, so that no stop and no limit leaves a hole nobody knows of.
 */
export type Gap = {
  after: string | null;
  cut: CutReplies[];
  through: boolean;
  /** When a reading of the whole list began: what it has not seen at its end is gone. */
  began: Instant | null;
  /** When this walk began: what it kept itself is no sign that the rest is kept. */
  walk: Instant;
  /** The place was lost, and the list is read from its beginning. */
  fromTop?: true;
  /** What was written up to here is from before the post was first read, and no news. */
  past?: Instant | null;
};

const keyOf = (id: MediaId): string => `gap ${id}`;

const isGap = (value: unknown): value is Gap =>
  typeof value === 'object' && value !== null && 'after' in value && 'cut' in value;

export function gapOf(memory: Memory, id: MediaId): Gap | null {
  const known = memory.recall(keyOf(id));
  return isGap(known) ? known : null;
}

/** Up to when a post's comments are no news to anybody, whoever finds them; null for none. */
export async function pastOf(accountId: AccountId, id: MediaId): Promise<Instant | null> {
  const value = (await readLearntOf(accountId, keyOf(id)))?.value;
  return isGap(value) ? (value.past ?? null) : null;
}

export async function keepGap(memory: Memory, id: MediaId, gap: Gap | null): Promise<void> {
  if (gap) await memory.keep(keyOf(id), gap);
  else await memory.drop(keyOf(id));
}

/** The posts among what was learnt that have one. */
export const gapsAmong = (learnt: readonly { what: string }[]): MediaId[] =>
  learnt.flatMap(({ what }) => (what.startsWith('gap ') ? [what.slice('gap '.length)] : []));
