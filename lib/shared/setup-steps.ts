import type { Break } from './access/diagnosis.ts';
import type { Reason } from './problem.ts';

/** The steps to a Meta app of one's own, in the order in which they are walked. */
export const setupSteps = [
  'accounts',
  'app',
  'app-id',
  'address',
  'secret',
  'people',
  'connect',
] as const;
export type SetupStep = (typeof setupSteps)[number];

/** Where in the set-up a broken link is mended. */
export const stepOfBreak: Record<Break, SetupStep> = {
  'session-expired': 'connect',
  'password-changed': 'connect',
  'app-removed': 'connect',
  checkpoint: 'connect',
  'unconfirmed-person': 'connect',
  'logged-out': 'connect',
  'token-refused': 'connect',
  'app-secret-required': 'secret',
  'no-role': 'people',
  // The required actions stand on the page that the App ID is taken from.
  'app-not-ready': 'app-id',
  'data-access-lapsed': 'connect',
  'permission-not-asked': 'connect',
  'permission-declined': 'connect',
  'permission-expired': 'connect',
  // What was never added to the app cannot be put to anybody.
  'needs-review': 'app',
  'needs-verification': 'app',
  'no-page': 'accounts',
  'page-not-ticked': 'connect',
  'page-in-portfolio': 'connect',
  'page-unreadable': 'connect',
  'page-role-lost': 'accounts',
  'task-missing': 'accounts',
  'account-unlinked': 'accounts',
  'account-personal': 'accounts',
  'account-not-ticked': 'connect',
  'publishing-not-authorised': 'accounts',
  'account-restricted': 'accounts',
  'app-in-development': 'app',
};

/** Where a connect that failed is mended, for the reasons that a step can mend. */
export const stepOfReason: Partial<Record<Reason, SetupStep>> = {
  'app-id-missing': 'app-id',
  'app-id-malformed': 'app-id',
  'login-unreachable': 'app-id',
  'login-refused': 'app-id',
  'login-app-not-ready': 'app-id',
  'login-redirect-blocked': 'address',
  'login-no-role': 'people',
  'app-secret-required': 'secret',
  'no-page': 'accounts',
  'no-instagram': 'accounts',
};
