import type { PageSeen } from '../graph/endpoints/pages.ts';
import type { AccountId } from '../shared/ids.ts';
import { keepAccounts, keepSignIn } from '../store/keep/people.ts';
import { readAccounts, readSignIns } from '../store/read/people.ts';
import type { AccountRow, SignInRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import type { Found } from './discover.ts';
import type { Vault } from './vault.ts';

const colours = [1, 2, 3, 4, 5, 6] as const;

/** The colour fewest accounts have, so that neighbours differ. */
function freeColour(taken: AccountRow[]): AccountRow['colour'] {
  const uses = (colour: number): number => taken.filter((row) => row.colour === colour).length;
  return [...colours].sort((a, b) => uses(a) - uses(b) || a - b)[0] ?? 1;
}

function rowFor(page: PageSeen, known: AccountRow[], signInId: string, now: number): AccountRow {
  const seen = page.instagram;
  if (!seen) throw new Error('a Page without an account has no row');
  const old = known.find((row) => row.id === seen.id);
  return {
    id: seen.id,
    username: seen.username,
    name: seen.name ?? seen.username,
    signInId,
    pageId: page.id,
    pageName: page.name,
    tasks: page.tasks,
    followers: seen.followers,
    mediaCount: seen.mediaCount,
    pictureUrl: seen.pictureUrl,
    colour: old?.colour ?? freeColour(known),
    order: old?.order ?? known.length,
    addedAt: old?.addedAt ?? now,
    sample: false,
  };
}

/** Keeps a discovered sign-in with its tokens and accounts; gives the accounts' ids. */
export async function admit(
  deps: Deps,
  vault: Vault,
  found: Found,
  token: string,
  door: SignInRow['door'],
  appId: string | null,
): Promise<AccountId[]> {
  const now = deps.clock();
  const { userId } = found.signIn;
  const known = await readAccounts();
  const rows: AccountRow[] = [];
  const signIns = new Map((await readSignIns()).map((row) => [row.userId, row]));
  /** Whether a person's own working sign-in has this account already: it reaches more. */
  const heldBetter = (account: AccountRow | undefined): boolean => {
    const holder = account && signIns.get(account.signInId);
    if (found.signIn.tokenKind === 'user' || !holder) return false;
    return holder.userId !== userId && holder.tokenKind === 'user' && holder.ended === null;
  };
  // Tokens first: a row whose token is missing would look signed out.
  await vault.keep(`user:${userId}`, token);
  for (const page of found.pages) {
    if (!page.instagram) continue;
    const old = known.find((row) => row.id === page.instagram?.id);
    if (old && heldBetter(old)) {
      rows.push(old);
      continue;
    }
    if (page.token) await vault.keep(`page:${page.id}`, page.token);
    rows.push(rowFor(page, [...known, ...rows], userId, now));
  }
  await keepSignIn({ ...found.signIn, door, appId, connectedAt: now, ended: null });
  await keepAccounts(rows);
  deps.announce('sign-ins');
  deps.announce('accounts');
  deps.announce('settings');
  return rows.map((row) => row.id);
}
