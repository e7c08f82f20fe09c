import { featurePermissions } from '../permissions.ts';
import { permissionCalls } from './permission-calls.ts';
import { type AskedPermission, type PermissionUse, permissionUses } from './permission-uses.ts';

/** One permission as it is handed in for review. */
export type KitEntry = PermissionUse & {
  permission: AskedPermission;
  /** Every call of the Graph API that needs it. */
  calls: readonly string[];
};

/**
 * What Meta's reviewers are told of each permission, made of the table of what is asked and of the
 * calls as the client describes them, so that it says what this very build does.
 */
export const reviewKit = (): KitEntry[] =>
  (Object.keys(permissionUses) as AskedPermission[]).map((permission) => ({
    permission,
    ...permissionUses[permission],
    calls: permissionCalls[permission],
  }));

/** What Loupe is, for a form that knows nothing else of it. */
const about =
  'Loupe is a browser extension for people who run Instagram professional accounts. It has no ' +
  'server: it talks to the Graph API from the person’s own browser, with Facebook Login, and keeps ' +
  'what it reads on their own computer.';

const connecting =
  'Install the extension, open its welcome page and press “Connect with Facebook”.';

/** How a permission comes to be asked: at the first sign-in, or where it is first wanted. */
const openings = (permission: AskedPermission): readonly string[] =>
  featurePermissions.reading.includes(permission)
    ? [connecting, 'Sign in, and show the permission in the login dialog before you allow it.']
    : [
        `${connecting} Sign in.`,
        'Open the Connection doctor. Under “Permissions by need” press “Ask for this” on the part.',
        'Show the permission in the login dialog before you allow it.',
      ];

const inside = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

/** The answer to "How will your app use this permission?" */
export const reviewText = ({ permission, does, where, why }: KitEntry): string =>
  `${about} With ${permission} Loupe ${inside(does)} Where it is seen: ` +
  `${inside(where)} ${why}`;

/** What to record, from the first press on. */
export const recordSteps = ({ permission, steps }: KitEntry): string[] => [
  ...openings(permission),
  ...steps,
];

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
