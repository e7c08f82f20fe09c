import type { Instant } from '../../../shared/ids.ts';
import { dryRun, type Trial } from '../../../shared/moderation/dry-run.ts';
import { likelyUnseen } from '../../../shared/moderation/examples.ts';
import { hashOf } from '../../../shared/moderation/hash.ts';
import type { Learnt } from '../../../shared/moderation/learn.ts';
import type { Rule, Tried } from '../../../shared/moderation/rule.ts';
import { type KeptHistory, learnFrom, readHistory } from '../../../store/read/judged.ts';
import type { AccountRow } from '../../../store/rows.ts';
import type { TrialHit, TrialModel } from './models.ts';

/** How long a page is kept busy at a time. */
const turn = 12;
/** So many hits are listed. */
const listed = 200;

/** Lets the page do what it has to. */
const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

/** The newest hits with what stands in them. */
function hitsOf({ hits }: Trial, { remarks }: KeptHistory): TrialHit[] {
  return hits
    .slice(-listed)
    .reverse()
    .flatMap(({ id, fate }) => {
      const remark = remarks.get(id);
      if (!remark) return [];
      const { username, text, timestamp } = remark;
      return [{ id, fate, username, text, at: timestamp }];
    });
}

const tooFewOf = (learnt: Learnt | null) =>
  learnt?.kind === 'too-few' ? { hidden: learnt.hidden, kept: learnt.kept } : null;

/**
 * Runs a rule over all that is kept, between the page's other work. Null where `went` said no:
 * nobody waits for it any more.
 */
export async function attempt(
  rule: Pick<Rule, 'tests' | 'except'>,
  account: Pick<AccountRow, 'id' | 'username'>,
  now: () => Instant,
  went: (seen: number, of: number) => boolean,
): Promise<{ tried: Tried; found: NonNullable<TrialModel['found']> } | null> {
  const history = await readHistory(account, (count) => went(count, 0));
  if (!history) return null;
  const learnt = rule.tests.some(({ kind }) => kind === 'learnt') ? learnFrom(history) : null;
  const remarks = [...history.remarks.values()];
  const likely = learnt ? likelyUnseen(learnt) : undefined;
  const run = dryRun(rule, { remarks, fates: history.fates }, account, likely);
  let until = performance.now() + turn;
  let step = run.next();
  while (!step.done) {
    if (performance.now() > until) {
      if (!went(step.value, remarks.length)) return null;
      await breathe();
      until = performance.now() + turn;
    }
    step = run.next();
  }
  const trial = step.value;
  const { looked, agreed, against } = trial;
  const count = trial.hits.length;
  return {
    tried: { at: now(), hash: hashOf(rule), looked, hits: count, agreed, against },
    found: {
      ...{ looked, agreed, against, count },
      hits: hitsOf(trial, history),
      tooFew: tooFewOf(learnt),
    },
  };
}
