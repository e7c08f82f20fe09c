import type { Ability } from '../../../../lib/shared/access/ability.ts';
import { GraphError } from '../../../sandbox/errors.ts';
import { allowOn } from '../../../sandbox/permissions.ts';
import { type Capability, type RuleSet, rules } from '../../../sandbox/rules.ts';
import { usualSwitches } from '../../../sandbox/switches.ts';
import { Tokens } from '../../../sandbox/tokens.ts';
import { World } from '../../../sandbox/world/world.ts';

/** What the sandbox calls each thing a person may do. */
export const capabilityOf: Readonly<Record<Ability, Capability>> = {
  posts: 'read',
  insights: 'insights',
  comments: 'comments',
  'private-replies': 'private-replies',
  liking: 'engagement',
  publishing: 'publish',
  lending: 'page-photo',
  contents: 'contents',
  products: 'catalogs',
};

export type Case = { permissions: readonly string[]; tasks: readonly string[]; lean?: boolean };

/** Somebody with a role on the app and a Page, whom the sandbox lets do things or not. */
function room(set: RuleSet) {
  const world = new World('tables', 0);
  const person = world.person('Maren Holt', []);
  const page = world.page('Maren Makes', person, []);
  const tokens = new Tokens(world, () => 0);
  const user = tokens.user(person);
  const own = tokens.page(user, page);
  return { world, page, user, own, switches: { ...usualSwitches(), rules: set } };
}

/** Asks the sandbox's own enforcement, once for each case, with whichever token the call takes. */
export function sandboxSays(set: RuleSet): (ability: Ability, one: Case) => boolean {
  const { world, page, user, own, switches } = room(set);
  return (ability, { permissions, tasks, lean = false }) => {
    const what = capabilityOf[ability];
    const token = rules[what].token === 'page' ? own : user;
    world.app.lean = lean;
    page.tasks = [...tasks];
    token.consent.grants = new Map(permissions.map((name) => [name, 'granted']));
    try {
      allowOn({ world, token, now: 0, switches }, page, what);
      return true;
    } catch (error) {
      if (error instanceof GraphError) return false;
      throw error;
    }
  };
}
