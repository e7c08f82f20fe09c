import type { Room } from '../room.ts';
import { type Breakage, links, type Order } from '../world/links.ts';
import type { Given } from './given.ts';

type Control = (given: Given, room: Room) => unknown;
type Finds = (name: string) => Control | undefined;

/** The control calls that break what a world is about, and mend it as a person would at Meta. */
export const brokenCalls = (find: Finds): Record<string, Control> => ({
  'POST break': (given, room) => {
    const broken = meant(given, room, ({ link }) => links[link]?.later === true);
    for (const one of broken) obey(ordersOf(one).breaks, room, find);
    return { broken: broken.map(({ link }) => link) };
  },
  'POST mend': (given, room) => {
    const broken = meant(given, room, () => true);
    for (const one of broken) obey(ordersOf(one).cures, room, find);
    return { mended: broken.map(({ link }) => link) };
  },
});

/** Breaks what is broken from the start; the rest waits for `POST break`. */
export function breakAtStart(room: Room, find: Finds): void {
  for (const one of room.world.broken)
    if (links[one.link]?.later !== true) obey(ordersOf(one).breaks, room, find);
}

/** The orders that break a link, and those that a person's own cure comes to. */
function ordersOf({ link, chain }: Breakage): Record<'breaks' | 'cures', readonly Order[]> {
  const known = links[link];
  if (!known) throw new Error(`No such link: ${link}`);
  return { breaks: known.breaks(chain), cures: known.cures(chain) };
}

/** What a call is about: one link by its name, or all that `usual` holds of. */
function meant({ link }: Given, { world }: Room, usual: (one: Breakage) => boolean): Breakage[] {
  const found = world.broken.filter((one) => (link === undefined ? usual(one) : one.link === link));
  if (found.length === 0)
    throw new Error(`link is one of ${world.broken.map((one) => one.link).join(', ') || 'none'}`);
  return found;
}

function obey(orders: readonly Order[], room: Room, find: Finds): void {
  for (const [name, given] of orders) {
    const call = find(`POST ${name}`);
    if (!call) throw new Error(`No such call: POST ${name}`);
    call(given, room);
  }
}
