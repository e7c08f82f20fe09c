import type { Instant } from '../../../lib/shared/ids.ts';
import * as access from './access.ts';
import { brokenWorld, brokenWorlds } from './broken.ts';
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

/** Makes a world by its name; those of `broken.ts` are made of the names of what is broken. */
export function makeWorld(name: string, now: Instant): World {
  const make = (Object.hasOwn(worlds, name) ? worlds[name] : undefined) ?? brokenWorld(name);
  if (!make) {
    const all = [...Object.keys(worlds), ...brokenWorlds].join(', ');
    throw new Error(`No world is called ${name}; there are ${all}`);
  }
  return make(now);
}
