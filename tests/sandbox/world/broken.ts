import type { Instant } from '../../../lib/shared/ids.ts';
import { aboutStudio } from './ceramics.ts';
import { type Chain, links } from './links.ts';
import type { Account, Page, Person } from './things.ts';
import { World } from './world.ts';

const day = 86_400_000;
const newer = ['PROFILE_PLUS_FULL_CONTROL', 'MANAGE', 'CREATE_CONTENT', 'MODERATE', 'ANALYZE'];
const classic = ['MANAGE', 'CREATE_CONTENT', 'MODERATE', 'MESSAGING', 'ADVERTISE', 'ANALYZE'];

/** Worlds in which two links are broken; any others can be named in the same way. */
export const pairs = [
  'declined+page-unticked',
  'portfolio-page+task-missing',
  'unauthorized+personal@2',
  'expired+unlinked@2',
  'declined+account-unticked',
  'unused+role-lost@2',
  'lapsed+declined',
  'checkpoint+task-missing',
  'unreviewed+unlinked@2',
  'restricted+task-missing@2',
  'page-withdrawn+personal@2',
  'removed+portfolio-page',
  'expired+checkpoint',
] as const;

/** The name of every broken world that is listed. */
export const brokenWorlds: readonly string[] = [...Object.keys(links), ...pairs];

type Wanted = { link: string; at: number };

/** Reads `declined+personal@2`: links with a plus between them, on the second Page where it says so. */
function linksIn(name: string): Wanted[] | undefined {
  const wanted = name.split('+').map((part) => {
    const [link = '', at = '1'] = part.split('@');
    return { link, at: Number(at) };
  });
  const known = wanted.every(
    ({ link, at }) => Object.hasOwn(links, link) && (at === 1 || at === 2),
  );
  return known ? wanted : undefined;
}

/** A world by the names of what is broken in it, if they are known. */
export function brokenWorld(name: string): ((now: Instant) => World) | undefined {
  const wanted = linksIn(name);
  if (!wanted) return undefined;
  return (now) => {
    const second = wanted.some(({ at }) => at === 2);
    const { world, chains } = wholeChain(name, now, second);
    for (const { link, at } of wanted) {
      const chain = chains[at - 1];
      if (chain) world.broken.push({ link, chain });
    }
    return world;
  };
}

/** One person, a newer Page and its account, all in order; with a classic Page beside it. */
function wholeChain(
  name: string,
  now: Instant,
  second: boolean,
): { world: World; chains: Chain[] } {
  const world = new World(name, now);
  const person = world.person('Maren Holt');
  person.optsIn = true;
  const studio = world.page('Maren Makes', person, [...newer]);
  const first = branch(world, person, studio, 'maren.makes');
  if (!second) return { world, chains: [first] };
  const bakery = world.page('Harbour Bakery', person, [...classic], 'Bakery');
  return { world, chains: [first, branch(world, person, bakery, 'harbour.bakery')] };
}

function branch(world: World, person: Person, page: Page, username: string): Chain {
  const account: Account = world.account(username, page, { ...aboutStudio });
  for (let at = 3; at >= 0; at -= 1) {
    const when = world.began - (at * 4 + 1) * day;
    const post = world.posted(account, when, { caption: `From the kiln, ${at + 1}` });
    world.commented(post, 'a.visitor', 'How was this glaze made?', when + day / 4);
  }
  return { person, page, account };
}
