import { readPermissions, revokeAll } from '../graph/endpoints/tokens.ts';
import type { AccountId, UserId } from '../shared/ids.ts';
import { problemOf, type Problem } from '../shared/problem.ts';
import { isSample } from '../shared/sample.ts';
import { keepCheckup } from '../store/keep/checkups.ts';
import { wipeAccounts } from '../store/keep/people.ts';
import { keepConnect } from '../store/keep/settings.ts';
import { keepAct } from '../store/keep/state.ts';
import { idleConnect, readConnect } from '../store/read/settings.ts';
import { readAccounts, readSignIn, readSignIns } from '../store/read/people.ts';
import type { ActRow, SignInRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import { sendWith } from './graph.ts';
import { logProblem } from './log.ts';
import type { TokenId, Vault } from './vault.ts';

/** What others keep of accounts, and forget with them. */
export type Forget = (accounts: readonly AccountId[]) => Promise<void>;

/** Forgets one account on this computer; its sign-in and its other accounts stay. */
export async function removeAccount(
  deps: Deps,
  vault: Vault,
  id: AccountId,
  forget: Forget,
): Promise<void> {
  const account = (await readAccounts()).find((row) => row.id === id);
  if (!account) return;
  await forget([id]);
  // A check of its sign-in would find it again, also one under way; only a sign-in brings it back.
  await keepCheckup(account.signInId, ({ removed = [] }) => ({
    removed: [...removed.filter((one) => one !== id), id],
  }));
  await wipeAccounts([id], null);
  // What was asked for until its row was gone goes with it.
  await forget([id]);
  if (account.pageId !== null) await vault.drop([`page:${account.pageId}`]);
  const { found } = await readConnect();
  if (found.includes(id)) await keepConnect({ found: found.filter((one) => one !== id) });
  for (const topic of ['accounts', 'settings', 'sign-ins'] as const) deps.announce(topic);
}

type Outcome = { result: ActRow['result']; problem: Problem | null };

/** Revoking can be repeated without harm, so after a lost answer Meta is simply asked. */
async function revoke(deps: Deps, vault: Vault, signIn: SignInRow): Promise<Outcome> {
  const token = await vault.read(`user:${signIn.userId}`);
  if (token === null) return { result: 'refused', problem: { code: 'signed-out' } };
  const send = sendWith(deps, { user: token, page: null });
  const gone = (problem: Problem): boolean => problem.reason === 'app-removed';
  try {
    await revokeAll(send);
    return { result: 'done', problem: null };
  } catch (error) {
    const problem = await logProblem(deps, 'disconnect', error);
    if (gone(problem)) return { result: 'done', problem: null };
    if (problem.code !== 'unknown-outcome') return { result: 'refused', problem };
    try {
      await readPermissions(send);
      await revokeAll(send);
      return { result: 'done', problem: null };
    } catch (again) {
      if (gone(problemOf(again))) return { result: 'done', problem: null };
      return { result: 'unknown', problem };
    }
  }
}

/**
 * Ends a sign-in: takes the app's rights back at Meta (`DELETE /me/permissions`, which ends every
 * Page of this person), then wipes its tokens and all that came through it, whatever Meta said.
 */
export async function disconnect(
  deps: Deps,
  vault: Vault,
  userId: UserId,
  forget: Forget,
): Promise<{ revoked: boolean }> {
  const signIn = await readSignIn(userId);
  if (!signIn) return { revoked: false };
  const accounts = (await readAccounts()).filter((row) => row.signInId === userId);
  // First of all: nothing of theirs may leave any more.
  await forget(accounts.map((row) => row.id));
  const { result, problem } = await revoke(deps, vault, signIn);
  const who = [signIn.name, ...accounts.map((row) => `@${row.username}`)].join(', ');
  await keepAct({ at: deps.clock(), accountId: null, who, kind: 'disconnect', result, problem });
  const pages = accounts.flatMap((row): TokenId[] => (row.pageId ? [`page:${row.pageId}`] : []));
  // Rows first: should the worker be stopped here, a second try finds nothing left to revoke.
  await wipeAccounts(
    accounts.map((row) => row.id),
    userId,
  );
  // What was asked for while Meta answered goes with them.
  await forget(accounts.map((row) => row.id));
  await vault.drop([`user:${userId}`, 'pending', ...pages]);
  await keepConnect(idleConnect);
  // The sample has no token, and needs no key to any.
  if ((await readSignIns()).every((row) => isSample(row.userId))) await vault.forget();
  for (const topic of ['accounts', 'settings', 'sign-ins', 'acts', 'connect'] as const) {
    deps.announce(topic);
  }
  return { revoked: result === 'done' };
}
