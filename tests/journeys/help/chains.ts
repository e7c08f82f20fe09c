import type { Break, CureKind, Stage } from '../../../lib/shared/access/diagnosis.ts';
import type { Feature } from '../../../lib/shared/permissions.ts';

/** What the doctor is to say at one check: the first link that is broken, and the way back. */
export type Step = readonly [stage: Stage, broken: Break, cure: CureKind];

export type Expected = {
  steps: readonly Step[];
  /** What the person asked for before; all that Loupe can do, where left out. */
  asks?: readonly Feature[];
  /** What was done before the doctor was asked; who signs in was told first that it has ended. */
  before?: 'publish' | 'look' | 'sign-in';
  /** Whether they typed in a login configuration beside the App ID. */
  configured?: true;
};

const everything: readonly Feature[] = [
  ...(['comments', 'publishing', 'lending', 'contents', 'liking'] as const),
];
export const asksOf = ({ asks = everything }: Omit<Expected, 'steps'>): readonly Feature[] => asks;

const one = (
  step: Step,
  more: Omit<Expected, 'steps'> = {},
): Expected & { steps: readonly [Step] } => ({ steps: [step], ...more });
/** An admin gives one access after the other: to moderate, and then to publish. */
const missing: Step = ['tasks', 'task-missing', 'get-task'];
/** Only reading was ever asked for. */
const reading = { asks: [] };

/** What the doctor says of each link that is broken by itself. */
export const single = {
  expired: one(['token', 'session-expired', 'sign-in']),
  password: one(['token', 'password-changed', 'sign-in']),
  'logged-out': one(['token', 'logged-out', 'sign-in']),
  unreadable: one(['token', 'token-refused', 'sign-in']),
  removed: one(['token', 'app-removed', 'sign-in']),
  checkpoint: one(['token', 'checkpoint', 'clear-checkpoint']),
  unconfirmed: one(['token', 'unconfirmed-person', 'confirm-person']),
  'secret-required': one(['token', 'app-secret-required', 'secret-off']),
  'no-role': one(['token', 'no-role', 'get-role'], { before: 'sign-in' }),
  unfinished: one(['token', 'app-not-ready', 'finish-app'], { before: 'sign-in' }),
  lapsed: one(['token', 'data-access-lapsed', 'renew-access']),
  unconfigured: one(['permissions', 'permission-not-asked', 'ask'], { asks: [], configured: true }),
  declined: one(['permissions', 'permission-declined', 'ask-again']),
  unused: one(['permissions', 'permission-expired', 'ask-again']),
  unreviewed: one(['permissions', 'needs-review', 'request-review'], reading),
  unverified: one(['permissions', 'needs-verification', 'verify-business'], reading),
  inactive: one(['permissions', 'needs-verification', 'verify-business'], reading),
  pageless: one(['pages', 'no-page', 'make-page'], { asks: ['portfolio'] }),
  'page-unticked': one(['pages', 'page-not-ticked', 'tick-page']),
  'portfolio-page': one(['pages', 'page-in-portfolio', 'ask-portfolio']),
  'portfolio-declined': one(['pages', 'page-in-portfolio', 'type-id'], { asks: ['portfolio'] }),
  'page-withdrawn': one(['pages', 'page-unreadable', 'tick-page']),
  'role-lost': one(['tasks', 'page-role-lost', 'regain-role']),
  'task-missing': { steps: [missing, missing] },
  unlinked: one(['accounts', 'account-unlinked', 'link-account']),
  personal: one(['accounts', 'account-personal', 'go-professional']),
  'account-unticked': one(['accounts', 'account-not-ticked', 'tick-account']),
  unauthorized: one(['accounts', 'publishing-not-authorised', 'authorise-publishing'], {
    before: 'publish',
  }),
  restricted: one(['accounts', 'account-restricted', 'clear-restriction'], { before: 'publish' }),
  'in-development': one(['accounts', 'app-in-development', 'publish-app'], { before: 'look' }),
} satisfies Record<string, Expected>;

const then = (
  first: readonly Step[],
  second: readonly Step[],
  more: Omit<Expected, 'steps'> = {},
): Expected => ({ steps: [...first, ...second], ...more });
const stepsOf = (name: keyof typeof single): readonly Step[] => single[name].steps;

/** Typed by hand, world by world: what the doctor names first, and then what comes after it. */
export const expected: Readonly<Record<string, Expected>> = {
  ...single,
  'declined+page-unticked': then(stepsOf('declined'), stepsOf('page-unticked')),
  'portfolio-page+task-missing': then(stepsOf('portfolio-page'), stepsOf('task-missing')),
  'unauthorized+personal@2': then(stepsOf('unauthorized'), stepsOf('personal'), {
    before: 'publish',
  }),
  'expired+unlinked@2': then(stepsOf('expired'), stepsOf('unlinked')),
  'declined+account-unticked': then(stepsOf('declined'), stepsOf('account-unticked')),
  'unused+role-lost@2': then(stepsOf('unused'), stepsOf('role-lost')),
  'lapsed+declined': then(stepsOf('lapsed'), stepsOf('declined')),
  'checkpoint+task-missing': then(stepsOf('checkpoint'), stepsOf('task-missing')),
  'unreviewed+unlinked@2': then(stepsOf('unreviewed'), stepsOf('unlinked'), reading),
  'restricted+task-missing@2': then(stepsOf('task-missing'), stepsOf('restricted'), {
    before: 'publish',
  }),
  'page-withdrawn+personal@2': then(stepsOf('page-withdrawn'), stepsOf('personal')),
  'expired+checkpoint': then(stepsOf('expired'), stepsOf('checkpoint')),
  'removed+portfolio-page': then(stepsOf('removed'), stepsOf('portfolio-page')),
};
