import { linkField } from '../graph/endpoints/pages.ts';
import { sparing } from '../graph/shape/spared-field.ts';
import { isGranted } from '../shared/access/granted.ts';
import type { Facts } from '../shared/access/facts.ts';
import type { AccountId, UserId } from '../shared/ids.ts';
import { AppError } from '../shared/problem.ts';
import { keepCheckup } from '../store/keep/checkups.ts';
import { readSignIn } from '../store/read/people.ts';
import type { SignInRow } from '../store/rows.ts';
import { admit, type Newcomer } from '../work/admit.ts';
import type { Deps } from '../work/deps.ts';
import { pageFact } from '../work/facts.ts';
import { sendWith } from '../work/graph.ts';
import { type ById, readById } from '../work/by-id.ts';
import { mustRead, type Vault } from '../work/vault.ts';

type Reached = Exclude<ById, { page: null; account: null }>;

async function signedIn(userId: UserId): Promise<SignInRow> {
  const row = await readSignIn(userId);
  if (!row || row.ended) {
    throw new AppError(row?.ended?.problem ?? { code: 'signed-out' }, 'nobody is signed in');
  }
  return row;
}

/** The chain with what was just reached in it. */
function factsWith(facts: Facts, { page, account }: Reached, tellsLink: boolean): Facts {
  if (page) {
    const fact = pageFact({ page, route: 'typed', business: null }, { tellsLink });
    return { ...facts, pages: [...facts.pages.filter(({ id }) => id !== page.id), fact] };
  }
  const { id, username } = account;
  return {
    ...facts,
    alone: [...(facts.alone ?? []).filter((one) => one.id !== id), { id, username }],
  };
}

/**
 * Reads a Page or an account by its id and keeps the account it leads to. An id that leads nowhere
 * is not remembered; the refusal names the permission where Meta does.
 */
export async function addById(
  deps: Deps,
  vault: Vault,
  userId: UserId,
  id: string,
): Promise<AccountId[]> {
  const signIn = await signedIn(userId);
  const token = await mustRead(vault, `user:${userId}`);
  const { send, refused } = sparing(sendWith(deps, { user: token, page: null }), linkField);
  const found = await readById(send, id);
  if (found.problem) throw new AppError(found.problem, 'the id leads nowhere');
  const account = found.account ?? found.page.instagram;
  const newcomers: Newcomer[] = account ? [{ account, page: found.page }] : [];
  const accounts = await admit(deps, vault, { signIn, newcomers, signedIn: true });
  const tellsLink = !refused() && isGranted(signIn, 'instagram_basic');
  await keepCheckup(userId, ({ typed, facts, removed = [] }) => ({
    typed: [...typed.filter((one) => one !== id), id],
    removed: removed.filter((one) => one !== account?.id),
    facts: facts && factsWith(facts, found, tellsLink),
  }));
  return accounts;
}
