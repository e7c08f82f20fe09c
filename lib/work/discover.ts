import { readMe } from '../graph/endpoints/accounts.ts';
import { type PageSeen, readPageOfToken } from '../graph/endpoints/pages.ts';
import { readPermissions } from '../graph/endpoints/tokens.ts';
import type { Send } from '../graph/types.ts';
import type { Facts } from '../shared/access/facts.ts';
import type { UserId } from '../shared/ids.ts';
import { AppError } from '../shared/problem.ts';
import type { SignInRow } from '../store/rows.ts';
import { type Inspected, inspect, type TokenFacts } from './inspect.ts';
import { walkRoutes } from './routes.ts';
import type { Setting, Walk } from './walk.ts';

export type { TokenFacts } from './inspect.ts';

/** What a token turned out to reach. */
export type Found = Pick<SignInRow, 'userId' | 'name' | 'tokenKind'> & Reach;

/** The chain behind a token whose owner is known. */
export type Reach = Pick<
  SignInRow,
  'permissions' | 'expiresAt' | 'dataAccessExpiresAt' | 'expiryFrom'
> & { scoped: Facts['scoped']; walk: Walk };

/** What is known before a token is looked at. */
export type Looking = {
  token: string;
  facts: TokenFacts;
  /** Whether Meta is asked about the token's life. */
  check: boolean;
  /** Who it must belong to; null takes anybody. */
  person: UserId | null;
  /** What was known of permissions, where Meta should tell none: whoever signed in has some. */
  before?: SignInRow['permissions'];
};

/** What is kept of a person already, which says where to look. */
export type Known = Pick<Setting, 'typed' | 'kept' | 'asPage' | 'portfoliosDue'>;

const expiryIn = ({ expiresAt, dataAccessExpiresAt, expiryFrom }: Inspected) => ({
  ...{ expiresAt, dataAccessExpiresAt, expiryFrom },
});

/** Reads the chain of a person's token: its life, permissions, Pages with their accounts. */
export async function reachOfUser(
  send: Send,
  { token, facts, check, before = [] }: Omit<Looking, 'person'>,
  known: Known,
): Promise<Reach> {
  const inspected = await inspect(send, token, facts, check);
  const told = await readPermissions(send);
  const permissions = told.length > 0 ? told : before;
  const { scoped } = inspected;
  const grants = { tokenKind: 'user', permissions } as const;
  const walk = await walkRoutes(send, { grants, scoped, ...known });
  return { permissions, scoped, walk, ...expiryIn(inspected) };
}

/** What one Page is in place of a walk: its token reaches no other. */
const alonePage = (page: PageSeen): Walk => ({
  pages: [{ page, route: 'list', business: null }],
  ...{ shut: [], alone: [], routes: {}, tellsLink: false, portfolios: false },
});

/** Reads the chain of a Page's own token, of which the permissions may not be told. */
export async function reachOfPage(
  send: Send,
  { token, facts, check }: Omit<Looking, 'person'>,
  page: Awaited<ReturnType<typeof readPageOfToken>>,
): Promise<Reach> {
  // A Page's token never becomes a person's: the question was refused for its form.
  if (!page) throw new AppError({ code: 'unexpected' }, 'the Page did not tell of itself');
  const inspected = await inspect(send, token, facts, check);
  const names = inspected.scopes ?? [];
  return {
    permissions: names.map((name) => ({ name, state: 'granted' as const })),
    scoped: inspected.scoped,
    walk: alonePage({ ...page, token, tasks: null, linked: false }),
    ...expiryIn(inspected),
  };
}

/** Reads what a User token reaches; what is kept of its person is asked for once they are known. */
export async function discoverUser(
  send: Send,
  looking: Looking,
  knownOf: (userId: UserId) => Promise<Known>,
): Promise<Found> {
  const me = await readMe(send);
  if (looking.person !== null && me.id !== looking.person) {
    const problem = { code: 'not-allowed', reason: 'other-person' } as const;
    throw new AppError(problem, 'another person signed in');
  }
  const reach = await reachOfUser(send, looking, await knownOf(me.id));
  return { userId: me.id, name: me.name, tokenKind: 'user', ...reach };
}

/** Reads what a token of unknown kind reaches; `/me` tells a Page from a person. */
export async function discoverPasted(
  send: Send,
  looking: Looking,
  knownOf: (userId: UserId) => Promise<Known>,
): Promise<Found> {
  const page = await readPageOfToken(send);
  if (!page) return discoverUser(send, looking, knownOf);
  const reach = await reachOfPage(send, looking, page);
  return { userId: page.id, name: page.name, tokenKind: 'page', ...reach };
}
