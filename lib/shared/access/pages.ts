import type { Cure, Fault, LinkState } from './diagnosis.ts';
import type { Facts, PageFact } from './facts.ts';
import { fault } from './fault.ts';
import { givenElsewhere } from './chain.ts';
import { grantOf } from './granted.ts';
import { saysNothing } from './token.ts';

/** The way to a Page that a portfolio holds: its own permission, or else the Page's id by hand. */
function portfolioCure({ grants, asked }: Facts): Cure {
  const grant = grantOf(grants, 'business_management');
  const fresh = grant === 'absent' && !asked.includes('business_management');
  return fresh
    ? { kind: 'ask-portfolio', feature: 'portfolio', permission: 'business_management' }
    : { kind: 'type-id' };
}

const unread = (facts: Facts, route: 'list' | 'portfolio'): boolean =>
  facts.routes[route] !== undefined;

/**
 * Why there is no Page at all; null where there is one, or where they could not be asked for. Meta
 * leaves out the Pages of portfolios without a word (Graph API, User Accounts), so that an empty
 * list has three meanings.
 */
export function noPageFault(facts: Facts): Fault | null {
  const { grants, pages, scoped } = facts;
  if (pages.length > 0 || unread(facts, 'list')) return null;
  if (grantOf(grants, 'pages_show_list') !== 'granted') return null;
  const ticked = scoped['pages_show_list'];
  if (ticked?.length === 0) return fault('page-not-ticked', 'tick-page');
  const inPortfolio = (): Fault => fault('page-in-portfolio', portfolioCure(facts));
  if (ticked && ticked.length > 0) return inPortfolio();
  if (grantOf(grants, 'business_management') !== 'granted') return inPortfolio();
  return unread(facts, 'portfolio') ? null : fault('no-page', 'make-page');
}

/** Why a known Page cannot be read; null where it can, and where that is not known. */
export function pageFault(facts: Facts, page: PageFact): Fault | null {
  const { id: pageId, problem, route } = page;
  if (problem === null || saysNothing(problem)) return null;
  if (problem.reason === 'page-role-lost')
    return fault('page-role-lost', 'regain-role', { pageId });
  if (problem.code === 'signed-out') return null;
  const away = (['pages_show_list', 'pages_read_engagement'] as const).some((name) =>
    givenElsewhere(facts, page, name),
  );
  if (away && route !== 'typed') return fault('page-not-ticked', 'tick-page', { pageId });
  if (route === 'grant') return fault('page-in-portfolio', portfolioCure(facts), { pageId });
  return fault('page-unreadable', unreadableCure(page), { pageId });
}

function unreadableCure({ route, business }: PageFact): Cure {
  if (route === 'typed') return { kind: 'type-id' };
  return { kind: business === null ? 'tick-page' : 'regain-role' };
}

export function pageState({ problem }: PageFact, found: Fault | null): LinkState {
  if (found) return 'broken';
  return problem === null ? 'whole' : 'unknown';
}
