import type { Instant } from '../../../lib/shared/ids.ts';
import { between } from '../random.ts';
import { aboutStudio } from './ceramics.ts';
import { World } from './world.ts';

const hour = 3_600_000;

export interface Busyness {
  posts: number;
  comments: number;
  /** Of a hundred comments, so many have a reply. */
  replied: number;
  /** Hours between two posts. */
  every: number;
}

/** An account of any size, for measuring: so many posts, each with so many comments. */
export function busy(now: Instant, { posts, comments, replied, every }: Busyness): World {
  const world = new World(`busy-${posts}`, now);
  const maren = world.person('Maren Holt');
  const page = world.page('Maren Makes', maren, ['MANAGE']);
  const account = world.account('maren.makes', page, { ...aboutStudio });
  for (let i = posts - 1; i >= 0; i -= 1) {
    const at = now - (i + 1) * every * hour;
    const post = world.posted(account, at, { caption: `Firing ${posts - i}` });
    for (let n = 0; n < comments; n += 1) {
      const said = at + ((n + 1) * every * hour) / (comments + 2);
      const top = world.commented(post, `guest.${n}`, `Which clay is number ${n}?`, said);
      if (between(`${i}/${n}`, 0, 99) < replied)
        world.commented(post, account.username, 'The grey one.', said + 60_000, top);
    }
  }
  return world;
}
