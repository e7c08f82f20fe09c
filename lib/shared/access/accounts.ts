import type { AccountId, PageId } from '../ids.ts';
import type { Permission } from '../permissions.ts';
import { type Ability, abilities, abilityNeeds } from './ability.ts';
import { givenElsewhere, isWanted, unmet } from './chain.ts';
import type { Break, CureKind, Fault, LinkState } from './diagnosis.ts';
import type { Facts, PageFact, Refused } from './facts.ts';
import { fault, stopping } from './fault.ts';
import { grantOf } from './granted.ts';
import { tasksAllow, wantedFor } from './may-do.ts';
import { missingTask } from './page-tasks.ts';

const basic: Permission = 'instagram_basic';

type About = { pageId: PageId; accountId: AccountId | null };

/**
 * Why no professional account hangs on a Page. One that the Page's own settings name is personal, or
 * was left unticked where Meta tells that only some were ticked. UNCONFIRMED: which of the two it is
 * cannot be seen then; the tick is tried first, since Meta's dialog shows what can be ticked.
 */
function noAccount({ scoped }: Facts, { linkedOnly }: PageFact, about: About): Fault {
  const ticked = scoped[basic];
  const someTicked = ticked !== undefined && ticked !== null;
  if (linkedOnly) {
    return someTicked
      ? fault('account-not-ticked', 'tick-account', notTicked(about))
      : fault('account-personal', 'go-professional', about);
  }
  const unseen = linkedOnly === null && ticked?.length === 0;
  if (unseen) return fault('account-not-ticked', 'tick-account', notTicked(about));
  return fault('account-unlinked', 'link-account', about);
}

const notTicked = (about: About) => ({ ...about, permission: basic });

const forAccounts = (name: Permission): boolean => name.startsWith('instagram_');

/** Permissions that were given for other accounts and not for this one, with what that stops. */
function untickedFaults(facts: Facts, page: PageFact, about: About): Fault[] {
  const wanted = abilities.filter((one) => isWanted(facts, one) && unmet(facts, one).length === 0);
  const names = new Set(wanted.flatMap((one) => wantedFor(one).flat()).filter(forAccounts));
  return [...names]
    .filter((permission) => givenElsewhere(facts, page, permission))
    .map((permission) => {
      const stopped = wanted.filter((one) => wantedFor(one).flat().includes(permission));
      const more = { ...about, permission, stops: stopping(stopped) };
      return fault('account-not-ticked', 'tick-account', more);
    });
}

const restrictions: Partial<Record<string, [Break, CureKind]>> = {
  'account-restricted': ['account-restricted', 'clear-restriction'],
  'action-blocked': ['account-restricted', 'clear-restriction'],
  checkpoint: ['checkpoint', 'clear-checkpoint'],
};

/**
 * What a refusal means that the tables did not foresee. Publishing may wait for the Page's
 * two-factor authentication or its Publishing Authorization (Content Publishing, "Limitations");
 * for anything else Meta's tables of tasks disagree, and the narrower one holds.
 */
function refusedFault({ ability, problem }: Refused, about: About): Fault {
  const more = { ...about, stops: stopping([ability]) };
  const known = problem.reason ? restrictions[problem.reason] : undefined;
  if (known) return fault(known[0], known[1], { ...more, stage: 'accounts' });
  if (ability === 'publishing') {
    return fault('publishing-not-authorised', 'authorise-publishing', more);
  }
  const { part } = abilityNeeds[ability];
  if (part) return missingTask(part, more);
  return fault('needs-review', 'request-review', more);
}

function refusedFaults({ refused }: Facts, { tasks }: PageFact, about: About): Fault[] {
  return refused
    .filter(({ accountId }) => accountId === about.accountId)
    .filter(({ ability }) => tasksAllow(tasks, abilityNeeds[ability].part))
    .map((one) => refusedFault(one, about));
}

/** Every fault of the account that hangs, or should hang, on a Page. */
export function accountFaults(facts: Facts, page: PageFact): Fault[] {
  const about = { pageId: page.id, accountId: page.account?.id ?? null };
  if (page.account === null) {
    // Without it Meta says nothing of accounts, whether there are any or not.
    const silent = ['declined', 'expired', 'absent'].includes(grantOf(facts.grants, basic));
    return silent ? [] : [noAccount(facts, page, about)];
  }
  return [...untickedFaults(facts, page, about), ...refusedFaults(facts, page, about)];
}

/**
 * Comments that Meta counts and does not send although all else is whole: until an app is
 * published, Meta shows it what people with a role on it write (Graph API, "App Modes").
 */
export const developmentFault = ({ id: pageId, account }: PageFact): Fault =>
  fault('app-in-development', 'publish-app', {
    ...{ pageId, accountId: account?.id ?? null, stops: ['comments' satisfies Ability] },
  });

export function accountState({ account }: PageFact, found: readonly Fault[]): LinkState {
  if (found.some(({ stops }) => stops.length === 0)) return 'broken';
  if (found.length > 0) return 'limited';
  return account === null ? 'unknown' : 'whole';
}
