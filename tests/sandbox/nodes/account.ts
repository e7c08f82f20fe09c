import type { Instant } from '../../../lib/shared/ids.ts';
import type { Ask, Call } from '../call.ts';
import { badParameter } from '../errors.ts';
import { accountInsights } from '../insights/account.ts';
import { instantOf } from '../moments.ts';
import { listing } from '../paging.ts';
import { allow } from '../permissions.ts';
import type { Account, Post } from '../world/things.ts';
import { eventKind } from './event.ts';
import { recentlySearched } from './hashtag.ts';
import { accountActs } from '../writing/account.ts';
import { lookups } from './lookups.ts';
import { postKind } from './post.ts';
import { profile } from './profile.ts';
import { publishingLimit } from './publishing-limit.ts';
import type { Kind } from './read.ts';
import { shopEdges } from './shop.ts';
import { taggedKind } from './strangers.ts';
import { togetherEdges } from './together.ts';

const storyLife = 86_400_000;
const longestBroadcast = 4 * 3_600_000;

export const accountKind: Kind<Account> = {
  type: 'IGUser',
  shown: ['id'],
  fields: { ...profile, ...lookups },
  edges: {
    media: (account, ask, call) =>
      listing(postKind, inTime(account.posts, ask, call.now), ask, call),
    stories: (account, ask, call) => {
      allow(call, account, 'stories');
      return listing(postKind, living(account.stories, call.now), ask, call);
    },
    tags: (account, ask, call) => {
      allow(call, account, 'tags');
      const open = account.tagged.filter(({ owner }) => owner.secluded === undefined);
      return listing(taggedKind, open, ask, call, { ways: 'cursors' });
    },
    live_media: (account, ask, call) =>
      listing(postKind, inTime(onAir(account, call.now), ask, call.now), ask, call),
    content_publishing_limit: (account, ask, call) => publishingLimit(account, ask, call),
    recently_searched_hashtags: recentlySearched,
    upcoming_events: (account, ask, call) => {
      allow(call, account, 'events');
      return listing(eventKind, account.events ?? [], ask, call);
    },
    ...shopEdges,
    ...togetherEdges,
    insights: (account, ask, call) => insightsOf(account, ask, call),
  },
  acts: accountActs,
};

function insightsOf(account: Account, ask: Ask, call: Call): unknown {
  if (ask.nested && !call.switches.insightsExpansion)
    throw badParameter('Insights are not available in a field expansion of this node');
  allow(call, account, 'insights');
  return accountInsights(account, ask, call);
}

function inTime(posts: Post[], ask: Ask, now: Instant): Post[] {
  const [since, until] = ['since', 'until'].map((name) => instantOf(ask.args[name], now));
  return posts.filter(
    (post) =>
      (since === undefined || post.at >= since.at) && (until === undefined || post.at <= until.end),
  );
}

/** Broadcasts end after four hours at the latest. */
const onAir = ({ live = [] }: Account, now: Instant): Post[] =>
  live.filter((post) => post.at <= now && now - post.at < longestBroadcast);

/** Stories are there for a day and then gone. */
const living = (stories: Post[], now: Instant): Post[] =>
  stories.filter((story) => story.at <= now && now - story.at < storyLife);
