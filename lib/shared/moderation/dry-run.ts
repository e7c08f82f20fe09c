import type { Owner } from '../comment/talk.ts';
import type { CommentId } from '../ids.ts';
import { compile, type Likely } from './compile.ts';
import { type Fate, sideOf } from './fate.ts';
import { createPast } from './past.ts';
import { Reading } from './reading.ts';
import { isOurs } from '../comment/who.ts';
import { inTime, type Remark } from './remark.ts';
import type { Rule } from './rule.ts';

/** What a rule is tried on: all that is kept, and what the person did with it. */
export type History = { remarks: readonly Remark[]; fates: ReadonlyMap<CommentId, Fate> };

export type Hit = { id: CommentId; fate: Fate };
export type Trial = { looked: number; hits: Hit[]; agreed: number; against: number };

/** Comments between two breaths. */
const breath = 1_000;

/**
 * What a rule would have done, one comment after the other as they came, whatever became of them
 * later. Gives now and then how many it has seen, so that who runs it can do other things between.
 */
export function* dryRun(
  rule: Pick<Rule, 'tests' | 'except'>,
  { remarks, fates }: History,
  owner: Owner,
  likely?: Likely,
): Generator<number, Trial> {
  const matcher = compile(rule, owner, likely);
  const past = createPast(matcher.needs);
  const trial: Trial = { looked: 0, hits: [], agreed: 0, against: 0 };
  let seen = 0;
  for (const remark of [...remarks].sort(inTime)) {
    const text = new Reading(remark.text);
    if (!isOurs(remark, owner)) {
      trial.looked += 1;
      if (matcher.hides(remark, text, past)) {
        const fate = fates.get(remark.id) ?? 'untouched';
        const side = sideOf(fate);
        trial.hits.push({ id: remark.id, fate });
        if (side !== null) trial[side] += 1;
      }
    }
    past.add(remark, text);
    seen += 1;
    if (seen % breath === 0) yield seen;
  }
  return trial;
}

/** Runs to the end without a breath. */
export function finished<T>(run: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
}
