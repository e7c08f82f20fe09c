import type { Instant } from '../../../lib/shared/ids.ts';
import * as access from './access.ts';
import { ceramics } from './ceramics.ts';
import * as others from './others.ts';
import type { World } from './world.ts';

/** The worlds that can be asked for by name. */
export const worlds: Record<string, (now: Instant) => World> = {
  ceramics,
  'old-posts': others.oldPosts,
  'no-page': others.noPage,
  'no-instagram': others.noInstagram,
  'many-pages': others.manyPages,
  'second-person': others.secondPerson,
  small: others.small,
  'lean-app': others.leanApp,
  'lean-refused': others.leanRefused,
  'big-numbers': others.bigNumbers,
  portfolio: access.portfolio,
  'dev-mode': access.devMode,
  'classic-roles': access.classicRoles,
  shop: access.shop,
};

export function makeWorld(name: string, now: Instant): World {
  const make = Object.hasOwn(worlds, name) ? worlds[name] : undefined;
  if (!make)
    throw new Error(`No world is called ${name}; there are ${Object.keys(worlds).join(', ')}`);
  return make(now);
}
