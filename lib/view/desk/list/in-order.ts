import type { Instant } from '../../../shared/ids.ts';

/** Numbers below this can be put beside a second of time in one double. */
const room = 2 ** 22;
const dawn = Date.UTC(2010, 0, 1);

/**
 * Places of the keys, lowest key first; equal ones stay as they were. Keys are whole and below
 * 2^31. Each is put before its place in one number, since numbers are sorted without asking anybody.
 */
export function inOrder(keys: Float64Array): Float64Array {
  const joined = new Float64Array(keys.length);
  for (let at = 0; at < keys.length; at += 1) joined[at] = (keys[at] ?? 0) * room + at;
  joined.sort();
  for (let at = 0; at < joined.length; at += 1) joined[at] = (joined[at] ?? 0) % room;
  return joined;
}

/** A moment as a key: whole seconds, as Meta tells them. */
export const keyOf = (at: Instant): number =>
  Math.min(2 ** 31 - 1, Math.max(0, Math.floor((at - dawn) / 1000) || 0));
