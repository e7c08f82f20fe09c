import { type Ability, abilityNeeds } from '../../../../lib/shared/access/ability.ts';
import type { PagePart } from '../../../../lib/shared/tasks.ts';
import { subsets } from './cases.ts';
import { loupeSays } from './loupe-says.ts';
import { type Case, sandboxSays } from './sandbox-says.ts';

/** What an ability names, and one permission that it does not. */
function permissionsOf(ability: Ability): string[] {
  const named = abilityNeeds[ability].permissions.flat();
  const other = named.includes('instagram_manage_insights')
    ? 'instagram_content_publish'
    : 'instagram_manage_insights';
  return [...named, other];
}

export type Told = { compared: number; differing: string[] };

/** Asks both of every case; `more` adds a permission to those that are tried. */
export function compare(
  ability: Ability,
  sets: readonly (readonly string[])[],
  { lean = false, more = [] }: { lean?: boolean; more?: readonly string[] } = {},
): Told {
  const sandbox = sandboxSays('overview');
  const differing: string[] = [];
  const masks = subsets([...new Set([...permissionsOf(ability), ...more])]);
  for (const tasks of sets) {
    for (const permissions of masks) {
      const one: Case = { permissions, tasks, lean };
      if (loupeSays(ability, one) === sandbox(ability, one)) continue;
      differing.push(`${permissions.join(' ')} with ${tasks.join(' ') || 'no task'}`);
    }
  }
  return { compared: sets.length * masks.length, differing };
}

/** Which permission the sandbox's table of tasks has for each part. */
export const permissionOf: Record<PagePart, string> = {
  insights: 'instagram_manage_insights',
  comments: 'instagram_manage_comments',
  publishing: 'instagram_content_publish',
  messages: 'instagram_manage_messages',
  contents: 'instagram_manage_contents',
  liking: 'instagram_manage_engagement',
};
