import { readAccountById } from '../graph/endpoints/accounts.ts';
import { linkField, readPageById, readPages } from '../graph/endpoints/pages.ts';
import { readPortfolioPages } from '../graph/endpoints/portfolio.ts';
import { sparing } from '../graph/shape/spared-field.ts';
import type { Send } from '../graph/types.ts';
import type { Facts, Route } from '../shared/access/facts.ts';
import { isGranted } from '../shared/access/granted.ts';
import { saysNothing } from '../shared/access/token.ts';
import type { PageId } from '../shared/ids.ts';
import type { Permission } from '../shared/permissions.ts';
import type { Problem } from '../shared/problem.ts';
import { attempt, passing, readById, roleLost } from './by-id.ts';
import { Ground, type Setting, type Walk } from './walk.ts';

/** Ids read one by one on one route, at most. */
const mostIds = 10;

const missing = (permission: Permission): Problem => ({
  code: 'not-allowed',
  reason: 'permission-missing',
  permission,
});

/** The ids that permissions of one family were given for; what was given for all tells none. */
function targetsOf(scoped: Facts['scoped'], family: 'pages_' | 'instagram_'): string[] {
  const ids = Object.entries(scoped).flatMap(([name, own]) =>
    name.startsWith(family) ? (own ?? []) : [],
  );
  return [...new Set(ids)];
}

async function readPage(ground: Ground, send: Send, id: PageId, route: Route): Promise<void> {
  const { got, problem } = await attempt(() => readPageById(send, id));
  if (got) ground.take(got, route);
  else ground.shut.set(id, { id, route, problem });
}

async function byList(ground: Ground, send: Send, { grants }: Setting): Promise<void> {
  if (!isGranted(grants, 'pages_show_list')) {
    ground.routes.list = missing('pages_show_list');
    return;
  }
  try {
    for (const page of await readPages(send)) ground.take(page, 'list');
  } catch (error) {
    const problem = passing(error);
    // Only a refusal is a fact; what Meta fails at, or keeps from somebody for a while, is asked for
    // again another time.
    if (problem.code !== 'not-allowed' || saysNothing(problem)) throw error;
    ground.routes.list = problem;
  }
}

/** Gone where the list lacks something, or once in a while; gives whether it was, to its end. */
async function byPortfolios(ground: Ground, send: Send, setting: Setting): Promise<boolean> {
  const { grants, scoped, kept, portfoliosDue } = setting;
  if (!isGranted(grants, 'business_management')) return false;
  const told = targetsOf(scoped, 'pages_').every((id) => ground.pages.has(id));
  // More than can be read one by one are found by going through what holds them.
  const many = kept.filter((id) => ground.isNew(id)).length > mostIds;
  if (ground.pages.size > 0 && told && !many && !portfoliosDue) return false;
  const { got, problem } = await attempt(() => readPortfolioPages(send));
  for (const page of got ?? []) ground.take(page, 'portfolio', page.business);
  if (problem) ground.routes.portfolio = problem;
  return problem === null;
}

async function byGrants(ground: Ground, send: Send, { scoped }: Setting): Promise<void> {
  const pages = targetsOf(scoped, 'pages_').filter((id) => ground.isNew(id));
  for (const id of pages.slice(0, mostIds)) await readPage(ground, send, id, 'grant');
  const accounts = targetsOf(scoped, 'instagram_').filter((id) => !ground.hasAccount(id));
  for (const id of accounts.slice(0, mostIds)) {
    const { got, problem } = await attempt(() => readAccountById(send, id));
    if (got) ground.alone.set(got.id, got);
    else ground.routes.grant ??= problem;
  }
}

async function byTyping(ground: Ground, send: Send, { typed }: Setting): Promise<void> {
  for (const id of typed.filter((one) => ground.isNew(one)).slice(-mostIds)) {
    if (!ground.isNew(id)) continue;
    const { page, account, problem } = await readById(send, id);
    if (page) ground.take(page, 'typed');
    if (account) ground.alone.set(account.id, account);
    if (!problem) continue;
    ground.shut.set(id, { id, route: 'typed', problem });
    ground.routes.typed ??= problem;
  }
}

/** Pages of kept accounts; those out of sight are asked themselves whether a role was lost. */
async function byKept(ground: Ground, send: Send, { kept, asPage }: Setting): Promise<void> {
  const unseen = kept.filter((id) => ground.isNew(id));
  for (const id of unseen.slice(0, mostIds)) await readPage(ground, send, id, 'kept');
  const shut = [...ground.shut.values()].filter(({ id }) => kept.includes(id));
  for (const one of shut.slice(0, mostIds)) {
    const problem = await roleLost(await asPage(one.id));
    if (problem) ground.shut.set(one.id, { ...one, problem });
  }
  // What was not asked for is not known, and no less there.
  for (const id of unseen.slice(mostIds)) {
    ground.shut.set(id, { id, route: 'kept', problem: { code: 'temporary' } });
  }
}

/**
 * Finds Pages and accounts by all routes: the person's list; their portfolios; ids that permissions
 * were given for; ids typed in; Pages of accounts that are kept. Each further one is gone only
 * where those before it leave something open.
 */
export async function walkRoutes(outer: Send, setting: Setting): Promise<Walk> {
  const ground = new Ground();
  const { send, refused } = sparing(outer, linkField);
  await byList(ground, send, setting);
  const portfolios = await byPortfolios(ground, send, setting);
  await byGrants(ground, send, setting);
  await byTyping(ground, send, setting);
  await byKept(ground, send, setting);
  return {
    pages: [...ground.pages.values()],
    shut: [...ground.shut.values()],
    alone: [...ground.alone.values()].filter(({ id }) => !ground.onPage(id)),
    routes: ground.routes,
    tellsLink: !refused() && isGranted(setting.grants, 'instagram_basic'),
    portfolios,
  };
}
