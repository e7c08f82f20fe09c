import type { AccountId, UserId } from '../shared/ids.ts';
import { basePermissions } from '../shared/permissions.ts';
import { problemOf } from '../shared/problem.ts';
import { changeSignIn } from '../store/keep/people.ts';
import { readAccounts, readSignIn } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import type { AccountRow, SignInRow } from '../store/rows.ts';
import { admit } from '../work/admit.ts';
import type { Connect } from '../work/connect.ts';
import type { Deps } from '../work/deps.ts';
import { discoverUser, type Found, nothingKnown } from '../work/discover.ts';
import { sendWith } from '../work/graph.ts';
import { logProblem } from '../work/log.ts';
import type { Vault } from '../work/vault.ts';
import { mayRenew } from './renew-at.ts';
import { askUnseen, type UnseenAsk } from './unseen.ts';

/** How long scripts of the dialog's may take to lead back, where nobody sees it. */
const longest = 30_000;

/** Signs a person in anew without a window; false where one is needed. */
export type Renew = (userId: UserId) => Promise<boolean>;

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

/** What was found, without accounts that are not kept: they were removed here, or never taken. */
function only(found: Found, own: readonly AccountRow[]): Found {
  const ids = new Set(own.map(({ id }) => id));
  const { pages, alone } = found.walk;
  const walk = {
    ...found.walk,
    pages: pages.filter(({ page }) => page.instagram && ids.has(page.instagram.id)),
    alone: alone.filter(({ id }) => ids.has(id)),
  };
  return { ...found, walk };
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
  async function renewed(row: SignInRow & { appId: string }): Promise<boolean> {
    const answer = await askUnseen(deps, await askOf(row), longest);
    if (!answer || connect.busy()) return false;
    const { token, expiresAt, dataAccessExpiresAt } = answer;
    const facts = { expiresAt, dataAccessExpiresAt, told: expiresAt !== null };
    const { checkTokens: check } = await readSettings();
    const send = sendWith(deps, { user: token, page: null });
    const own = (await readAccounts()).filter(({ signInId }) => signInId === row.userId);
    const kept = own.flatMap(({ pageId }) => pageId ?? []);
    const looking = { token, facts, check, person: row.userId };
    const known = { ...nothingKnown(kept), portfoliosDue: false };
    const found = await discoverUser(send, looking, () => Promise.resolve(known));
    // Whoever has signed in or out meanwhile knows better.
    const now = await readSignIn(row.userId);
    if (connect.busy() || now?.connectedAt !== row.connectedAt) return false;
    const { door, appId } = row;
    const accounts = await admit(deps, vault, only(found, own), token, door, appId);
    const renewal = { at: deps.clock(), failures: 0 };
    const { asked } = row;
    await changeSignIn(row.userId, { renewal, ...(asked ? { asked } : {}) });
    signedIn(accounts);
    return true;
  }

  async function tried(row: SignInRow & { appId: string }): Promise<boolean> {
    const failed = async (): Promise<false> => {
      const failures = (row.renewal?.failures ?? 0) + 1;
      const renewal = { at: deps.clock(), failures };
      await changeSignIn(row.userId, { renewal }, row.connectedAt);
      return false;
    };
    try {
      return (await renewed(row)) || (connect.busy() ? false : await failed());
    } catch (error) {
      const { code, reason } = problemOf(error);
      await logProblem(deps, 'renewal', error);
      // Without a line nothing was tried.
      return code === 'offline' || reason === 'login-unreachable' ? false : failed();
    }
  }

  return async (userId) => {
    const running = underWay.get(userId);
    if (running) return running;
    const row = await readSignIn(userId);
    if (!row || !mayRenew(row) || row.appId === null || connect.busy()) return false;
    const started = tried({ ...row, appId: row.appId }).finally(() => underWay.delete(userId));
    underWay.set(userId, started);
    return started;
  };
}
