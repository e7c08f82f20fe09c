import type { AccountId, PageId } from '../ids.ts';
import type { Feature, Permission } from '../permissions.ts';
import type { PagePart } from '../tasks.ts';
import type { Ability } from './ability.ts';

/** The links of the chain, in the order in which they are followed. */
export const stages = ['token', 'permissions', 'pages', 'tasks', 'accounts'] as const;
export type Stage = (typeof stages)[number];

/**
 * `limited`: something below it does not work, and the rest does. `not-asked`: nobody wanted it yet,
 * which is no fault.
 */
export type LinkState = 'whole' | 'limited' | 'broken' | 'unknown' | 'not-asked';

/** Every way in which the chain is known to break. */
export const breaks = [
  // token
  'session-expired',
  'password-changed',
  'app-removed',
  'checkpoint',
  'unconfirmed-person',
  'logged-out',
  'token-refused',
  'app-secret-required',
  'no-role',
  'app-not-ready',
  'data-access-lapsed',
  // permissions
  'permission-not-asked',
  'permission-declined',
  'permission-expired',
  'needs-review',
  'needs-verification',
  // Pages
  'no-page',
  'page-not-ticked',
  'page-in-portfolio',
  'page-unreadable',
  // tasks
  'page-role-lost',
  'task-missing',
  // accounts
  'account-unlinked',
  'account-personal',
  'account-not-ticked',
  'publishing-not-authorised',
  'account-restricted',
  'app-in-development',
] as const;
export type Break = (typeof breaks)[number];

/** The shortest way back, each with its own words and, where there is one, its own button. */
export const cures = [
  'sign-in',
  'clear-checkpoint',
  'confirm-person',
  'secret-off',
  'get-role',
  'finish-app',
  'publish-app',
  'renew-access',
  'ask',
  'ask-again',
  'request-review',
  'verify-business',
  'make-page',
  'tick-page',
  'ask-portfolio',
  'type-id',
  'regain-role',
  'get-task',
  'link-account',
  'go-professional',
  'tick-account',
  'authorise-publishing',
  'clear-restriction',
] as const;
export type CureKind = (typeof cures)[number];

export type Cure = {
  kind: CureKind;
  /** What is asked for, where asking is the cure. */
  feature?: Feature;
  permission?: Permission;
  /** What the task must allow, where a task is. */
  part?: PagePart;
};

/** One broken link: where it is, what it is, and the shortest way back. */
export type Fault = {
  stage: Stage;
  broken: Break;
  cure: Cure;
  pageId: PageId | null;
  accountId: AccountId | null;
  /** The permission it is about. */
  permission: Permission | null;
  /** What does not work for it, in the order of `abilities`; empty where nothing works. */
  stops: readonly Ability[];
};

/** The answer to "why can't I …?" for one thing on one account. */
export type Verdict = {
  ability: Ability;
  state: LinkState;
  /** The first link that keeps it from working; null where it works or is not known. */
  fault: Fault | null;
};

/** One branch of the tree: a Page, the tasks on it, the account that hangs on it. */
export type Branch = {
  pageId: PageId;
  page: LinkState;
  tasks: LinkState;
  account: LinkState;
  verdicts: readonly Verdict[];
};

/** The whole tree of one sign-in. */
export type Diagnosis = {
  token: LinkState;
  permissions: LinkState;
  branches: readonly Branch[];
  /** Every fault, the one to mend first at the head: faults nearer to the token come first. */
  faults: readonly Fault[];
};
