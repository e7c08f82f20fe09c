import type { Commands, DeskCommand, Handlers } from '../bus/contract.ts';
import type { PublishDeps } from '../publish/deps.ts';
import type { Driver } from '../publish/driver.ts';
import { refusal } from '../publish/refuse.ts';
import type { AccountId } from '../shared/ids.ts';
import { compile } from '../shared/moderation/compile.ts';
import { hashOf } from '../shared/moderation/hash.ts';
import type { RuleRow } from '../store/desk-rows.ts';
import { changeRule, dropRule, keepRule } from '../store/keep/rules.ts';
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

async function change(...of: Parameters<typeof changeRule>): Promise<void> {
  if (!(await changeRule(...of))) throw gone();
}

const isTried = (rule: RuleRow): boolean => rule.tried !== null && rule.tried.hash === hashOf(rule);

const draft = { state: 'draft', tried: null, armedAt: null } as const;

/** Keeps a rule as it is written: one that looks for something else than before is a draft again. */
async function write(
  { accountId, ruleId, name, tests, except }: Commands['rules.keep']['takes'],
  now: number,
): Promise<string> {
  const account = await accountOf(accountId);
  // One that cannot be read is refused before anything is kept.
  compile({ tests, except }, account);
  const asked = { accountId, name: name.trim(), tests, except, changedAt: now };
  if (ruleId === null) {
    const id = crypto.randomUUID();
    await keepRule({ ...asked, ...draft, id, createdAt: now });
    return id;
  }
  await change(accountId, ruleId, (known) => {
    const same = hashOf(known) === hashOf(asked);
    return { ...known, ...asked, ...(same ? {} : { ...draft, rested: null }) };
  });
  return ruleId;
}

/** One handler for each command about rules. */
export function createRuleHandlers(
  deps: PublishDeps,
  driver: Driver,
): Pick<Handlers, Extract<DeskCommand, `rules.${string}`>> {
  const heard = (accountId: AccountId): void => deps.announce(`rules:${accountId}`);

  async function arm(accountId: AccountId, ruleId: string): Promise<void> {
    const rule = await ruleOf(accountId, ruleId);
    const account = await accountThatMay(accountId, ['comments']);
    if (!isTried(rule)) throw untried();
    if (rule.tests.some(({ kind }) => kind === 'learnt')) await learnAnew(deps, account);
    const now = deps.clock();
    await change(accountId, ruleId, (known) => {
      // Changed while it was learnt for, it is not what the person armed.
      if (!isTried(known)) throw untried();
      return { ...known, state: 'armed', armedAt: now, changedAt: now, rested: null };
    });
  }

  return {
    'rules.keep': async (asked) => {
      const ruleId = await write(asked, deps.clock());
      heard(asked.accountId);
      return { ruleId };
    },

    'rules.tried': async ({ accountId, ruleId, tried }) => {
      await change(accountId, ruleId, (rule) => {
        // It was changed while it was tried: what was seen says nothing of it.
        if (tried.hash !== hashOf(rule)) throw untried();
        return { ...rule, tried };
      });
      heard(accountId);
      return undefined;
    },

    'rules.arm': async ({ accountId, ruleId, armed }) => {
      const changedAt = deps.clock();
      if (armed) await arm(accountId, ruleId);
      else await change(accountId, ruleId, (rule) => ({ ...rule, state: 'off', changedAt }));
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
      if (auditId === null) {
        await changeRule(accountId, ruleId, (known) => ({ ...known, state: 'off' }));
      }
      // A rule that was deleted has left its entries, and they can still be undone.
      const items = await undoRule(driver, rule ?? { accountId, id: ruleId, name: '' }, auditId);
      heard(accountId);
      driver.run().catch((error: unknown) => void logProblem(deps, 'rules', error));
      return { items };
    },
  };
}
