import { featurePermissions, type Permission } from '../permissions.ts';
import { mayOnPage, type PagePart } from '../tasks.ts';
import { type Ability, abilityNeeds } from './ability.ts';
import { type Grants, isGranted } from './granted.ts';

/** What one person has of what Meta wants on one Page. */
export type Standing = {
  grants: Grants | null;
  /** Tasks on the Page by Meta's names; null where Meta does not tell them. */
  tasks: readonly string[] | null;
  /**
   * Whether Meta does without the two permissions by which Pages are found, as it may for private
   * apps. UNCONFIRMED, and known only by an account that was read without them.
   */
  spared?: boolean;
};

/** What finds Pages, and is all that a private app may be spared. */
const finding: readonly Permission[] = ['pages_show_list', 'pages_read_engagement'];

/** What an ability wants of permissions: of each list one. */
export const wantedFor = (ability: Ability, spared = false): readonly (readonly Permission[])[] =>
  abilityNeeds[ability].permissions
    .map((one) => [one].flat())
    .filter((any) => !(spared && any.every((name) => finding.includes(name))));

/** The wants of an ability that nothing granted meets. */
export const unmetOf = (
  ability: Ability,
  { grants, spared }: Standing,
): (readonly Permission[])[] =>
  wantedFor(ability, spared).filter((any) => !any.some((name) => isGranted(grants, name)));

/** Whether tasks allow a part; no tasks allow nothing, and untold ones leave it to Meta. */
export const tasksAllow = (tasks: readonly string[] | null, part: PagePart | null): boolean =>
  tasks === null || (tasks.length > 0 && (part === null || mayOnPage(tasks, part)));

/** Whether Meta's tables allow it to a person. What is not told counts as allowed. */
export const mayDo = (ability: Ability, standing: Standing): boolean =>
  unmetOf(ability, standing).length === 0 && tasksAllow(standing.tasks, abilityNeeds[ability].part);

/** Tasks as an account's row holds them, where none are told as none at all. */
export const toldTasks = (tasks: readonly string[]): readonly string[] | null =>
  tasks.length > 0 ? tasks : null;

/**
 * Whether it is tried: all that is asked for this one thing is granted and the Page's tasks allow
 * it. Whether what finds the account is wanted as well is left to Meta's answer, since private
 * apps may be spared it.
 */
export const mayTry = (ability: Ability, { grants, tasks }: Standing): boolean =>
  featurePermissions[abilityNeeds[ability].feature].every((name) => isGranted(grants, name)) &&
  tasksAllow(tasks, abilityNeeds[ability].part);
