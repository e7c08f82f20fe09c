import type { Instant } from '../../../lib/shared/ids.ts';
import { ceramics } from './ceramics.ts';
import type { World } from './world.ts';

/** The worlds that can be asked for by name. */
export const worlds: Record<string, (now: Instant) => World> = { ceramics };

export function makeWorld(name: string, now: Instant): World {
  const make = Object.hasOwn(worlds, name) ? worlds[name] : undefined;
  if (!make)
    throw new Error(`No world is called ${name}; there are ${Object.keys(worlds).join(', ')}`);
  return make(now);
}
