import type { Signal } from '@preact/signals';
import { ask } from '../../../bus/client.ts';
import { type Problem, problemOf } from '../../../shared/problem.ts';
import type { AccountRow } from '../../../store/rows.ts';
import { problemWords } from '../../../words/problems.ts';
import { attempt } from './attempt.ts';
import type { RuleModel, RulesActions, TrialModel } from './models.ts';

type Asked = {
  account: () => Pick<AccountRow, 'id' | 'username'> | null;
  rule: (id: string) => RuleModel | undefined;
  /** Reads the rules again: what was just kept is there at once. */
  reload: () => Promise<void>;
  /** The name of a comment's writer, for what could not be undone. */
  nameOf: (commentId: string) => string | null;
  trial: Signal<TrialModel | null>;
  showMore: () => void;
  now: () => number;
};

const refused = async (run: () => Promise<unknown>): Promise<Problem | null> => {
  try {
    await run();
    return null;
  } catch (error) {
    return problemOf(error);
  }
};

const begun = (ruleId: string): TrialModel => ({
  ...{ ruleId, seen: 0, of: 0, found: null, problem: null },
});

/** What a person can do with rules. Nothing but `arm` and `undo` leads to anything at Instagram. */
export function createRulesActions(asked: Asked): RulesActions {
  const { account, rule, reload, trial, now } = asked;
  const accountId = (): string => account()?.id ?? '';

  async function run(ruleId: string, mine: TrialModel): Promise<void> {
    let shown = mine;
    const mayGoOn = (): boolean => trial.peek() === shown;
    const put = (patch: Partial<TrialModel>): boolean => {
      if (!mayGoOn()) return false;
      shown = { ...shown, ...patch };
      trial.value = shown;
      return true;
    };
    const [of, owner] = [rule(ruleId), account()];
    if (!of || !owner) return;
    const result = await attempt(of, owner, now, (seen, all) => put({ seen, of: all }));
    if (!result || !mayGoOn()) return;
    await ask('rules.tried', { accountId: owner.id, ruleId, tried: result.tried });
    await reload();
    put({ found: result.found });
  }

  return {
    async keep({ id, name, tests, except }) {
      try {
        const payload = { accountId: accountId(), ruleId: id, name, tests, except };
        const { ruleId } = await ask('rules.keep', payload);
        await reload();
        return { id: ruleId };
      } catch (error) {
        return { problem: problemOf(error) };
      }
    },

    async attempt(ruleId) {
      const mine = begun(ruleId);
      trial.value = mine;
      const problem = await refused(() => run(ruleId, mine));
      if (problem && trial.peek()?.ruleId === ruleId) trial.value = { ...mine, problem };
    },

    endTrial: () => (trial.value = null),

    async arm(ruleId, armed) {
      const problem = await refused(() =>
        ask('rules.arm', { accountId: accountId(), ruleId, armed }),
      );
      await reload();
      return problem;
    },

    async drop(ruleId) {
      if (trial.peek()?.ruleId === ruleId) trial.value = null;
      const problem = await refused(() => ask('rules.drop', { accountId: accountId(), ruleId }));
      await reload();
      return problem;
    },

    async undo(ruleId, auditId) {
      try {
        const payload = { accountId: accountId(), ruleId, auditId };
        const { items } = await ask('rules.undo', payload);
        await reload();
        const failed = items.flatMap(({ commentId, problem }) =>
          problem
            ? [{ username: asked.nameOf(commentId), sentence: problemWords(problem, now()).title }]
            : [],
        );
        return { done: items.length - failed.length, refused: failed };
      } catch (error) {
        const sentence = problemWords(problemOf(error), now()).title;
        return { done: 0, refused: [{ username: null, sentence }] };
      }
    },

    showMore: asked.showMore,
  };
}
