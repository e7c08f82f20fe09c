import type { InstagramSeen } from '../graph/endpoints/accounts.ts';
import type { PageSeen } from '../graph/endpoints/pages.ts';
import type { Walk } from './walk.ts';
import type { Facts } from '../shared/access/facts.ts';
import type { AccountId } from '../shared/ids.ts';
import { keepAccounts } from '../store/keep/people.ts';
import { readAccounts, readSignIn, readSignIns } from '../store/read/people.ts';
import type { AccountRow, SignInRow } from '../store/rows.ts';
import type { Deps } from './deps.ts';
import type { TokenId, Vault } from './vault.ts';

const colours = [1, 2, 3, 4, 5, 6] as const;

/** The colour fewest accounts have, so that neighbours differ. */
function freeColour(taken: AccountRow[]): AccountRow['colour'] {
  const uses = (colour: number): number => taken.filter((row) => row.colour === colour).length;
  return [...colours].sort((a, b) => uses(a) - uses(b) || a - b)[0] ?? 1;
}

/** An account that was found, and its Page where that is known. */
export type Newcomer = { account: InstagramSeen; page: PageSeen | null };

/** A Page that tells no name goes by its id. */
const nameOf = ({ id, name }: PageSeen): string | null => (name === id ? null : name);

function rowFor(
  { account, page }: Newcomer,
  known: AccountRow[],
  signInId: string,
  now: number,
): AccountRow {
  const old = known.find((row) => row.id === account.id);
  // One that is told by its id alone, as is a Page without a name, goes by what was known.
  const bare = account.username === account.id ? old : undefined;
  const { followers, mediaCount, pictureUrl } = bare ?? account;
  return {
    id: account.id,
    username: bare?.username ?? account.username,
    name: bare?.name ?? account.name ?? account.username,
    signInId,
    // A Page that nobody tells any more may still answer with the token that is kept for it.
    pageId: page?.id ?? old?.pageId ?? null,
    pageName: (page && nameOf(page)) ?? old?.pageName ?? null,
    tasks: page?.tasks ?? [],
    ...{ followers, mediaCount, pictureUrl },
    colour: old?.colour ?? freeColour(known),
    order: old?.order ?? known.length,
    addedAt: old?.addedAt ?? now,
    sample: false,
  };
}

const tokenOf = ({ id }: PageSeen) => `page:${id}` as const;

/** Whether a Page lies outside what the person ticked, where that is told. */
const unticked = (scoped: Facts['scoped'], { id }: PageSeen): boolean =>
  scoped['pages_show_list']?.includes(id) === false;

/**
 * Accounts that a walk led to and that may be kept: those of a portfolio's Pages only where the
 * person ticked them.
 */
export function newcomersIn({ pages, alone }: Walk, scoped: Facts['scoped']): Newcomer[] {
  const onPages = pages.flatMap(({ page, route }) =>
    page.instagram && !(route === 'portfolio' && unticked(scoped, page))
      ? { account: page.instagram, page }
      : [],
  );
  const all = [...onPages, ...alone.map((account) => ({ account, page: null }))];
  // One that hangs on two Pages is one account: the first way to it holds.
  return all.filter(
    ({ account: { id } }, at) => all.findIndex((one) => one.account.id === id) === at,
  );
}

/** How much a sign-in may do. */
const rightsOf = ({ permissions }: Pick<SignInRow, 'permissions'>): number =>
  permissions.filter(({ state }) => state === 'granted').length;

/** What a sign-in's accounts are admitted by. */
export type Admission = {
  signIn: Pick<SignInRow, 'userId' | 'tokenKind' | 'connectedAt' | 'permissions'>;
  newcomers: readonly Newcomer[];
  /**
   * Whether the person has just signed in: then accounts come over from other sign-ins. A check
   * takes none from anybody.
   */
  signedIn: boolean;
};

/**
 * Keeps accounts that a sign-in was found to reach, with their Pages' tokens; gives their ids. None
 * is kept for a sign-in that was ended here, or renewed, meanwhile.
 */
export async function admit(deps: Deps, vault: Vault, admission: Admission): Promise<AccountId[]> {
  const { signIn, newcomers, signedIn } = admission;
  const { userId } = signIn;
  const known = await readAccounts();
  const signIns = new Map((await readSignIns()).map((row) => [row.userId, row]));
  /**
   * Whether an account stays with whoever has it: a person's own sign-in that works, unless somebody
   * who may do more has signed in. What waits for the account was asked for by its holder.
   */
  const heldBetter = (account: AccountRow | undefined): boolean => {
    const holder = account && signIns.get(account.signInId);
    if (!holder || holder.userId === userId) return false;
    if (!signedIn) return true;
    if (holder.tokenKind !== 'user' || holder.ended !== null) return false;
    return signIn.tokenKind === 'page' || rightsOf(signIn) <= rightsOf(holder);
  };
  const rows: AccountRow[] = [];
  const stays: AccountId[] = [];
  const tokens = new Map<AccountId, TokenId>();
  for (const newcomer of newcomers) {
    const { account, page } = newcomer;
    if (heldBetter(known.find((row) => row.id === account.id))) {
      stays.push(account.id);
      continue;
    }
    // Tokens first: a row whose token is missing would look signed out.
    if (page?.token) {
      await vault.keep(tokenOf(page), page.token);
      tokens.set(account.id, tokenOf(page));
    }
    rows.push(rowFor(newcomer, [...known, ...rows], userId, deps.clock()));
  }
  const by = { userId, connectedAt: signIn.connectedAt, check: !signedIn };
  const kept = await keepAccounts(rows, by);
  const now = await readSignIn(userId);
  // Whoever signed in anew has kept the same Pages' tokens.
  if (now && now.connectedAt !== signIn.connectedAt) return [];
  // Without its account, nobody would ever forget a token.
  const left = new Set((await readAccounts()).map(({ pageId }): TokenId => `page:${pageId}`));
  await vault.drop([...tokens.values()].filter((id) => !left.has(id)));
  if (rows.length > 0 && kept.length === 0) return [];
  deps.announce('accounts');
  deps.announce('settings');
  const admitted = new Set([...kept.map(({ id }) => id), ...(signedIn ? stays : [])]);
  return newcomers.flatMap(({ account }) => (admitted.has(account.id) ? account.id : []));
}
