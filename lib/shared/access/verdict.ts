import { type Ability, abilityNeeds } from './ability.ts';
import { isNotAsked, permissionFault } from './asked.ts';
import { isUntold } from './chain.ts';
import type { Fault, Verdict } from './diagnosis.ts';
import type { Facts, PageFact } from './facts.ts';
import { stops } from './fault.ts';
import { taskFault } from './page-tasks.ts';

/** What was found wrong along one branch of the tree. */
export type Found = {
  token: Fault | null;
  permissions: readonly Fault[];
  page: Fault | null;
  tasks: readonly Fault[];
  accounts: readonly Fault[];
};

/** The first fault below the permissions, whether anybody wants the thing or not. */
function below(ability: Ability, page: PageFact | null, found: Found): Fault | null {
  if (found.page) return found.page;
  if (!page || page.problem) return null;
  return (
    found.tasks.find((one) => stops(one, ability)) ??
    taskFault(page, ability) ??
    found.accounts.find((one) => stops(one, ability)) ??
    null
  );
}

/** Whether something on the way could not be read, so that nothing is promised. */
function isOpen(ability: Ability, facts: Facts, page: PageFact | null): boolean {
  if (!page || page.problem || facts.token.ended) return true;
  // That the account was read is proof enough that it can be.
  if (ability === 'posts') return page.account === null;
  const untold = page.tasks === null && abilityNeeds[ability].part !== null;
  return page.account === null || untold || isUntold(facts, ability);
}

/** The answer to "why can't I …?" by what was found along the chain. */
export function verdictOf(
  ability: Ability,
  facts: Facts,
  page: PageFact | null,
  found: Found,
): Verdict {
  if (found.token) return { ability, state: 'broken', fault: found.token };
  if (facts.token.ended) return { ability, state: 'unknown', fault: null };
  const wanting = permissionFault(facts, ability, found.permissions);
  if (wanting && !isNotAsked(wanting)) return { ability, state: 'broken', fault: wanting };
  const fault = below(ability, page, found);
  // What would not work if it were asked for is told at once, so that nobody asks in vain.
  if (wanting) return { ability, state: 'not-asked', fault: fault ?? wanting };
  if (!fault) return { ability, state: isOpen(ability, facts, page) ? 'unknown' : 'whole', fault };
  return { ability, state: fault.broken === 'app-in-development' ? 'limited' : 'broken', fault };
}
