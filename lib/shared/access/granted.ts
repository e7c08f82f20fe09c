import type { Permission } from '../permissions.ts';

/** As much of a sign-in as tells what Meta allows it. */
export type Grants = {
  tokenKind: 'user' | 'page';
  permissions: readonly { name: string; state: Exclude<Grant, 'absent'> }[];
};

/** What became of one permission: `absent` where Meta lists others and not this one. */
export type Grant = 'granted' | 'declined' | 'expired' | 'absent' | 'unknown';

/** Whether anything is known of permissions at all: a pasted Page token may not tell them. */
export const tellsGrants = ({ permissions }: Grants): boolean => permissions.length > 0;

/**
 * Whether Meta granted a permission; null is nobody, who has none. Where a Page's token tells no
 * permissions at all, or Meta one in a word that is not known, its answers decide, and it counts as
 * granted.
 */
export function isGranted(grants: Grants | null, name: Permission): boolean {
  if (!grants) return false;
  if (!tellsGrants(grants)) return grants.tokenKind === 'page';
  const told = grants.permissions.find((one) => one.name === name)?.state;
  return told === 'granted' || told === 'unknown';
}

/** What Meta says of a permission; unknown where it was not read or is not told. */
export function grantOf(grants: Grants | null, name: Permission): Grant {
  if (!grants || (grants.tokenKind === 'page' && !tellsGrants(grants))) return 'unknown';
  return grants.permissions.find((one) => one.name === name)?.state ?? 'absent';
}
