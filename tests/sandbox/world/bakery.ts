import type { Instant } from '../../../lib/shared/ids.ts';
import type { Account, Person } from './things.ts';
import { picture, type World } from './world.ts';

const day = 86_400_000;
const loaves = [
  'Cardamom knots, out at seven.',
  'Rye with seeds, sliced thick.',
  'The wall of waves is up. Thank you, @maren.makes!',
  'Closed on Monday, asleep on Tuesday.',
  'Plum tart while the plums last.',
  'New oven, old starter.',
  'Sourdough does not know what day it is.',
  'A dozen buns and a window seat.',
];

/** A small bakery by the harbour, on whose Page publishing is somebody else's task. */
export function harbourBakery(world: World, person: Person, now: Instant): Account {
  const page = world.page('Harbour Bakery', person, ['ANALYZE', 'MODERATE'], 'Bakery');
  const account = world.account('harbour.bakery', page, {
    biography: 'Bread from four in the morning.',
    followers: 842,
    follows: 97,
    picture: picture('plate', 'harbour', 320, 320),
  });
  for (const [at, caption] of loaves.entries()) {
    const post = world.posted(account, now - (1.3 + at * 5) * day, { caption, scene: 'loaf' });
    const top = world.commented(post, 'fika.daily', 'Save one for me!', post.at + day / 4);
    if (at > 0) world.commented(post, 'harbour.bakery', 'Always.', post.at + day / 3, top);
  }
  return account;
}
