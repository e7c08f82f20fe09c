/**
 * How high so many lines are: a guess for all, put right one by one as they are seen. Sums are
 * kept in a tree of partial sums, so that any place is found in a few steps however long the list.
 */
export type Heights = {
  length: number;
  /** What a line is taken for before it was seen. */
  guess: number;
  of: (place: number) => number;
  set: (place: number, height: number) => void;
  /** Where a line begins. */
  top: (place: number) => number;
  /** The line that covers this point; the last one beyond the end. */
  at: (point: number) => number;
  total: () => number;
};

export function createHeights(length: number, guess: number): Heights {
  // How much each line differs from the guess; the tree is one-based.
  const off = new Float64Array(length);
  const tree = new Float64Array(length + 1);
  let highest = 1;
  while (highest * 2 <= length) highest *= 2;

  const offUpTo = (count: number): number => {
    let sum = 0;
    for (let at = count; at > 0; at -= at & -at) sum += tree[at] ?? 0;
    return sum;
  };
  const top = (place: number): number => place * guess + offUpTo(place);

  return {
    length,
    guess,
    of: (place) => guess + (off[place] ?? 0),
    set(place, height) {
      if (place < 0 || place >= length) return;
      const more = height - guess - (off[place] ?? 0);
      if (more === 0) return;
      off[place] = height - guess;
      for (let at = place + 1; at <= length; at += at & -at) tree[at] = (tree[at] ?? 0) + more;
    },
    top,
    at(point) {
      let place = 0;
      let left = point;
      for (let step = highest; step > 0; step >>= 1) {
        const next = place + step;
        const height = step * guess + (tree[next] ?? 0);
        if (next <= length && height <= left) {
          place = next;
          left -= height;
        }
      }
      return Math.max(0, Math.min(place, length - 1));
    },
    total: () => top(length),
  };
}
