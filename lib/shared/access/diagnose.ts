import type { Instant, PageId } from '../ids.ts';
import { type Ability, abilities } from './ability.ts';
import { withAlone } from './alone.ts';
import { accountFaults, accountState, developmentFault } from './accounts.ts';
import { permissionFaults, permissionState } from './asked.ts';
import type { Branch, Diagnosis, Fault, LinkState, Verdict } from './diagnosis.ts';
import type { Facts, PageFact } from './facts.ts';
import { inOrder, weight } from './fault.ts';
import { taskFaults, taskState } from './page-tasks.ts';
import { noPageFault, pageFault, pageState } from './pages.ts';
import { tokenFault, tokenHolds, tokenState } from './token.ts';
import { type Found, verdictOf } from './verdict.ts';

type Above = Pick<Found, 'token' | 'permissions'> & { holds: boolean };

/** What is wrong above all Pages. */
function above(facts: Facts, now: Instant): Above {
  const token = tokenFault(facts.token, now);
  const holds = tokenHolds(token) && !facts.token.ended;
  return { token, holds, permissions: holds ? permissionFaults(facts) : [] };
}

/** Every fault of one Page and what hangs on it; nothing is known of it while the token is dead. */
function along(facts: Facts, page: PageFact, { token, permissions, holds }: Above): Found {
  const none = { token, permissions, page: null, tasks: [], accounts: [] };
  if (!holds) return none;
  const broken = pageFault(facts, page);
  if (broken || page.problem) return { ...none, page: broken };
  const tasks = taskFaults(facts, page);
  // Without a role, and after Meta's word on data has lapsed, accounts are not shown at all.
  if (page.tasks?.length === 0 || token) return { ...none, tasks };
  return { ...none, tasks, accounts: accountFaults(facts, page) };
}

/** Adds what is only said where nothing else explains it. */
function withDevelopment(facts: Facts, page: PageFact, found: Found): Found {
  if (!facts.unseenComments || page.account === null) return found;
  const { state } = verdictOf('comments', facts, page, found);
  if (state !== 'whole' && state !== 'unknown') return found;
  return { ...found, accounts: [...found.accounts, developmentFault(page)] };
}

const foundOn = (facts: Facts, page: PageFact, over: Above): Found =>
  withDevelopment(facts, page, along(facts, page, over));

function branchOf(facts: Facts, page: PageFact, found: Found, holds: boolean): Branch {
  const seen = holds && page.problem === null && found.page === null;
  const account = seen && page.tasks?.length !== 0 && !found.token;
  const when = (is: boolean, state: LinkState): LinkState => (is ? state : 'unknown');
  return {
    pageId: page.id,
    page: when(holds, pageState(page, found.page)),
    tasks: when(seen, taskState(page, found.tasks)),
    account: when(account, accountState(page, found.accounts)),
    verdicts: abilities.map((ability) => verdictOf(ability, facts, page, found)),
  };
}

/** A Page without an account is no news where another has one: it comes last. */
const weighOn =
  ({ pages }: Facts) =>
  (one: Fault): number => {
    const idle = one.broken === 'account-unlinked' || one.broken === 'account-personal';
    return idle && pages.some(({ account }) => account !== null) ? 0 : weight(one);
  };

/** The whole tree of one sign-in, and what to mend first. */
export function diagnose(read: Facts, now: Instant): Diagnosis {
  const facts = withAlone(read);
  const over = above(facts, now);
  const all = facts.pages.map((page) => ({ page, found: foundOn(facts, page, over) }));
  const none = over.holds ? noPageFault(facts) : null;
  const faults = [
    over.token,
    ...over.permissions,
    none,
    ...all
      .filter(({ page }) => !page.ignored)
      .flatMap(({ found }) => [found.page, ...found.tasks, ...found.accounts]),
  ].filter((one) => one !== null);
  return {
    token: tokenState(facts.token, over.token),
    permissions: over.holds ? permissionState(facts, over.permissions) : 'unknown',
    branches: all.map(({ page, found }) => branchOf(facts, page, found, over.holds)),
    faults: inOrder(faults, weighOn(facts)),
  };
}

/** "Why can't I …?" for one thing on one Page; null asks without any Page. */
export function verdictFor(
  ability: Ability,
  read: Facts,
  pageId: PageId | null,
  now: Instant,
): Verdict {
  const facts = withAlone(read);
  const over = above(facts, now);
  const page = facts.pages.find(({ id }) => id === pageId);
  if (page) return verdictOf(ability, facts, page, foundOn(facts, page, over));
  const { token, permissions, holds } = over;
  const none = holds ? noPageFault(facts) : null;
  return verdictOf(ability, facts, null, {
    token,
    permissions,
    page: none,
    tasks: [],
    accounts: [],
  });
}
