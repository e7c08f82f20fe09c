import type { Permission } from '../permissions.ts';
import { type Ability, abilities, abilityNeeds } from './ability.ts';
import type { Facts, PageFact } from './facts.ts';
import { grantOf } from './granted.ts';
import { tasksAllow, unmetOf, wantedFor } from './may-do.ts';

/**
 * Whether Meta does without the permissions that find Pages: an account was read, and neither was
 * granted. UNCONFIRMED which private apps are spared them; that it was read proves it.
 */
export function isSpared({ grants, pages }: Facts): boolean {
  const without = (name: Permission): boolean =>
    ['declined', 'expired', 'absent'].includes(grantOf(grants, name));
  const read = pages.some(({ account, problem }) => account !== null && problem === null);
  return read && without('pages_show_list') && without('pages_read_engagement');
}

/** The permissions of which an ability has none where it wants one. */
export const unmet = (facts: Facts, ability: Ability): (readonly Permission[])[] =>
  unmetOf(ability, { grants: facts.grants, tasks: null, spared: isSpared(facts) });

/** What misses a permission, in the order of `abilities`. */
export const missing = (facts: Facts, permission: Permission): Ability[] =>
  abilities.filter((ability) => unmet(facts, ability).flat().includes(permission));

/** Whether the tasks on every known Page forbid what a permission is for. */
export function tasksForbid(facts: Facts, permission: Permission): boolean {
  const told = facts.pages.filter(({ problem }) => problem === null);
  const uses = abilities.filter((ability) => wantedFor(ability).flat().includes(permission));
  return (
    told.length > 0 &&
    uses.length > 0 &&
    told.every(({ tasks }) => uses.every((one) => !tasksAllow(tasks, abilityNeeds[one].part)))
  );
}

/** Whether somebody wants it: all it takes is granted, or was at least asked for. */
export function isWanted(facts: Facts, ability: Ability): boolean {
  const wanted = (name: Permission): boolean =>
    facts.asked.includes(name) ||
    ['granted', 'declined', 'expired'].includes(grantOf(facts.grants, name));
  return wantedFor(ability, isSpared(facts)).every((any) => any.some(wanted));
}

/** Whether what Meta tells of an ability's permissions leaves it open. */
export const isUntold = (facts: Facts, ability: Ability): boolean =>
  wantedFor(ability).some((any) => any.every((name) => grantOf(facts.grants, name) === 'unknown'));

/**
 * Whether a permission was given for other Pages or accounts and not for this one. Meta tells ids
 * of Pages for some permissions and of accounts for others.
 */
export function givenElsewhere(
  { scoped }: Facts,
  { id, account }: Pick<PageFact, 'id' | 'account'>,
  permission: Permission,
): boolean {
  const targets = scoped[permission];
  if (!targets) return false;
  return !targets.includes(id) && (account === null || !targets.includes(account.id));
}
