import type { Instant } from '../../../lib/shared/ids.ts';
import type { Ask, Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import { pictureUrl } from '../images/address.ts';
import { accountInsights } from '../insights/account.ts';
import { instantOf } from '../insights/range.ts';
import { listing } from '../paging.ts';
import { allow } from '../permissions.ts';
import type { Account, Post } from '../world/things.ts';
import { postKind } from './post.ts';
import type { Kind } from './read.ts';

const storyLife = 86_400_000;

export const accountKind: Kind<Account> = {
  type: 'IGUser',
  shown: ['id'],
  fields: {
    id: (account) => account.id,
    ig_id: (account) => Number(account.id.slice(-10)),
    legacy_instagram_user_id: (account) => account.id,
    username: (account) => account.username,
    name: (account) => account.name,
    biography: (account) => account.biography || undefined,
    website: (account) => account.website,
    followers_count: (account) => account.followers,
    follows_count: (account) => account.follows,
    media_count: (account) => account.posts.length,
    profile_picture_url: (account, call) => pictureUrl(account.picture, call),
    has_profile_pic: () => true,
    is_published: () => true,
    shopping_product_tag_eligibility: () => false,
    shopping_review_status: () => undefined,
  },
  edges: {
    media: (account, ask, call) => listing(postKind, inTime(account.posts, ask), ask, call),
    stories: (account, ask, call) => {
      allow(call, account, 'insights');
      return listing(postKind, living(account.stories, call.now), ask, call);
    },
    tags: (account, ask, call) => {
      allow(call, account, 'comments');
      return listing(postKind, account.tagged, ask, call);
    },
    insights: (account, ask, call) => insightsOf(account, ask, call),
  },
};

function insightsOf(account: Account, ask: Ask, call: Call): unknown {
  if (ask.nested && !call.switches.insightsExpansion)
    throw badParameter('Insights are not available in a field expansion of this node');
  allow(call, account, 'insights');
  return accountInsights(account, ask, call);
}

function inTime(posts: Post[], ask: Ask): Post[] {
  const [since, until] = [instantOf(ask.args['since']), instantOf(ask.args['until'])];
  return posts.filter(
    (post) =>
      (since === undefined || post.at >= since.at) && (until === undefined || post.at <= until.end),
  );
}

/** Stories are there for a day and then gone. */
const living = (stories: Post[], now: Instant): Post[] =>
  stories.filter((story) => story.at <= now && now - story.at < storyLife);
