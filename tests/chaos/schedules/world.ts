import type { Instant } from '../../../lib/shared/ids.ts';
import { pictureUrl } from '../../sandbox/images/address.ts';
import type { Sandbox } from '../../sandbox/start.ts';
import { World } from '../../sandbox/world/world.ts';

const day = 86_400_000;
const tasks = ['PROFILE_PLUS_FULL_CONTROL', 'MANAGE', 'CREATE_CONTENT', 'MODERATE', 'ANALYZE'];

/** A person who has allowed everything, with so many accounts, each on a Page of its own. */
export const worldOf =
  (accounts: number) =>
  (now: Instant): World => {
    const world = new World('chaos', now);
    const person = world.person('Ida Lund');
    for (const [name, grant] of person.handed.grants) person.consent.grants.set(name, grant);
    for (let nth = 1; nth <= accounts; nth += 1) {
      const page = world.page(`Studio ${nth}`, person, tasks);
      const picture = { scene: 'bowl', seed: String(nth), wide: 320, high: 320 };
      const account = world.account(`studio.${nth}`, page, { followers: 240, picture });
      for (let post = 1; post <= 2; post += 1) {
        world.posted(account, now - post * day, { caption: `An older post, ${post}` });
      }
    }
    return world;
  };

/** Puts a picture where strangers find it; the answer is its address. */
export function hang(
  { world, clock, switches }: Pick<Sandbox, 'world' | 'clock' | 'switches'>,
  bytes: Buffer,
  size: { wide: number; high: number },
): string {
  const seed = String(world.bytes.size + 1_000_000);
  world.bytes.set(`${seed}.jpg`, bytes);
  const place = { now: clock.now(), cdn: 'https://scontent.cdninstagram.com', switches };
  return pictureUrl({ scene: 'kept', seed, ...size }, place);
}
