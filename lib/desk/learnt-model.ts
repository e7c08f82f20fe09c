import type { Likely } from '../shared/moderation/compile.ts';
import { judgeBy, type Model } from '../shared/moderation/learn.ts';
import { keepLearnt } from '../store/keep/state.ts';
import { readLearntOf } from '../store/read/history.ts';
import { learnFrom, readHistory } from '../store/read/judged.ts';

import type { AccountRow } from '../store/rows.ts';
import type { Deps } from '../work/deps.ts';

const what = 'moderation';
/** What is learnt is learnt anew after a day, or when a rule that wants it is armed. */
const life = 24 * 3_600_000;

type Value = { model: Model | null };
type Learner = Pick<Deps, 'clock'>;

/** Learns from all that is kept, and keeps it; null where there is too little. */
export async function learnAnew({ clock }: Learner, account: AccountRow): Promise<Model | null> {
  const history = await readHistory(account);
  const learnt = history && learnFrom(history);
  const model = learnt?.kind === 'model' ? learnt.model : null;
  const value: Value = { model };
  await keepLearnt({ accountId: account.id, what, value, at: clock() });
  return model;
}

/** The chances by what this person hid and kept. */
export async function likelyFor(deps: Learner, account: AccountRow): Promise<Likely> {
  const row = await readLearntOf(account.id, what);
  const age = row ? deps.clock() - row.at : NaN;
  const fresh = age >= 0 && age < life;
  const model = fresh ? (row?.value as Value).model : await learnAnew(deps, account);
  if (!model) return () => null;
  const judge = judgeBy(model);
  return (_remark, text) => judge(text);
}
