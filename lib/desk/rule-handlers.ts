import type { Commands, DeskCommand, Handlers } from '../bus/contract.ts';
import type { PublishDeps } from '../publish/deps.ts';
import type { Driver } from '../publish/driver.ts';
import { refusal } from '../publish/refuse.ts';
import type { AccountId } from '../shared/ids.ts';
import { compile } from '../shared/moderation/compile.ts';
import { hashOf } from '../shared/moderation/hash.ts';
import type { RuleRow } from '../store/desk-rows.ts';
import { dropRule, keepRule } from '../store/keep/rules.ts';
import { readAccount } from '../store/read/people.ts';
import { readRules } from '../store/read/rules.ts';
import type { AccountRow } from '../store/rows.ts';
import { logProblem } from '../work/log.ts';
import { accountThatMay } from './boundary.ts';
import { learnAnew } from './learnt-model.ts';
import { undoRule } from './rule-undo.ts';

const gone = (): Error => refusal('not-found', 'rule-unfit', 'there is no such rule');
const untried = (): Error =>
  refusal('not-allowed', 'rule-untried', 'not what was tried on the kept comments');

async function accountOf(id: AccountId): Promise<AccountRow> {
  const account = await readAccount(id);
  if (!account) throw gone();
  return account;
}

async function ruleOf(accountId: AccountId, ruleId: string): Promise<RuleRow> {
  const rule = (await readRules(accountId)).find(({ id }) => id === ruleId);
  if (!rule) throw gone();
  return rule;
}

const isTried = (rule: RuleRow): boolean => rule.tried !== null && rule.tried.hash === hashOf(rule);

/** The rule as it is kept: one that looks for something else than before is a draft again. */
async function written(
  { accountId, ruleId, name, tests, except }: Commands['rules.keep']['takes'],
  now: number,
): Promise<RuleRow> {
  const account = await accountOf(accountId);
  // One that cannot be read is refused before anything is kept.
  compile({ tests, except }, account);
  const known = ruleId === null ? null : await ruleOf(accountId, ruleId);
  const asked = { accountId, name: name.trim(), tests, except, changedAt: now };
  if (!known) {
    const fresh = { state: 'draft', tried: null, createdAt: now, armedAt: null } as const;
    return { ...asked, ...fresh, id: crypto.randomUUID() };
  }
  const same = hashOf(known) === hashOf(asked);
  return same
    ? { ...known, ...asked }
    : { ...known, ...asked, state: 'draft', tried: null, armedAt: null, rested: null };
}

/** One handler for each command about rules. */
export function createRuleHandlers(
  deps: PublishDeps,
  driver: Driver,
): Pick<Handlers, Extract<DeskCommand, `rules.${string}`>> {
  const heard = (accountId: AccountId): void => deps.announce(`rules:${accountId}`);

  async function arm(rule: RuleRow): Promise<RuleRow> {
    const account = await accountThatMay(rule.accountId, ['comments']);
    if (!isTried(rule)) throw untried();
    if (rule.tests.some(({ kind }) => kind === 'learnt')) await learnAnew(deps, account);
    const now = deps.clock();
    return { ...rule, state: 'armed', armedAt: now, changedAt: now, rested: null };
  }

  return {
    'rules.keep': async (asked) => {
      const rule = await written(asked, deps.clock());
      await keepRule(rule);
      heard(asked.accountId);
      return { ruleId: rule.id };
    },

    'rules.tried': async ({ accountId, ruleId, tried }) => {
      const rule = await ruleOf(accountId, ruleId);
      // It was changed while it was tried: what was seen says nothing of it.
      if (tried.hash !== hashOf(rule)) throw untried();
      await keepRule({ ...rule, tried });
      heard(accountId);
      return undefined;
    },

    'rules.arm': async ({ accountId, ruleId, armed }) => {
      const rule = await ruleOf(accountId, ruleId);
      const rests = (): RuleRow => ({ ...rule, state: 'off', changedAt: deps.clock() });
      await keepRule(armed ? await arm(rule) : rests());
      heard(accountId);
      return undefined;
    },

    'rules.drop': async ({ accountId, ruleId }) => {
      await dropRule(accountId, ruleId);
      heard(accountId);
      return undefined;
    },

    'rules.undo': async ({ accountId, ruleId, auditId }) => {
      await accountOf(accountId);
      const rule = (await readRules(accountId)).find(({ id }) => id === ruleId);
      // Who takes all of it back does not want it to go on meanwhile.
      if (rule && auditId === null) await keepRule({ ...rule, state: 'off' });
      // A rule that was deleted has left its entries, and they can still be undone.
      const items = await undoRule(driver, rule ?? { accountId, id: ruleId, name: '' }, auditId);
      heard(accountId);
      driver.run().catch((error: unknown) => void logProblem(deps, 'rules', error));
      return { items };
    },
  };
}
