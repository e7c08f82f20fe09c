import type { CommentId } from '../ids.ts';
import type { Likely } from './compile.ts';
import { type Fate, sideOf } from './fate.ts';
import { type Example, judgeBy, type Learnt } from './learn.ts';
import { inTime, type Remark } from './remark.ts';

/** Of each side no more are learnt from, the newest: what one hides changes with the years. */
const mostExamples = 2_000;

/** What the person judged by what they did. */
export function examplesOf(
  remarks: readonly Remark[],
  fates: ReadonlyMap<CommentId, Fate>,
): Example[] {
  const of = (side: 'agreed' | 'against'): Example[] =>
    remarks
      .filter(({ id, text }) => text !== '' && sideOf(fates.get(id) ?? 'untouched') === side)
      .sort(inTime)
      .slice(-mostExamples)
      .map(({ id, text }) => ({ id, text, hidden: side === 'agreed' }));
  return [...of('agreed'), ...of('against')];
}

/** The chances of a dry run: a text that was learnt from is judged by a model without it. */
export function likelyUnseen(learnt: Learnt): Likely {
  if (learnt.kind === 'too-few') return () => null;
  const judge = judgeBy(learnt.model);
  return ({ id }, text) => learnt.unseen.get(id) ?? judge(text);
}
