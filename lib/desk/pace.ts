import { marks } from '../graph/layers/limits.ts';
import type { Instant } from '../shared/ids.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How often an open desk is looked at for, by the age of the newest post: talk comes early. */
const steps = [
  { younger: hour, every: minute },
  { younger: 24 * hour, every: 2 * minute },
];
const otherwise = 5 * minute;

/**
 * How long after one look the next may follow while a desk is open; null for none. From the mark
 * on that stops alarms it is as at rest, and from the one that stops pages nothing is asked.
 */
export function lookEvery(
  { newest, percent, atRest }: { newest: Instant | null; percent: number; atRest: number },
  now: Instant,
): number | null {
  if (percent >= marks.open) return null;
  if (percent >= marks.background) return atRest;
  const age = newest === null ? Infinity : Math.max(0, now - newest);
  return steps.find(({ younger }) => age < younger)?.every ?? otherwise;
}
