import type { AccountId, Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import { endSignIn } from '../store/keep/people.ts';
import { keepLook } from '../store/keep/state.ts';
import { readAccount } from '../store/read/people.ts';
import type { LookRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { logProblem } from './log.ts';

/** Ends the sign-in whose token Meta took no more; true where it was renewed instead. */
async function endedBy(
  deps: Deps,
  accountId: AccountId,
  problem: Problem,
  since: Instant,
): Promise<boolean> {
  // A lost Page role ends one account, not the sign-in.
  if (problem.code !== 'signed-out' || problem.reason === 'page-role-lost') return false;
  const account = await readAccount(accountId);
  if (!account) return false;
  if (await deps.revive?.(account.signInId, since, problem)) return true;
  const ended = { at: deps.clock(), problem };
  if (await endSignIn(account.signInId, since, ended)) deps.announce('sign-ins');
  return false;
}

/** Keeps why a look begun at `since` came to nothing; a dead token ends its sign-in. */
export async function failLook(
  deps: Deps,
  accountId: AccountId,
  what: LookRow['what'],
  error: unknown,
  since: Instant,
): Promise<void> {
  const problem = await logProblem(deps, `look ${what}`, error);
  const revived = await endedBy(deps, accountId, problem, since);
  await keepLook(accountId, what, { problem: revived ? null : problem, startedAt: null });
  deps.announce(`looks:${accountId}`);
}
