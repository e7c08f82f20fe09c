import { firstEnd } from '../shared/ending.ts';
import type { AccountId, UserId } from '../shared/ids.ts';
import { basePermissions } from '../shared/permissions.ts';
import { problemOf } from '../shared/problem.ts';
import { changeSignIn } from '../store/keep/people.ts';
import { readSignIn } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import type { SignInRow } from '../store/rows.ts';
import type { Connect } from '../work/connect.ts';
import type { Deps } from '../work/deps.ts';
import { logProblem } from '../work/log.ts';
import { settle } from '../work/settle.ts';
import type { Vault } from '../work/vault.ts';
import { mayRenew } from './renew-at.ts';
import { askUnseen, type UnseenAsk } from './unseen.ts';

/** How long scripts of the dialog's may take to lead back where nobody waits for them. */
const longest = 30_000;
/** And where somebody has pressed a button, who is shown the dialog after that. */
export const pressed = 5000;

/** Signs a person in anew without a window; false where one is needed. */
export type Renew = (userId: UserId, waitMs?: number) => Promise<boolean>;

/** What is granted already, and nothing besides: anything else would have to be put to somebody. */
async function askOf({ appId, permissions }: SignInRow & { appId: string }): Promise<UnseenAsk> {
  const { appId: typed, configId } = await readSettings();
  const granted = permissions.flatMap(({ name, state }) =>
    state === 'granted' && name !== 'public_profile' ? name : [],
  );
  return {
    appId,
    configId: typed === appId ? configId : null,
    permissions: granted.length > 0 ? granted : basePermissions,
  };
}

/** An end that the renewal did not move was told of already. */
function stillReminded(before: SignInRow, after: SignInRow): Pick<SignInRow, 'reminded'> {
  const { reminded } = before;
  const end = firstEnd(after);
  return reminded && end && end.at === firstEnd(before)?.at ? { reminded } : {};
}

export function createRenew(
  deps: Deps,
  vault: Vault,
  connect: Pick<Connect, 'busy'>,
  signedIn: (accounts: AccountId[]) => void,
): Renew {
  const underWay = new Map<UserId, Promise<boolean>>();

  /**
   * A new token of the same person for the same accounts, in place of the old one. Whatever else
   * comes of the dialog changes nothing; an account that was removed here stays removed.
   */
  async function renewed(row: SignInRow & { appId: string }, waitMs: number): Promise<boolean> {
    const answer = await askUnseen(deps, await askOf(row), waitMs);
    if (!answer || connect.busy()) return false;
    const { token, expiresAt, dataAccessExpiresAt } = answer;
    const facts = { expiresAt, dataAccessExpiresAt, told: expiresAt !== null };
    const { userId: person, door, appId, connectedAt } = row;
    // Whoever has signed in or out meanwhile knows better.
    const holds = async (): Promise<boolean> =>
      !connect.busy() && (await readSignIn(person))?.connectedAt === connectedAt;
    const settled = await settle(deps, vault, {
      ...{ token, facts, door, appId, person, asked: [], brings: 'kept', holds },
    });
    if (!settled) return false;
    const renewal = { at: deps.clock(), failures: 0 };
    await changeSignIn(person, { renewal, ...stillReminded(row, settled.signIn) });
    deps.announce('sign-ins');
    signedIn(settled.accounts);
    return true;
  }

  async function tried(row: SignInRow & { appId: string }, waitMs: number): Promise<boolean> {
    const failed = async (): Promise<false> => {
      const failures = (row.renewal?.failures ?? 0) + 1;
      const renewal = { at: deps.clock(), failures };
      await changeSignIn(row.userId, { renewal }, row.connectedAt);
      return false;
    };
    try {
      return (await renewed(row, waitMs)) || (connect.busy() ? false : await failed());
    } catch (error) {
      const { code, reason } = problemOf(error);
      await logProblem(deps, 'renewal', error);
      // Without a line nothing was tried.
      return code === 'offline' || reason === 'login-unreachable' ? false : failed();
    }
  }

  async function begin(userId: UserId, waitMs: number): Promise<boolean> {
    const row = await readSignIn(userId);
    if (!row || !mayRenew(row) || row.appId === null || connect.busy()) return false;
    return tried({ ...row, appId: row.appId }, waitMs);
  }

  return (userId, waitMs = longest) => {
    const running = underWay.get(userId);
    if (running) return running;
    const started = begin(userId, waitMs).finally(() => underWay.delete(userId));
    underWay.set(userId, started);
    return started;
  };
}
