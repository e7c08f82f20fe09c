import type { InstagramSeen } from '../graph/endpoints/accounts.ts';
import type { PageSeen } from '../graph/endpoints/pages.ts';
import type { Send } from '../graph/types.ts';
import type { Facts, Route } from '../shared/access/facts.ts';
import type { Grants } from '../shared/access/granted.ts';
import type { PageId } from '../shared/ids.ts';
import type { Problem } from '../shared/problem.ts';

/** A Page that could be read, and how it was come by. */
export type Reached = { page: PageSeen; route: Route; business: string | null };

/** What is known by its id alone, and why it cannot be read. */
export type Shut = { id: PageId; route: Route; problem: Problem };

/** All that the routes to Pages and accounts led to. */
export type Walk = {
  pages: Reached[];
  shut: Shut[];
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

/** What was found so far, each thing by its id. */
export class Ground {
  readonly pages = new Map<PageId, Reached>();
  readonly shut = new Map<string, Shut>();
  readonly alone = new Map<string, InstagramSeen>();
  readonly routes: Walk['routes'] = {};

  /** The first way to a Page holds: the list tells most of it. */
  take(page: PageSeen, route: Route, business: string | null = null): void {
    if (!this.pages.has(page.id)) this.pages.set(page.id, { page, route, business });
  }

  /** Whether an id stands for nothing that was tried. */
  isNew(id: string): boolean {
    return !this.pages.has(id) && !this.shut.has(id) && !this.hasAccount(id);
  }

  hasAccount(id: string): boolean {
    return this.alone.has(id) || this.onPage(id);
  }

  onPage(id: string): boolean {
    return [...this.pages.values()].some(({ page }) => page.instagram?.id === id);
  }
}
