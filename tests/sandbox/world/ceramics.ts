import type { Instant } from '../../../lib/shared/ids.ts';
import { World } from './world.ts';

const hour = 3_600_000;

/** A ceramics studio on Instagram. */
export function ceramics(now: Instant): World {
  const world = new World('ceramics', now);
  const maren = world.person('Maren Holt', [
    'public_profile',
    'instagram_basic',
    'pages_show_list',
    'pages_read_engagement',
    'instagram_manage_insights',
    'instagram_manage_comments',
  ]);
  const page = world.page('Maren Makes', maren, [
    'PROFILE_PLUS_FULL_CONTROL',
    'MANAGE',
    'ANALYZE',
    'MODERATE',
  ]);
  const account = world.account('maren.makes', page, { followers: 12_430, follows: 318 });
  for (let i = 0; i < 60; i++) {
    const post = world.posted(account, now - (5 + i * 170) * hour, {
      caption: 'Seven glazes, one bowl',
    });
    for (let c = 0; c < 10; c++)
      world.commented(post, 'a.visitor', 'How lovely!', post.at + c * hour);
  }
  return world;
}
