import type { Instant } from '../../../lib/shared/ids.ts';
import { between } from '../random.ts';
import { captions, type Told } from './captions.ts';
import { harbourBakery } from './bakery.ts';
import { evenings } from './evening.ts';
import { outside } from './outside.ts';
import { talkUnder } from './threads.ts';
import type { Account, Post } from './things.ts';
import { waiting } from './voices.ts';
import { picture, World } from './world.ts';

const hour = 3_600_000;
const allComments = 1200;

/** A ceramics studio with sixty posts, a bakery next door, and a Page without Instagram. */
export function ceramics(now: Instant): World {
  const world = new World('ceramics', now);
  const maren = world.person('Maren Holt');
  const all = ['PROFILE_PLUS_FULL_CONTROL', 'PROFILE_PLUS_CREATE_CONTENT', 'PROFILE_PLUS_MODERATE'];
  const page = world.page('Maren Makes', maren, [
    ...all,
    'MANAGE',
    'MODERATE',
    'ANALYZE',
    'MESSAGING',
  ]);
  const account = world.account('maren.makes', page, aboutStudio);
  studio(world, account, now);
  const bakery = harbourBakery(world, maren, now);
  world.page(
    'Estuary Open Studios',
    maren,
    ['ANALYZE', 'MODERATE', 'CREATE_CONTENT'],
    'Arts festival',
  );
  outside(world, account, now);
  evenings(world, account, now);
  const [, tiles] = account.posts;
  if (tiles) tiles.altText = 'A shelf of bowls and mugs in morning light.';
  bakery.live = [onAir(world, bakery, now)];
  return world;
}

/** A broadcast, which stands in no list of posts. */
function onAir(world: World, owner: Account, now: Instant): Post {
  const post = world.posted(owner, now - hour / 3, { shape: 'child', video: true, onAir: true });
  post.shape = 'photo';
  return post;
}

export const aboutStudio: Partial<Account> = {
  name: 'Maren Makes',
  biography: 'Stoneware from a small studio by the estuary. Seconds sale every last Saturday.',
  website: 'https://marenmakes.example/',
  followers: 12_430,
  follows: 318,
  picture: picture('portrait', 'maren', 320, 320),
};

/** The studio's posts, stories and all that is said under them. */
export function studio(world: World, account: Account, now: Instant): void {
  const posts = captions.map((told, at) => tell(world, account, told, now - ageOf(at) * hour));
  liftBest(posts);
  for (const [ago, scene] of [
    [3, 'wheel'],
    [11, 'kiln'],
    [20, 'shelf'],
  ] as const)
    world.posted(account, now - ago * hour, {
      ...{ shape: 'story', scene, counts: storyCounts(scene) },
    });
  const shares = posts.map((_, at) => weight(at));
  const whole = shares.reduce((sum, one) => sum + one, 0);
  let left = allComments - waiting.length;
  for (const [at, post] of posts.entries()) {
    const last = at === posts.length - 1;
    const count = last
      ? left
      : Math.round(((allComments - waiting.length) * (shares[at] ?? 0)) / whole);
    left -= count;
    talkUnder(world, post, count, Math.min(now - 3 * hour, now));
  }
  for (const [at, ago, by, text] of waiting) {
    const post = posts[at];
    if (post) world.commented(post, by, text, now - ago * hour);
  }
  for (const at of [7, 23, 41]) if (posts[at]) posts[at].unseen = between(`unseen/${at}`, 1, 3);
}

/** Hours since a post: several a week lately, one a week or so before that. */
const ageOf = (at: number): number =>
  at < 12 ? 9 + at * 31 + (at % 3) * 3 : 381 + (at - 12) * 206 + (at % 5) * 9;

/** The best one is talked about most, and today's have only begun. */
const weight = (at: number): number =>
  at === 2 ? 3 : at === 0 ? 0.25 : at === 1 ? 0.6 : 0.6 + between(`talk/${at}`, 0, 80) / 100;

function tell(world: World, account: Account, [caption, scene, shape]: Told, at: Instant): Post {
  const post = world.posted(account, at, { caption, scene, shape, video: shape === 'reel' });
  if (shape === 'reel') scale(post, 1.35);
  if (shape === 'carousel')
    for (let i = 0; i < between(`${caption}/pages`, 3, 6); i++) {
      const child = world.posted(account, post.at, { shape: 'child', scene });
      if (i === 0) child.picture = post.picture;
      post.children.push(child);
    }
  return post;
}

export function scale(post: Post, by: number): void {
  const { counts } = post;
  for (const name of Object.keys(counts) as (keyof typeof counts)[])
    counts[name] = Math.round(counts[name] * by);
}

/** One post of this week goes far beyond the usual; the newest is still on its way. */
function liftBest(posts: Post[]): void {
  const [newest, second, best] = posts;
  if (!newest || !second || !best) return;
  scale(newest, 0.42);
  scale(second, 0.78);
  const recent = posts.slice(0, 25).filter((post) => post !== best);
  const views = recent.map((post) => post.counts.views).sort((a, b) => a - b);
  const median = ((views[11] ?? 0) + (views[12] ?? 0)) / 2;
  scale(best, (2.6 * median) / best.counts.views);
}

const storyCounts = (seed: string): Post['counts'] => ({
  ...{ likes: between(`${seed}/l`, 20, 60), saved: 0, reposts: 0, follows: 1 },
  ...{ reach: between(`${seed}/r`, 900, 1300), views: between(`${seed}/v`, 1300, 1500) },
  ...{ shares: between(`${seed}/s`, 2, 9), visits: between(`${seed}/p`, 10, 40) },
});
