/**
 * What is made when it is first asked for, and then kept. Patterns over all letters there are and
 * tables of words take the better part of a worker's start, and most workers need none of them.
 */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
