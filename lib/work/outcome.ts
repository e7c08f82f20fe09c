import { type Grants, grantOf, isGranted } from '../shared/access/granted.ts';
import { featurePermissions, type Permission } from '../shared/permissions.ts';
import type { Problem } from '../shared/problem.ts';
import type { ConnectRow, SignInRow } from '../store/rows.ts';
import type { Found } from './discover.ts';

/** Nobody declined what Meta never put to them: it names in no list what it left out of its window. */
const reasonFor = (grants: Grants, permission: Permission) =>
  grantOf(grants, permission) === 'absent' ? 'permission-missing' : 'permission-declined';

/** Why a sign-in leads to no account, with its own way out. */
export function lackOf({ permissions, tokenKind, walk }: Found): Problem {
  const grants = { tokenKind, permissions };
  const declined = (permission: Permission): Problem => ({
    ...{ code: 'not-allowed', reason: reasonFor(grants, permission), permission },
  });
  const none = walk.pages.length === 0;
  if (none && !isGranted(grants, 'pages_show_list')) return declined('pages_show_list');
  // Without it Meta tells of no account, whether there is one or not.
  if (!isGranted(grants, 'instagram_basic')) return declined('instagram_basic');
  return { code: 'not-found', reason: none ? 'no-page' : 'no-instagram' };
}

/** What was asked for and turned down; the sign-in stands, and only the wish for more was not met. */
export function declinedIn({ feature, signInId }: ConnectRow, signIn: SignInRow): Problem | null {
  const missing = featurePermissions[feature].find((name) => !isGranted(signIn, name));
  return missing && signInId !== null
    ? { code: 'not-allowed', reason: reasonFor(signIn, missing), permission: missing }
    : null;
}

/** Pages without an Instagram account, by name. */
export const without = ({ walk }: Found): string[] =>
  walk.pages.flatMap(({ page }) => (page.instagram ? [] : page.name));
