import type { Instant } from '../../../lib/shared/ids.ts';
import { aboutStudio, ceramics, studio } from './ceramics.ts';
import { World } from './world.ts';

const hour = 3_600_000;
const day = 24 * hour;
const full = ['PROFILE_PLUS_FULL_CONTROL', 'MANAGE', 'CREATE_CONTENT', 'MODERATE', 'ANALYZE'];

/** Two posts are older than the account is professional: they have no insights. */
export function oldPosts(now: Instant): World {
  const world = ceramics(now);
  const account = world.accounts[0];
  const third = account?.posts.at(-3);
  if (account && third) account.professionalSince = third.at - hour;
  return world;
}

/** Someone without any Page. */
export function noPage(now: Instant): World {
  const world = new World('no-page', now);
  world.person('Ida Lund');
  return world;
}

/** Someone whose only Page has no Instagram account. */
export function noInstagram(now: Instant): World {
  const world = new World('no-instagram', now);
  world.page('Ida’s Garden', world.person('Ida Lund'), full, 'Garden centre');
  return world;
}

/** Sixty Pages; the one with the account stands on the third list. */
export function manyPages(now: Instant): World {
  const world = new World('many-pages', now);
  const maren = world.person('Maren Holt');
  for (let i = 1; i <= 60; i++) {
    const page = world.page(i === 55 ? 'Maren Makes' : `Branch ${i}`, maren, full);
    if (i === 55) studio(world, world.account('maren.makes', page, aboutStudio), now);
  }
  return world;
}

/** A second person with an account of their own. */
export function secondPerson(now: Instant): World {
  const world = ceramics(now);
  const other = world.person('Tomas Vale');
  const page = world.page('Tomas Turns', other, ['MANAGE', 'ANALYZE', 'MODERATE'], 'Woodworker');
  const account = world.account('tomas.turns', page, { followers: 2210, follows: 180 });
  for (let i = 0; i < 9; i++)
    world.posted(account, now - (i * 4 + 1) * day, {
      caption: `Turned bowl ${9 - i}`,
      scene: 'bowl',
    });
  return world;
}

/** Fewer than a hundred followers: some metrics are empty, and a story had too few viewers. */
export function small(now: Instant): World {
  const world = new World('small', now);
  const page = world.page('Ida’s Garden', world.person('Ida Lund'), full, 'Garden centre');
  const account = world.account('idas.garden', page, { followers: 41, follows: 60 });
  for (let i = 0; i < 4; i++)
    world.posted(account, now - (i * 6 + 1) * day, { caption: 'From the beds.', scene: 'leaf' });
  const story = world.posted(account, now - 2 * hour, { shape: 'story', scene: 'leaf' });
  Object.assign(story.counts, { reach: 3, views: 4, likes: 0, shares: 0, visits: 0, follows: 0 });
  return world;
}

const leanPermissions = ['instagram_basic', 'instagram_manage_comments'];

/** An app that may have two permissions only, and for which these are enough. */
export function leanApp(now: Instant): World {
  const world = new World('lean-app', now, {
    allowed: ['public_profile', ...leanPermissions],
    lean: true,
  });
  const page = world.page('Maren Makes', world.person('Maren Holt', leanPermissions), full);
  studio(world, world.account('maren.makes', page, aboutStudio), now);
  return world;
}

/** The same app where they are not enough: each refusal names what is missing. */
export function leanRefused(now: Instant): World {
  const world = new World('lean-refused', now, {
    ...{ allowed: ['public_profile', ...leanPermissions], namesPermission: true },
  });
  const page = world.page('Maren Makes', world.person('Maren Holt', leanPermissions), full);
  studio(world, world.account('maren.makes', page, aboutStudio), now);
  return world;
}

/** Ids near the end of 63 bits, and counts in the millions. */
export function bigNumbers(now: Instant): World {
  const world = new World('big-numbers', now);
  let next = 9_223_372_036_854_770_000n;
  world.id = () => String((next += 1n));
  const page = world.page('Maren Makes', world.person('Maren Holt'), full);
  const account = world.account('maren.makes', page, { ...aboutStudio, followers: 48_213_907 });
  studio(world, account, now);
  return world;
}
