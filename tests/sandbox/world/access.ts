import type { Instant } from '../../../lib/shared/ids.ts';
import type { Business, Catalog, Product } from './beside.ts';
import { aboutStudio, studio } from './ceramics.ts';
import type { Account, Page } from './things.ts';
import { everyPermission, picture, World } from './world.ts';

const day = 86_400_000;
const classic = ['ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE'];

/** Pages that belong to a portfolio: in no list until `business_management` is granted. */
export function portfolio(now: Instant): World {
  const world = new World('portfolio', now);
  const granted = everyPermission.filter((name) => name !== 'business_management');
  const maren = world.person('Maren Holt', granted);
  const own = world.page('Maren Makes', maren, ['PROFILE_PLUS_FULL_CONTROL', ...classic]);
  studio(world, world.account('maren.makes', own, aboutStudio), now);
  const client = world.page('Harbour Bakery', maren, ['ANALYZE', 'MODERATE'], 'Bakery');
  const business: Business = {
    ...{ kind: 'business', id: world.id('1', 15), name: 'Estuary Makers Ltd' },
    ...{ people: [maren.id], owned: [own.id], clients: [client.id] },
  };
  world.businesses.push(business);
  world.things.set(business.id, business);
  for (const page of [own, client]) page.business = business;
  return world;
}

/** An app in development: who has no role on it cannot come in, and is not heard. */
export function devMode(now: Instant): World {
  const world = new World('dev-mode', now, { inDevelopment: true });
  const maren = world.person('Maren Holt');
  const page = world.page('Maren Makes', maren, ['PROFILE_PLUS_FULL_CONTROL', ...classic]);
  studio(world, world.account('maren.makes', page, aboutStudio), now);
  world.person('Tomas Vale').hasRole = false;
  return world;
}

/** Classic Pages on which one person has four roles, each Page with an account. */
export function classicRoles(now: Instant): World {
  const world = new World('classic-roles', now);
  const ida = world.person('Ida Lund');
  const analyst = ['ANALYZE'];
  const moderator = ['MODERATE', 'MESSAGING', 'ADVERTISE', ...analyst];
  const roles: Record<string, string[]> = {
    ...{ editor: ['CREATE_CONTENT', ...moderator], moderator, analyst },
    advertiser: ['ADVERTISE', ...analyst],
  };
  for (const [role, tasks] of Object.entries(roles)) {
    const page: Page = world.page(`Where Ida is ${role}`, ida, tasks, 'Garden centre');
    const account = world.account(`ida.${role}`, page, { followers: 640, follows: 80 });
    for (let at = 0; at < 3; at++) {
      const post = world.posted(account, now - (at * 4 + 1) * day, {
        ...{ caption: 'From the beds.', scene: 'leaf' },
      });
      world.commented(post, 'a.visitor', 'How green!', post.at + day / 4);
    }
  }
  return world;
}

/** An account with a shop, a catalogue and products in its posts. */
export function shop(now: Instant): World {
  const world = new World('shop', now);
  const page = world.page('Maren Makes', world.person('Maren Holt'), classic);
  const account = world.account('maren.makes', page, aboutStudio);
  studio(world, account, now);
  const catalog = stoneware();
  account.catalogs = [catalog];
  tagProducts(account, catalog.products);
  return world;
}

function tagProducts(account: Account, [first, second]: Product[]): void {
  const [post] = account.posts.filter((one) => one.shape === 'photo');
  if (post && first && second)
    post.productTags = [
      { product: first, x: 0.5, y: 0.8 },
      { product: second, x: 0.25, y: 0.4 },
    ];
}

function stoneware(): Catalog {
  const names = ['Moon jar', 'Sea glaze bowl', 'Flat plate'];
  const reviews = ['approved', 'pending', 'rejected'] as const;
  const products = names.map((name, at): Product => {
    const id = 3_231_775_643_511_089 + at * 7;
    return {
      ...{ id, merchant: 90_010_177_253_934, name, price: `£${48 - at * 10}.00` },
      ...(at === 1 ? { salePrice: '£32.00' } : {}),
      picture: picture('bowl', name, 320, 320),
      retailer: `mm-${at + 1}`,
      review: reviews[at] ?? 'approved',
      checkout: false,
      variants: at === 0 ? [{ id: id + 1 }, { id: id + 2, name: 'Moon jar, small' }] : [],
      appealable: reviews[at] === 'rejected',
    };
  });
  return { id: '960179311066902', name: 'Stoneware', shop: 'Maren Makes', products };
}
