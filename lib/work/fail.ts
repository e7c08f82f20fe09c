import type { AccountId, Instant } from '../shared/ids.ts';
import { endSignIn } from '../store/keep/people.ts';
import { keepLook } from '../store/keep/state.ts';
import { readAccount } from '../store/read/people.ts';
import type { LookRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { logProblem } from './log.ts';

/** Keeps why a look begun at `since` came to nothing; a dead token ends its sign-in. */
export async function failLook(
  deps: Deps,
  accountId: AccountId,
  what: LookRow['what'],
  error: unknown,
  since: Instant,
): Promise<void> {
  const problem = await logProblem(deps, `look ${what}`, error);
  await keepLook(accountId, what, { problem, startedAt: null });
  // A lost Page role ends one account, not the sign-in.
  if (problem.code === 'signed-out' && problem.reason !== 'page-role-lost') {
    const account = await readAccount(accountId);
    const ended = { at: deps.clock(), problem };
    if (account && (await endSignIn(account.signInId, since, ended))) deps.announce('sign-ins');
  }
  deps.announce(`looks:${accountId}`);
}
