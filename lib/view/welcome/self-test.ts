import type { Diagnosis, Fault, LinkState } from '../../shared/access/diagnosis.ts';
import type { Facts } from '../../shared/access/facts.ts';
import { setupSteps, type SetupStep, stepOfBreak } from '../../shared/setup-steps.ts';
import type { Finding, TestLine } from './models.ts';

const holds = (state: LinkState): boolean => state === 'whole' || state === 'limited';

/** Steps that a pasted token has not walked: it came through no dialog of one's own app. */
const ofOwnApp: readonly SetupStep[] = ['app-id', 'address', 'people'];

/** What shows that a step was walked well, each from the first link that could not be without it. */
function shown(diagnosis: Diagnosis): Record<SetupStep, boolean> {
  const token = holds(diagnosis.token);
  return {
    accounts: diagnosis.branches.some(({ account }) => holds(account)),
    app: holds(diagnosis.permissions),
    'app-id': token,
    address: token,
    secret: token,
    people: token,
    connect: diagnosis.branches.some(({ page }) => holds(page)),
  };
}

function findingOf(fault: Fault, facts: Facts): Finding {
  const page = facts.pages.find(({ id }) => id === fault.pageId);
  const account = facts.pages.find((one) => one.account?.id === fault.accountId)?.account;
  return {
    broken: fault.broken,
    cure: fault.cure.kind,
    page: page?.name ?? page?.id ?? fault.pageId,
    account: fault.accountId === null ? null : (account?.username ?? null),
    permission: fault.permission,
  };
}

/**
 * The steps of the set-up as a sign-in's chain shows them. A fault on one Page of several leaves
 * its step standing, since it works for the others, and is told there. What nobody asked for yet
 * is no fault of the set-up.
 */
export function testLines(
  facts: Facts,
  diagnosis: Diagnosis,
  door: 'dialog' | 'pasted',
): TestLine[] {
  const fine = shown(diagnosis);
  const faults = diagnosis.faults.filter(({ broken }) => broken !== 'permission-not-asked');
  return setupSteps
    .filter((step) => door === 'dialog' || !ofOwnApp.includes(step))
    .map((step) => {
      const mine = faults.filter(({ broken }) => stepOfBreak[broken] === step);
      const findings = mine.map((fault) => findingOf(fault, facts));
      if (mine.length > 0) return { step, state: fine[step] ? 'limited' : 'broken', findings };
      return { step, state: fine[step] ? 'fine' : 'unknown', findings };
    });
}
