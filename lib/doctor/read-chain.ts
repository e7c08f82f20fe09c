import { readPageOfToken } from '../graph/endpoints/pages.ts';
import type { AccountId, Instant } from '../shared/ids.ts';
import { type Problem, problemOf } from '../shared/problem.ts';
import { keepCheckup } from '../store/keep/checkups.ts';
import { changeSignIn, endSignIn } from '../store/keep/people.ts';
import { readCheckup } from '../store/read/checkups.ts';
import { readAccounts, readSignIn } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import type { SignInRow } from '../store/rows.ts';
import { admit, newcomersIn } from '../work/admit.ts';
import type { Deps } from '../work/deps.ts';
import { type Reach, reachOfPage, reachOfUser } from '../work/discover.ts';
import { factsOfEnded } from '../work/facts.ts';
import { sendWith } from '../work/graph.ts';
import { forgetRefusals } from '../work/refusals.ts';
import { keepChain, knownOf } from '../work/settle.ts';
import type { Vault } from '../work/vault.ts';

/** Ends that nothing but a new sign-in mends: a token that ended so is not asked with again. */
const forGood = new Set([
  ...['session-expired', 'password-changed', 'app-removed', 'logged-out'],
  ...['login-no-role', 'login-app-not-ready'],
]);

/** Whether Meta is known to take this sign-in's token no more. */
export const isDead = ({ ended }: SignInRow): boolean => forGood.has(ended?.problem.reason ?? '');

/** Whether a failure is the token's own, and not the line's or Meta's. */
const isTokens = ({ code, reason }: Problem): boolean =>
  code === 'signed-out' || reason === 'app-secret-required';

async function reachOf(
  deps: Deps,
  vault: Vault,
  row: SignInRow,
  token: string,
  counted: () => void,
) {
  const { checkTokens: check } = await readSettings();
  const send = sendWith(deps, { user: token, page: null }, undefined, counted);
  const { expiresAt, dataAccessExpiresAt, expiryFrom } = row;
  const facts = { expiresAt, dataAccessExpiresAt, told: expiryFrom !== 'unknown' };
  const looking = { token, facts, check, before: row.permissions };
  if (row.tokenKind === 'page') return reachOfPage(send, looking, await readPageOfToken(send));
  return reachOfUser(send, looking, await knownOf(deps, vault, row.userId, counted));
}

/** What of a sign-in a check may have changed. */
function refreshed(row: SignInRow, reach: Reach, now: Instant): Partial<SignInRow> {
  const { permissions, expiresAt, dataAccessExpiresAt, expiryFrom } = reach;
  const life = { expiresAt, expiryFrom: expiryFrom === 'checked' ? expiryFrom : row.expiryFrom };
  // A token that Meta takes has not ended yet, whatever this computer's clock says.
  const past = expiresAt !== null && expiresAt <= now;
  return {
    // A Page's token may not tell its permissions at every turn.
    permissions: permissions.length > 0 ? permissions : row.permissions,
    dataAccessExpiresAt,
    ...(past ? { expiresAt: null, expiryFrom: 'unknown' } : life),
    ended: null,
  };
}

const grantsKey = ({ permissions }: Pick<SignInRow, 'permissions'>): string =>
  permissions
    .map(({ name, state }) => `${name} ${state}`)
    .sort()
    .join();

/** What a person's accounts are worth knowing by: which there are, and what may be done on them. */
async function accountsOf({ userId }: SignInRow): Promise<Map<AccountId, string>> {
  const own = (await readAccounts()).filter(({ signInId }) => signInId === userId);
  return new Map(own.map(({ id, tasks, pageId }) => [id, `${pageId} ${[...tasks].sort().join()}`]));
}

/**
 * Reads a sign-in's chain and keeps what was found; gives accounts that appeared, or on which
 * something else is allowed than before. At Meta nothing is changed by it.
 */
export async function readChain(
  deps: Deps,
  vault: Vault,
  row: SignInRow,
  renewed = false,
): Promise<AccountId[]> {
  const { userId, connectedAt } = row;
  const since = deps.clock();
  let calls = 0;

  async function ended(problem: Problem): Promise<AccountId[]> {
    // Who signed in anew meanwhile has a checkup of their own, which knows better.
    if ((await readSignIn(userId))?.connectedAt !== connectedAt) return [];
    const facts = await factsOfEnded(deps, row, problem, await readCheckup(userId));
    const at = deps.clock();
    await keepCheckup(userId, { checkedAt: at, startedAt: null, problem: null, calls, facts });
    return [];
  }

  const token = await vault.read(`user:${userId}`);
  if (isDead(row) && row.ended) return ended(row.ended.problem);
  if (token === null) return ended(row.ended?.problem ?? { code: 'signed-out' });
  let reach: Reach;
  try {
    reach = await reachOf(deps, vault, row, token, () => void (calls += 1));
  } catch (error) {
    const problem = problemOf(error);
    if (!isTokens(problem)) throw error;
    if (!renewed && (await deps.revive?.(userId, since, problem))) {
      const next = await readSignIn(userId);
      return next ? readChain(deps, vault, next, true) : [];
    }
    const end = { at: deps.clock(), problem };
    if (problem.code === 'signed-out' && (await endSignIn(userId, since, end))) {
      deps.announce('sign-ins');
    }
    return ended(problem);
  }
  const before = await accountsOf(row);
  // A token that died while it was asked with is not raised by what was answered before.
  const late = row.ended === null ? (await readSignIn(userId))?.ended : null;
  if (late) return ended(late.problem);
  const patch = refreshed(row, reach, deps.clock());
  // Who signed in anew meanwhile, or left, has a checkup of their own, or none.
  if (!(await changeSignIn(userId, patch, connectedAt))) return [];
  const removed = new Set((await readCheckup(userId))?.removed);
  const newcomers = newcomersIn(reach.walk, reach.scoped).filter(
    ({ account }) => !removed.has(account.id),
  );
  const signIn = { ...row, ...patch };
  await admit(deps, vault, { signIn, newcomers, signedIn: false });
  const after = await accountsOf(row);
  const revived = row.ended !== null || grantsKey(row) !== grantsKey(signIn);
  const moved = [...after].flatMap(([id, key]) => (revived || before.get(id) !== key ? id : []));
  await forgetRefusals(moved);
  await keepChain(deps, signIn, reach, calls);
  deps.announce('sign-ins');
  return moved;
}
