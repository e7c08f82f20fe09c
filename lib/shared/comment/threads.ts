import type { Said } from './talk.ts';

/** A first comment with its replies, oldest first. `first` is null where it is not known. */
export type Thread = { first: Said | null; said: Said[] };

/** The older before the newer; ids are decimal strings of any length and break ties. */
export const byTime = (a: Said, b: Said): number =>
  a.timestamp - b.timestamp || a.id.length - b.id.length || (a.id < b.id ? -1 : 1);

/** One post's comments by thread, each once, whatever order they came in. */
export function threadsOf(comments: readonly Said[]): Thread[] {
  const threads = new Map<string, Thread>();
  const once = new Map(comments.map((comment) => [comment.id, comment]));
  for (const comment of once.values()) {
    const root = comment.parentId ?? comment.id;
    const thread = threads.get(root) ?? { first: null, said: [] };
    threads.set(root, thread);
    if (comment.parentId === null) thread.first = comment;
    else thread.said.push(comment);
  }
  for (const { first, said } of threads.values()) {
    if (said.length > 1) said.sort(byTime);
    // Whatever the clocks say, nobody replies to what is not written yet.
    if (first) said.unshift(first);
  }
  return [...threads.values()];
}
