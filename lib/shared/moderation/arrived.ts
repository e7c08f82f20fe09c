import type { CommentId } from '../ids.ts';
import type { Matcher } from './compile.ts';
import { createPast } from './past.ts';
import { Reading } from './reading.ts';
import { inTime, type Remark } from './remark.ts';

/**
 * Which of the comments that just came a rule would hide, oldest first, given what was kept before.
 * What was kept may hold those that came; each counts once.
 */
export function hitsAmong(
  matcher: Matcher,
  kept: readonly Remark[],
  arrived: readonly Remark[],
): Remark[] {
  const came = new Map<CommentId, Remark>(arrived.map((remark) => [remark.id, remark]));
  const before = kept.filter(({ id }) => !came.has(id));
  const past = createPast(matcher.needs);
  const hits: Remark[] = [];
  for (const remark of [...before, ...came.values()].sort(inTime)) {
    const text = new Reading(remark.text);
    if (came.has(remark.id) && matcher.hides(remark, text, past)) hits.push(remark);
    past.add(remark, text);
  }
  return hits;
}
