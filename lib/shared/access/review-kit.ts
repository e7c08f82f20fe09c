import { type Feature, featurePermissions, features } from '../permissions.ts';
import { permissionCalls } from './permission-calls.ts';
import { type AskedPermission, type PermissionUse, permissionUses } from './permission-uses.ts';

/** One permission as it is handed in for review. */
export type KitEntry = PermissionUse & {
  permission: AskedPermission;
  /** The parts of Loupe that ask for it. */
  features: readonly Feature[];
  /** Every call of the Graph API that needs it. */
  calls: readonly string[];
};

/**
 * What Meta's reviewers are told of each permission, made of the table of what is asked and of the
 * calls as the client describes them, so that it says what this very build does.
 */
export const reviewKit = (): KitEntry[] =>
  (Object.keys(permissionUses) as AskedPermission[]).map((permission) => ({
    ...{ permission, ...permissionUses[permission], calls: permissionCalls[permission] },
    features: features.filter((one) => featurePermissions[one].includes(permission)),
  }));

/** What Loupe is, for a form that knows nothing else of it. */
const about =
  'Loupe is a browser extension for people who run Instagram professional accounts. It has no ' +
  'server: it talks to the Graph API from the person’s own browser, with Facebook Login, and keeps ' +
  'what it reads on their own computer.';

const openings = [
  'Install the extension, open its welcome page and press “Connect with Facebook”.',
  'Sign in, and show the permission in the login dialog before you allow it.',
];

/** The answer to "How will your app use this permission?" */
export const reviewText = ({ does, where, why }: KitEntry): string =>
  `${about} ${does} It is seen here: ${where} ${why}`;

/** What to record, from the first press on. */
export const recordSteps = ({ steps }: KitEntry): string[] => [...openings, ...steps];

const numbered = (steps: readonly string[]): string =>
  steps.map((step, at) => `${at + 1}. ${step}`).join('\n');

/** One permission with everything that is told of it. */
export const entryText = (entry: KitEntry): string =>
  [
    entry.permission,
    reviewText(entry),
    `Calls:\n${entry.calls.map((call) => `- ${call}`).join('\n')}`,
    `What to record:\n${numbered(recordSteps(entry))}`,
  ].join('\n\n');

/** The whole kit, to be kept as a file. */
export const kitText = (): string =>
  `${['Loupe: permissions for App Review', ...reviewKit().map(entryText)].join('\n\n\n')}\n`;
