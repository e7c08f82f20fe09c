import { type InstagramSeen, readAccountById } from '../graph/endpoints/accounts.ts';
import {
  linkField,
  type PageSeen,
  readPageById,
  readPageOfToken,
  readPages,
} from '../graph/endpoints/pages.ts';
import { readPortfolioPages } from '../graph/endpoints/portfolio.ts';
import { sparing } from '../graph/shape/spared-field.ts';
import type { Send } from '../graph/types.ts';
import type { Facts, Route } from '../shared/access/facts.ts';
import { type Grants, isGranted } from '../shared/access/granted.ts';
import type { PageId } from '../shared/ids.ts';
import type { Permission } from '../shared/permissions.ts';
import { type Problem, problemOf } from '../shared/problem.ts';

/** A Page that could be read, and how it was come by. */
export type Reached = { page: PageSeen; route: Route; business: string | null };

/** All that the routes to Pages and accounts led to. */
export type Walk = {
  pages: Reached[];
  /** What is known by its id alone, and why it cannot be read. */
  shut: { id: PageId; route: Route; problem: Problem }[];
  /** Accounts reached by their own ids, whose Page nobody tells. */
  alone: InstagramSeen[];
  routes: Facts['routes'];
  /** Whether Meta told which account a Page's own settings name. */
  tellsLink: boolean;
  /** Whether the portfolios were gone through. */
  portfolios: boolean;
};

/** What is known before the first step. */
export type Setting = {
  grants: Grants;
  /** For which ids each permission was given; see `Facts.scoped`. */
  scoped: Facts['scoped'];
  /** Ids of Pages or accounts that the person typed in. */
  typed: readonly string[];
  /** Pages of kept accounts, which are read by themselves where no list tells them. */
  kept: readonly PageId[];
  /** Speaks as a kept Page with its own token; null where there is none. */
  asPage: (id: PageId) => Promise<Send | null>;
  /** Whether portfolios are due, though the list lacks nothing that is known of. */
  portfoliosDue: boolean;
};

/** Ids read one by one on one route, at most. */
const mostIds = 10;

/** Failures after which nothing else would be answered either. */
const fatal = ({ code, reason }: Problem): boolean =>
  code === 'offline' ||
  code === 'rate-limited' ||
  (code === 'signed-out' && reason !== 'page-role-lost') ||
  reason === 'app-secret-required';

/** What went wrong with one id, where the others may still be read. */
function passing(error: unknown): Problem {
  const problem = problemOf(error);
  if (fatal(problem)) throw error;
  return problem;
}

/** Meta tells strangers nothing of a Page; its own token tells that the role on it was lost. */
async function roleLost(asPage: Send | null): Promise<Problem | null> {
  if (!asPage) return null;
  try {
    await readPageOfToken(asPage);
    return null;
  } catch (error) {
    const problem = problemOf(error);
    return problem.reason === 'page-role-lost' ? problem : null;
  }
}

type Attempt<T> = { got: T; problem: null } | { got: null; problem: Problem };

async function attempt<T>(read: () => Promise<T>): Promise<Attempt<T>> {
  try {
    return { got: await read(), problem: null };
  } catch (error) {
    return { got: null, problem: passing(error) };
  }
}

/** What an id stands for: a Page, an account, or neither as far as Meta tells. */
export type ById =
  | { page: PageSeen; account: null; problem: null }
  | { page: null; account: InstagramSeen; problem: null }
  | { page: null; account: null; problem: Problem };

/** Reads an id that may be a Page's or an account's; of two refusals the one that says more counts. */
export async function readById(send: Send, id: string): Promise<ById> {
  const problems: Problem[] = [];
  // Accounts begin with these digits; all else is more often a Page's.
  const accountFirst = id.startsWith('1784');
  for (const asAccount of [accountFirst, !accountFirst]) {
    if (asAccount) {
      const { got, problem } = await attempt(() => readAccountById(send, id));
      if (got) return { page: null, account: got, problem: null };
      problems.push(problem);
    } else {
      const { got, problem } = await attempt(() => readPageById(send, id));
      if (got) return { page: got, account: null, problem: null };
      problems.push(problem);
    }
  }
  const [first = { code: 'not-found' }] = problems;
  const problem = problems.find(({ permission }) => permission !== undefined) ?? first;
  return { page: null, account: null, problem };
}

const missing = (permission: Permission): Problem => ({
  code: 'not-allowed',
  reason: 'permission-missing',
  permission,
});

/** The ids that permissions of one family were given for; what was given for all tells none. */
export function targetsOf(scoped: Facts['scoped'], family: 'pages_' | 'instagram_'): string[] {
  const ids = Object.entries(scoped).flatMap(([name, own]) =>
    name.startsWith(family) ? (own ?? []) : [],
  );
  return [...new Set(ids)];
}

/**
 * Finds Pages and accounts by all routes: the person's list; their portfolios; ids that permissions
 * were given for; ids typed in; Pages of accounts that are kept. Each further one is gone only
 * where those before it leave something open.
 */
export async function walkRoutes(outer: Send, setting: Setting): Promise<Walk> {
  const { grants, scoped, typed, kept } = setting;
  const { send, refused } = sparing(outer, linkField);
  const pages = new Map<PageId, Reached>();
  const alone = new Map<string, InstagramSeen>();
  const shut = new Map<string, Walk['shut'][number]>();
  const routes: Walk['routes'] = {};

  const take = (page: PageSeen, route: Route, business: string | null = null): void => {
    if (!pages.has(page.id)) pages.set(page.id, { page, route, business });
  };
  const accountsSeen = (): Set<string> =>
    new Set([
      ...[...pages.values()].flatMap(({ page }) => page.instagram?.id ?? []),
      ...alone.keys(),
    ]);
  const isNew = (id: string): boolean => !pages.has(id) && !shut.has(id);

  async function byList(): Promise<void> {
    if (!isGranted(grants, 'pages_show_list')) {
      routes.list = missing('pages_show_list');
      return;
    }
    try {
      for (const page of await readPages(send)) take(page, 'list');
    } catch (error) {
      const problem = passing(error);
      // Only a refusal is a fact; what Meta fails at is asked for again another time.
      if (problem.code !== 'not-allowed') throw error;
      routes.list = problem;
    }
  }

  async function byPortfolios(): Promise<boolean> {
    if (!isGranted(grants, 'business_management')) return false;
    const lacking = pages.size === 0 || targetsOf(scoped, 'pages_').some(isNew);
    if (!lacking && !setting.portfoliosDue) return false;
    try {
      for (const page of await readPortfolioPages(send)) take(page, 'portfolio', page.business);
    } catch (error) {
      routes.portfolio = passing(error);
    }
    return true;
  }

  async function page(id: PageId, route: Route): Promise<void> {
    const { got, problem } = await attempt(() => readPageById(send, id));
    if (got) take(got, route);
    else shut.set(id, { id, route, problem });
  }

  async function byGrants(): Promise<void> {
    const ids = targetsOf(scoped, 'pages_').filter(isNew);
    for (const id of ids.slice(0, mostIds)) await page(id, 'grant');
    const seen = accountsSeen();
    const wanted = targetsOf(scoped, 'instagram_').filter((id) => !seen.has(id));
    for (const id of wanted.slice(0, mostIds)) {
      const { got, problem } = await attempt(() => readAccountById(send, id));
      if (got) alone.set(got.id, got);
      else routes.grant ??= problem;
    }
  }

  async function byTyping(): Promise<void> {
    for (const id of typed) {
      if (!isNew(id) || accountsSeen().has(id)) continue;
      const found = await readById(send, id);
      if (found.page) take(found.page, 'typed');
      if (found.account) alone.set(found.account.id, found.account);
      if (!found.problem) continue;
      shut.set(id, { id, route: 'typed', problem: found.problem });
      routes.typed ??= found.problem;
    }
  }

  async function byKept(): Promise<void> {
    for (const id of kept.filter(isNew).slice(0, mostIds)) await page(id, 'kept');
    const own = [...shut.values()].filter(({ id }) => kept.includes(id));
    for (const one of own.slice(0, mostIds)) {
      const problem = await roleLost(await setting.asPage(one.id));
      if (problem) shut.set(one.id, { ...one, problem });
    }
  }

  await byList();
  const portfolios = await byPortfolios();
  await byGrants();
  await byTyping();
  await byKept();
  return {
    pages: [...pages.values()],
    shut: [...shut.values()],
    alone: [...alone.values()].filter(
      ({ id }) => ![...pages.values()].some((one) => one.page.instagram?.id === id),
    ),
    routes,
    tellsLink: !refused() && isGranted(grants, 'instagram_basic'),
    portfolios,
  };
}
