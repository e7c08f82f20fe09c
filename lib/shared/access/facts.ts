import type { AccountId, Instant, PageId } from '../ids.ts';
import type { Problem } from '../problem.ts';
import type { Ability } from './ability.ts';
import type { Grants } from './granted.ts';

/** How a Page came to be known. */
export type Route = 'list' | 'portfolio' | 'grant' | 'typed' | 'kept';

/** One Page as the chain was read. */
export type PageFact = {
  id: PageId;
  name: string | null;
  route: Route;
  /** Whether it could be read at all, and what Meta said where it could not. */
  problem: Problem | null;
  /** The portfolio that holds it, where it was found through one. */
  business: string | null;
  /** Whether it is one of the newer Pages; null if not told. */
  newer: boolean | null;
  /** The person's tasks by Meta's names; null where Meta does not tell them. */
  tasks: readonly string[] | null;
  /** The professional account that hangs on it. */
  account: { id: AccountId; username: string } | null;
  /**
   * Whether the Page's own settings name an Instagram account although none hangs on it for the
   * API: a personal one, as far as can be told from outside. Null if not told.
   */
  linkedOnly: boolean | null;
  /** The person said that this one is not theirs to mend. */
  ignored: boolean;
};

/** What Meta refused although permissions and tasks allow it, as it was learnt by trying. */
export type Refused = { ability: Ability; accountId: AccountId; problem: Problem; at: Instant };

/** What may be known of a sign-in's token. */
export type TokenFact = {
  kind: Grants['tokenKind'];
  /** Why Meta does not take it; null while it holds. */
  ended: Problem | null;
  expiresAt: Instant | null;
  /** Whether the end is known at all. */
  expiryKnown: boolean;
  dataAccessExpiresAt: Instant | null;
};

/**
 * The chain of one sign-in as it was read: token → permissions → Pages → tasks → accounts. Null
 * stands for what could not be read, or was not.
 */
export type Facts = {
  token: TokenFact;
  grants: Grants | null;
  /** Permissions Loupe has ever asked this person for, whatever came of it. */
  asked: readonly string[];
  /**
   * For which Pages (or accounts) each permission was given, by their ids; null is for all there
   * are. An empty map where Meta does not tell.
   */
  scoped: Readonly<Record<string, readonly string[] | null>>;
  pages: readonly PageFact[];
  /** Accounts reached by their own ids, whose Page nobody tells; left out where there are none. */
  alone?: readonly { id: AccountId; username: string }[];
  /** Why a route to Pages could not be gone; a route that was gone, or not needed, is absent. */
  routes: Partial<Record<Exclude<Route, 'kept'>, Problem>>;
  refused: readonly Refused[];
  /** Posts whose comments Meta counts and does not send, although comments may be read. */
  unseenComments: boolean;
};
