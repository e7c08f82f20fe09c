import { describe, expect, it } from 'vitest';
import { abilities, type Ability, abilityNeeds } from '../../../lib/shared/access/ability.ts';
import { allowing, everything, mayOnPage, type PagePart } from '../../../lib/shared/tasks.ts';
import { rules, unlocked, unlocks } from '../../sandbox/rules.ts';
import { allTasks, classicTasks, newTasks } from './help/cases.ts';
import { compare, permissionOf } from './help/compare.ts';
import { capabilityOf } from './help/sandbox-says.ts';

/** Runs with one entry of a table changed, and puts it back. */
function withChanged<T extends object, K extends keyof T>(
  table: T,
  key: K,
  value: T[K],
  run: () => boolean,
): boolean {
  const before = table[key];
  table[key] = value;
  try {
    return run();
  } finally {
    table[key] = before;
  }
}

/** A list with one entry taken away, or added where it was not there. */
const flipped = <T>(list: readonly T[], one: T): T[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

const parts = Object.keys(permissionOf) as PagePart[];
const singles = allTasks.map((task) => [task]);

/** Whether any task alone is judged differently by the two tables. */
const tasksDiffer = (): boolean =>
  parts.some((part) =>
    allTasks.some(
      (task) => mayOnPage([task], part) !== unlocked('overview', permissionOf[part], [task]),
    ),
  );

const needsDiffer = (ability: Ability, more: string): boolean =>
  compare(ability, singles, { more: [more] }).differing.length > 0;

/** Who may manage a Page may do all; that is a list of its own, and no cell of these. */
const cells = [...classicTasks, ...newTasks].filter((task) => !task.endsWith('MANAGE'));
const named = [...new Set(abilities.flatMap((one) => abilityNeeds[one].permissions.flat()))];
describe('one changed cell is seen', () => {
  it('before any is changed the tables are the same', () => {
    expect(tasksDiffer()).toBe(false);
  });

  it.each(parts.flatMap((part) => cells.map((task) => [part, task] as const)))(
    'in Loupe’s table of tasks: %s × %s',
    (part, task) => {
      const changed = flipped(allowing[part], task);
      expect(
        withChanged(allowing as Record<PagePart, readonly string[]>, part, changed, tasksDiffer),
      ).toBe(true);
    },
  );

  it.each(everything.map((_, at) => at))('among Loupe’s names for everything: %i', (at) => {
    expect(withChanged(everything as string[], at, 'NOTHING', tasksDiffer)).toBe(true);
  });

  it.each(parts.flatMap((part) => cells.map((task) => [permissionOf[part], task] as const)))(
    'in the sandbox’s table of tasks: %s × %s',
    (permission, task) => {
      const row = unlocks.overview[permission];
      if (!row || row.tasks === 'any') throw new Error('no such row');
      expect(withChanged(row, 'tasks', flipped(row.tasks, task), tasksDiffer)).toBe(true);
    },
  );

  it.each(abilities.flatMap((one) => named.map((name) => [one, name] as const)))(
    'in Loupe’s and the sandbox’s lists of permissions: %s × %s',
    (ability, name) => {
      const needs = abilityNeeds[ability];
      const rule = rules[capabilityOf[ability]];
      const differs = (): boolean => needsDiffer(ability, name);
      const loupe = flipped<(typeof needs.permissions)[number]>(needs.permissions, name);
      const sandbox = flipped<string | readonly string[]>(rule.permissions, name);
      expect(withChanged(needs, 'permissions', loupe, differs)).toBe(true);
      expect(withChanged(rule, 'permissions', sandbox, differs)).toBe(true);
    },
  );

  it.each(abilities)('in what each ability wants of tasks: %s', (ability) => {
    const needs = abilityNeeds[ability];
    const part = needs.part === null ? 'publishing' : null;
    expect(withChanged(needs, 'part', part, () => needsDiffer(ability, 'public_profile'))).toBe(
      true,
    );
  });
});
