import type { Ability } from '../shared/access/ability.ts';
import type { Refused } from '../shared/access/facts.ts';
import type { AccountId, Instant } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';
import { dropLearnt } from '../store/keep/state.ts';
import { readActs, readLearnt } from '../store/read/state.ts';
import type { ActRow, SignInRow } from '../store/rows.ts';
import { learntFor } from './freshness.ts';

/** How long a refused act is taken for how things stand. */
const believed = 24 * 3_600_000;

const abilityOf: Partial<Record<ActRow['kind'], Ability>> = {
  ...{ publish: 'publishing', delete: 'contents', 'private-reply': 'private-replies' },
  ...{ comment: 'comments', reply: 'comments', hide: 'comments', show: 'comments' },
  'delete-comment': 'comments',
};

/** Refusals of the person or the account as such, and not of the one thing that was asked. */
function standing({ code, reason, permission }: Problem, ability: Ability): boolean {
  if (code !== 'not-allowed') return false;
  if (reason === 'account-restricted' || reason === 'action-blocked') return true;
  // Without a permission by its name Meta means the Page: its authorization, a second factor.
  if (ability !== 'publishing' || permission !== undefined) return false;
  return reason === undefined || reason === 'permission-missing' || reason === 'checkpoint';
}

/** What the newest act of each ability was refused for, as far as it tells of more than itself. */
async function refusedActs(accountId: AccountId, since: Instant): Promise<Refused[]> {
  const seen = new Set<Ability>();
  const refused: Refused[] = [];
  for (const { accountId: id, at, kind, result, problem } of await readActs()) {
    const ability = abilityOf[kind];
    if (id !== accountId || ability === undefined || result === 'unknown') continue;
    if (at < since || seen.has(ability)) continue;
    if (result === 'refused' && !(problem && standing(problem, ability))) continue;
    seen.add(ability);
    if (result === 'refused' && problem) refused.push({ ability, accountId, problem, at });
  }
  return refused;
}

const learntOf: Record<string, [Ability, string]> = {
  'denied insights': ['insights', 'instagram_manage_insights'],
  'denied comments': ['comments', 'instagram_manage_comments'],
};

async function refusedReads(accountId: AccountId, now: Instant): Promise<Refused[]> {
  return (await readLearnt(accountId)).flatMap(({ what, value, at }): Refused[] => {
    const learnt = learntOf[what];
    if (!learnt || value !== true || now - at >= (learntFor['denied'] ?? 0)) return [];
    const [ability, permission] = learnt;
    const problem: Problem = { code: 'not-allowed', reason: 'permission-missing', permission };
    return [{ ability, accountId, problem, at }];
  });
}

/** What Meta refused on these accounts since their person signed in, as far as that still stands. */
export async function readRefused(
  accounts: readonly AccountId[],
  { connectedAt }: Pick<SignInRow, 'connectedAt'>,
  now: Instant,
): Promise<Refused[]> {
  const since = Math.max(connectedAt, now - believed);
  const all = accounts.map(async (id) => [
    ...(await refusedReads(id, now)),
    ...(await refusedActs(id, since)),
  ]);
  return (await Promise.all(all)).flat();
}

/** What was refused before may be granted now. */
export async function forgetRefusals(accounts: readonly AccountId[]): Promise<void> {
  for (const id of accounts) {
    for (const { what } of await readLearnt(id)) {
      if (/^(insights|refused|figures|denied|doubt) /.test(what)) await dropLearnt(id, what);
    }
  }
}
