import { basePermissions, featureFor, featurePermissions, features } from '../permissions.ts';
import type { Permission } from '../permissions.ts';
import { type Ability, abilityNeeds } from './ability.ts';
import { missing, tasksForbid, unmet } from './chain.ts';
import type { Fault, LinkState } from './diagnosis.ts';
import type { Facts } from './facts.ts';
import { fault, stopping } from './fault.ts';
import { grantOf } from './granted.ts';

/** Every permission Loupe may ever ask for. */
export const askedOf = (): Permission[] => [
  ...new Set(features.flatMap((feature) => featurePermissions[feature])),
];

const again = (permission: Permission, kind: 'ask' | 'ask-again' = 'ask-again') => ({
  kind,
  feature: featureFor(permission),
  permission,
});

/**
 * Meta leaves out of its dialog what the app may not have, and then names it in no list. For people
 * without a role on the app that is App Review, one permission at a time, and Business
 * Verification, without which there is no advanced access at all (Graph API, "Access Levels").
 * UNCONFIRMED how Meta tells the two apart. It is taken for the second where nothing that was asked
 * for came back although something did, and where what was granted is refused all the same.
 */
function isUnverified({ grants, asked, routes }: Facts): boolean {
  const listing = grantOf(grants, 'pages_show_list') === 'granted';
  if (listing && routes.list?.code === 'not-allowed') return true;
  const wanted = askedOf().filter((name) => asked.includes(name));
  return (
    (grants?.permissions.length ?? 0) > 0 &&
    wanted.length > 0 &&
    wanted.every((name) => grantOf(grants, name) === 'absent')
  );
}

/** What is wrong with one permission that something misses; null where it was never asked for. */
function faultOf(facts: Facts, permission: Permission, stopped: readonly Ability[]): Fault | null {
  const about = { permission, stops: stopping(stopped) };
  switch (grantOf(facts.grants, permission)) {
    case 'declined':
      return fault('permission-declined', again(permission), about);
    case 'expired':
      return fault('permission-expired', again(permission), about);
    case 'absent':
      break;
    default:
      return null;
  }
  const listed = (facts.grants?.permissions.length ?? 0) > 0;
  if (facts.asked.includes(permission) && listed) {
    // Nobody is asked for what no task of theirs lets them grant: see the tasks.
    if (tasksForbid(facts, permission)) return null;
    return fault('needs-review', { kind: 'request-review', permission }, about);
  }
  return basePermissions.includes(permission)
    ? fault('permission-not-asked', again(permission, 'ask'), about)
    : null;
}

/** Every permission that is missed although it was asked for, or without which nothing works. */
export function permissionFaults(facts: Facts): Fault[] {
  if (isUnverified(facts)) return [fault('needs-verification', 'verify-business')];
  const found = askedOf().map((permission) => {
    const stopped = missing(facts, permission);
    const findsNothing = permission === 'pages_show_list' && facts.pages.length === 0;
    if (findsNothing) return faultOf(facts, permission, ['posts']);
    return stopped.length > 0 ? faultOf(facts, permission, stopped) : null;
  });
  return found.filter((one) => one !== null);
}

/** The first permission an ability misses: a fault of those found, or one nobody asked for yet. */
export function permissionFault(
  facts: Facts,
  ability: Ability,
  found: readonly Fault[],
): Fault | null {
  const names = unmet(facts, ability).flat();
  const [first] = names;
  if (first === undefined) return null;
  const known = found.find(({ permission }) => permission === null || names.includes(permission));
  if (known) return known;
  const absent = names.find((name) => grantOf(facts.grants, name) === 'absent');
  if (absent === undefined || facts.asked.includes(absent)) return null;
  const { feature } = abilityNeeds[ability];
  const cure = { kind: 'ask', feature, permission: absent } as const;
  return fault('permission-not-asked', cure, { permission: absent, stops: [ability] });
}

/** Whether that is no fault but a wish nobody had yet. */
export const isNotAsked = ({ broken, permission }: Fault): boolean =>
  broken === 'permission-not-asked' && permission !== null && !basePermissions.includes(permission);

export function permissionState({ grants }: Facts, found: readonly Fault[]): LinkState {
  if (found.some(({ stops }) => stops.length === 0)) return 'broken';
  if (found.length > 0) return 'limited';
  return grantOf(grants, 'instagram_basic') === 'unknown' ? 'unknown' : 'whole';
}
