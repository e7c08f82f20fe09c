import { withAlone } from '../../shared/access/alone.ts';
import { diagnose } from '../../shared/access/diagnose.ts';
import type { Branch, Fault, LinkState } from '../../shared/access/diagnosis.ts';
import type { Facts, PageFact } from '../../shared/access/facts.ts';
import type { Instant } from '../../shared/ids.ts';
import { firstFeature } from '../../shared/permissions.ts';
import type { CheckupRow } from '../../store/checkup-row.ts';
import type { AccountRow, SignInRow } from '../../store/rows.ts';
import { accessOf, isNewer, taskLines } from './access.ts';
import { factsOf } from './kept-facts.ts';
import type { BranchAccount, BranchModel, FaultModel, PersonModel } from './models.ts';
import { permissionLines } from './permission-lines.ts';

/** A check that began so long ago was stopped with its worker. */
const longest = 2 * 60_000;

export type PersonRows = {
  signIn: SignInRow;
  /** Those of this sign-in alone. */
  accounts: readonly AccountRow[];
  checkup: CheckupRow | null;
  faces: ReadonlyMap<string, string>;
};

const sameFault = (a: Fault, b: Fault): boolean =>
  a.broken === b.broken &&
  a.pageId === b.pageId &&
  a.accountId === b.accountId &&
  a.permission === b.permission &&
  a.cure.kind === b.cure.kind;

/** Tells one fault from the others, whichever reading it came from. */
export const faultKey = (userId: string, fault: Fault): string =>
  [userId, fault.broken, fault.cure.kind, fault.pageId, fault.accountId, fault.permission].join(
    ' ',
  );

function accountOf(page: PageFact, rows: PersonRows): BranchAccount | null {
  if (page.account === null) return null;
  const { id, username } = page.account;
  const row = rows.accounts.find((account) => account.id === id);
  const face = rows.faces.get(id) ?? row?.pictureUrl ?? null;
  return { accountId: id, username: row?.username ?? username, face, colour: row?.colour ?? 1 };
}

function branchModel(
  branch: Branch,
  page: PageFact,
  { faults, facts, rows }: { faults: readonly Fault[]; facts: Facts; rows: PersonRows },
) {
  const found = accountOf(page, rows);
  const own = faults.find(
    ({ pageId, accountId }) =>
      pageId === branch.pageId || (found !== null && accountId === found.accountId),
  );
  // What is not theirs to mend is drawn quietly, and breaks nothing.
  const drawn = (state: LinkState): LinkState =>
    page.ignored && state === 'broken' ? 'not-asked' : state;
  // It can be reached, but not everything that was asked for works on it.
  const limited =
    branch.account === 'whole' && branch.verdicts.some(({ state }) => state === 'broken');
  const account = limited ? 'limited' : branch.account;
  return {
    ...branch,
    ...{ page: drawn(branch.page), tasks: drawn(branch.tasks), account: drawn(account) },
    ...{ name: page.name, route: page.route, business: page.business, ignored: page.ignored },
    newer: isNewer(page),
    verdicts: branch.verdicts.map((one) => ({
      ...one,
      told: one.fault && faultModel(one.fault, facts, rows),
    })),
    taskLines: taskLines(page.tasks),
    access: accessOf(page),
    found,
    fault: own ?? null,
  } satisfies BranchModel;
}

function faultModel(fault: Fault, facts: Facts, { signIn }: PersonRows): FaultModel {
  const page = facts.pages.find(
    ({ id, account }) =>
      id === fault.pageId || (fault.accountId !== null && account?.id === fault.accountId),
  );
  return {
    key: faultKey(signIn.userId, fault),
    fault,
    ...{ userId: signIn.userId, person: signIn.name, appId: signIn.appId },
    ...{ door: signIn.door, tokenKind: signIn.tokenKind },
    page: page?.name ?? null,
    username: page?.account?.username ?? null,
    base: firstFeature(facts.asked),
    newer: page ? isNewer(page) : null,
  };
}

const isUnder = (checkup: CheckupRow | null, now: Instant): boolean =>
  Math.abs(now - (checkup?.startedAt ?? 0)) < longest;

/** One sign-in with its whole chain, ready to be drawn. */
export function personModel(rows: PersonRows, now: Instant): PersonModel {
  const { signIn, accounts, checkup } = rows;
  const facts = withAlone(factsOf(signIn, accounts, checkup));
  const diagnosis = diagnose(facts, now);
  const faults = diagnosis.faults.filter(
    (fault, at, all) => all.findIndex((one) => sameFault(one, fault)) === at,
  );
  const pages = new Map(facts.pages.map((page) => [page.id, page]));
  return {
    userId: signIn.userId,
    ...{ name: signIn.name, door: signIn.door, tokenKind: signIn.tokenKind, appId: signIn.appId },
    ended: facts.token.ended,
    expiresAt: facts.token.expiresAt,
    expiryKnown: facts.token.expiryKnown,
    dataAccessExpiresAt: facts.token.dataAccessExpiresAt,
    checkedAt: checkup?.checkedAt ?? null,
    calls: checkup?.calls ?? 0,
    checking: isUnder(checkup, now),
    problem: checkup?.problem ?? null,
    token: diagnosis.token,
    permissionState: diagnosis.permissions,
    permissions: permissionLines(facts),
    branches: diagnosis.branches.flatMap((branch) => {
      const page = pages.get(branch.pageId);
      return page ? [branchModel(branch, page, { faults, facts, rows })] : [];
    }),
    faults: faults.map((fault) => faultModel(fault, facts, rows)),
    diagnosis,
    unseenComments: facts.unseenComments,
  };
}
