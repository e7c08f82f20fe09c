import type { Facts } from '../../shared/access/facts.ts';
import { tellsGrants } from '../../shared/access/granted.ts';
import { featurePermissions, type Permission } from '../../shared/permissions.ts';
import type { PermissionLine } from './models.ts';

/** Every permission Loupe can ask for, in the order in which features want them. */
export const askable = (): Permission[] => [...new Set(Object.values(featurePermissions).flat())];

function stateOf({ grants, asked }: Facts, name: Permission): PermissionLine['state'] {
  if (grants === null || !tellsGrants(grants)) return 'unknown';
  const told = grants.permissions.find((one) => one.name === name);
  if (told) return told.state;
  return asked.includes(name) ? 'missing' : 'not-asked';
}

/** How each permission stands for one sign-in. */
export const permissionLines = (facts: Facts): PermissionLine[] =>
  askable().map((name) => ({ name, state: stateOf(facts, name) }));
