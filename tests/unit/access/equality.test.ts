import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { abilities } from '../../../lib/shared/access/ability.ts';
import { mayOnPage, type PagePart } from '../../../lib/shared/tasks.ts';
import { unlocked } from '../../sandbox/rules.ts';
import { allTasks, taskSets } from './help/cases.ts';
import { compare, permissionOf } from './help/compare.ts';

// What is asked is whether there is a refusal, a million times over, and never where it came from.
const depth = Error.stackTraceLimit;
beforeAll(() => {
  Error.stackTraceLimit = 0;
});
afterAll(() => {
  Error.stackTraceLimit = depth;
});

const parts = Object.keys(permissionOf) as PagePart[];

describe('what the doctor says is what the sandbox enforces', () => {
  const sets = taskSets();

  it.each(abilities)('for every combination of permissions and tasks: %s', (ability) => {
    const { compared, differing } = compare(ability, sets);
    expect(differing.slice(0, 10)).toEqual([]);
    expect(compared).toBeGreaterThan(30_000);
  });

  it.each(abilities)('also where Meta does without the permissions that find Pages: %s', (one) => {
    const few = sets.filter((tasks) => tasks.length < 3);
    expect(compare(one, few, { lean: true }).differing.slice(0, 10)).toEqual([]);
  });

  it.each(parts)('for every task alone, whether an ability hangs on it or not: %s', (part) => {
    const differing = allTasks.filter(
      (task) => mayOnPage([task], part) !== unlocked('overview', permissionOf[part], [task]),
    );
    expect(differing).toEqual([]);
  });
});

/**
 * Where Loupe tries what Meta's narrower table of September 2026 refuses. There the refusal is
 * learnt, and nobody is kept from what Meta may allow.
 */
const moreLenient: Partial<Record<PagePart, readonly string[]>> = {
  insights: ['CREATE_CONTENT', 'MODERATE', 'ADVERTISE', 'MODERATE_COMMUNITY'],
  comments: ['CREATE_CONTENT'],
};

describe('under the tables of September 2026', () => {
  it.each(parts)('Loupe is more lenient by name alone, and never stricter: %s', (part) => {
    const september = (task: string): boolean => unlocked('2026-09', permissionOf[part], [task]);
    const lenient = allTasks.filter((task) => mayOnPage([task], part) && !september(task));
    const stricter = allTasks.filter((task) => !mayOnPage([task], part) && september(task));
    expect(lenient.sort()).toEqual([...(moreLenient[part] ?? [])].sort());
    expect(stricter).toEqual([]);
  });
});
