import type { AccountId, Instant, UserId } from '../shared/ids.ts';
import type { CheckupRow } from '../store/checkup-row.ts';
import { keepCheckup } from '../store/keep/checkups.ts';
import { keepSignIn } from '../store/keep/people.ts';
import { readCheckup } from '../store/read/checkups.ts';
import { readAccounts, readSignIn } from '../store/read/people.ts';
import { readSettings } from '../store/read/settings.ts';
import type { AccountRow, SignInRow } from '../store/rows.ts';
import { admit, newcomersIn } from './admit.ts';
import type { Deps } from './deps.ts';
import {
  discoverPasted,
  discoverUser,
  type Found,
  type Known,
  type TokenFacts,
} from './discover.ts';
import { factsOf } from './facts.ts';
import { sendWith } from './graph.ts';
import type { Vault } from './vault.ts';

/** A token that has just come, and what is known of how. */
export type Arrival = {
  token: string;
  facts: TokenFacts;
  door: SignInRow['door'];
  appId: string | null;
  /** Who it must belong to; null takes anybody. */
  person: UserId | null;
  /** What was put to the person for it; empty where that is not known. */
  asked: readonly string[];
  /** A renewal brings no account that is not kept already. */
  brings: 'all' | 'kept';
  /** Asked once all is read: whether it may still be kept for this person. */
  holds?: (userId: UserId) => Promise<boolean>;
};

export type Settled = { signIn: SignInRow; found: Found; accounts: AccountId[] };

const day = 24 * 3_600_000;

/** What says where to look for a person's Pages: what they typed, what is kept, what is due. */
export async function knownOf(
  deps: Deps,
  vault: Vault,
  userId: UserId,
  counted: () => void,
): Promise<Known> {
  const row = await readCheckup(userId);
  const kept = (await readAccounts()).filter(({ signInId }) => signInId === userId);
  return {
    typed: row?.typed ?? [],
    kept: kept.flatMap(({ pageId }) => pageId ?? []),
    asPage: async (id) => {
      const token = await vault.read(`page:${id}`);
      return token === null
        ? null
        : sendWith(deps, { user: token, page: null }, undefined, counted);
    },
    portfoliosDue: portfoliosDue(row, deps.clock()),
  };
}

/** Portfolios are gone through once a day. */
function portfoliosDue(row: CheckupRow | null, now: Instant): boolean {
  const at = row?.walkedAt;
  return at === undefined || now - at >= day || at > now;
}

/** Notes the chain as it was read, for whoever asks what is wrong with it. */
export async function keepChain(
  deps: Pick<Deps, 'clock' | 'announce'>,
  signIn: SignInRow,
  found: Pick<Found, 'permissions' | 'scoped' | 'walk'> & Parameters<typeof factsOf>[2],
  calls: number,
  more: Partial<CheckupRow> = {},
): Promise<void> {
  const { userId } = signIn;
  const ignored = (await readCheckup(userId))?.ignored ?? [];
  const facts = await factsOf(deps, signIn, found, ignored);
  const at = deps.clock();
  await keepCheckup(userId, {
    ...{ checkedAt: at, startedAt: null, problem: null, calls, facts },
    ...(found.walk.portfolios ? { walkedAt: at } : {}),
    ...more,
  });
  deps.announce('checkups');
}

/**
 * What a person was asked for before, but for what Meta told of then and does not any more: whoever
 * takes an app out of Facebook's settings was never asked for anything, as far as Facebook knows.
 */
function stillAsked(before: SignInRow | null, permissions: SignInRow['permissions']): string[] {
  const names = (rows: SignInRow['permissions'] = []) => new Set(rows.map(({ name }) => name));
  const [then, now] = [names(before?.permissions), names(permissions)];
  return (before?.asked ?? []).filter((name) => now.has(name) || !then.has(name));
}

/** The row of a sign-in that has just been made, with what is left of the one before it. */
async function rowOf(deps: Deps, arrival: Arrival, found: Found): Promise<SignInRow> {
  const { door, appId, asked } = arrival;
  const { userId, name, tokenKind, permissions, expiresAt, dataAccessExpiresAt, expiryFrom } =
    found;
  const before = await readSignIn(userId);
  const ever = [...new Set([...stillAsked(before, permissions), ...asked])];
  return {
    ...{ userId, name, appId, door, tokenKind, permissions },
    ...{ expiresAt, dataAccessExpiresAt, expiryFrom, ended: null },
    connectedAt: deps.clock(),
    ...(ever.length > 0 ? { asked: ever } : {}),
  };
}

const isOwn = (rows: readonly AccountRow[], userId: UserId, id: AccountId): boolean =>
  rows.some((row) => row.id === id && row.signInId === userId);

/**
 * Reads what a token reaches and keeps it: the sign-in, its tokens, its accounts, and how its chain
 * was found. A sign-in without accounts is kept, too, so that one can look what is wrong. Null where
 * it may not be kept any more.
 */
export async function settle(deps: Deps, vault: Vault, arrival: Arrival): Promise<Settled | null> {
  const { token, facts, door, person } = arrival;
  const { checkTokens: check } = await readSettings();
  let calls = 0;
  const counted = (): void => void (calls += 1);
  const send = sendWith(deps, { user: token, page: null }, undefined, counted);
  const discover = door === 'pasted' ? discoverPasted : discoverUser;
  const found = await discover(send, { token, facts, check, person }, (userId) =>
    knownOf(deps, vault, userId, counted),
  );
  const { userId } = found;
  if (arrival.holds && !(await arrival.holds(userId))) return null;
  const signIn = await rowOf(deps, arrival, found);
  const rows = await readAccounts();
  const newcomers = newcomersIn(found.walk, found.scoped).filter(
    ({ account }) => arrival.brings === 'all' || isOwn(rows, userId, account.id),
  );
  // The token first: a row whose token is missing would look signed out.
  await vault.keep(`user:${userId}`, token);
  await keepSignIn(signIn);
  const accounts = await admit(deps, vault, { signIn, newcomers, signedIn: true });
  deps.announce('sign-ins');
  await keepChain(deps, signIn, found, calls, arrival.brings === 'all' ? { removed: [] } : {});
  return { signIn, found, accounts };
}
