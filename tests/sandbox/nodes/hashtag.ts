import type { Ask, Call } from '../call.ts';
import { badParameter, GraphError } from '../errors.ts';
import { listing } from '../paging.ts';
import { allow, allowAtAll } from '../permissions.ts';
import type { Hashtag } from '../world/beside.ts';
import type { Account, Post } from '../world/things.ts';
import type { Kind } from './read.ts';
import { foundKind } from './strangers.ts';

const day = 86_400_000;
const week = 7 * day;
const perWeek = 30;
const bounds = { usual: 25, most: 50, ways: 'onward' } as const;

export const hashtagKind: Kind<Hashtag> = {
  type: 'ShadowIGHashtag',
  shown: ['id'],
  fields: { id: (hashtag) => hashtag.id, name: (hashtag) => hashtag.name },
  edges: {
    top_media: (hashtag, ask, call) => {
      askerOf(ask.args, call);
      const best = posts(hashtag, call).sort((a, b) => b.counts.likes - a.counts.likes);
      return listing(foundKind, best, ask, call, bounds);
    },
    recent_media: (hashtag, ask, call) => {
      askerOf(ask.args, call);
      const recent = posts(hashtag, call).filter((post) => call.now - post.at < day);
      return listing(foundKind, recent, ask, call, bounds);
    },
  },
};

/** The account in whose name is asked, which must be one the token reaches. */
function askerOf(args: Ask['args'], call: Call): Account {
  const id = args['user_id'];
  if (!id) throw badParameter('The parameter user_id is required');
  const account = call.world.things.get(id);
  if (account?.kind !== 'account') throw badParameter('Invalid user id');
  allow(call, account, 'hashtags');
  return account;
}

/** Everybody's public posts under a hashtag, newest first. */
function posts({ name }: Hashtag, { world, now }: Call): Post[] {
  const mark = new RegExp(`#${name}(?![\\p{L}\\p{N}_])`, 'iu');
  return [...world.things.values()]
    .filter((thing): thing is Post => thing.kind === 'post')
    .filter((post) => post.shape !== 'story' && post.shape !== 'child' && post.at <= now)
    .filter((post) => post.owner.secluded === undefined && mark.test(post.caption ?? ''))
    .sort((a, b) => b.at - a.at);
}

/** `GET /ig_hashtag_search?user_id&q`: thirty different ones in a week, each free once asked. */
export function searchHashtag(call: Call): unknown {
  const account = askerOf(call.params, call);
  const name = (call.params['q'] ?? '').trim().replace(/^#/, '').toLowerCase();
  if (name === '') throw badParameter('The parameter q is required');
  const hashtag = call.world.hashtags.get(name);
  if (!hashtag) throw noHashtag(name);
  const searched = recent(account, call.now);
  if (!searched.some((one) => one.hashtag === hashtag)) {
    if (searched.length >= perWeek) throw tooMany();
    searched.push({ hashtag, at: call.now });
  }
  account.searched = searched;
  return { data: [{ id: hashtag.id }] };
}

/** What an account asked for within a week, newest first. */
export function recentlySearched(account: Account, ask: Ask, call: Call): unknown {
  allowAtAll(call, 'hashtags');
  const things = recent(account, call.now).map(({ hashtag }) => hashtag);
  return listing(hashtagKind, things.reverse(), ask, call, { usual: 25, most: 30 });
}

const recent = ({ searched = [] }: Account, now: number): NonNullable<Account['searched']> =>
  searched.filter(({ at }) => now - at < week);

const noHashtag = (name: string): GraphError =>
  new GraphError({
    message: 'The requested resource does not exist',
    code: 24,
    subcode: 2207024,
    transient: false,
    title: 'No matching hashtag found',
    said: `The hashtag "${name}" cannot be shown: it is invalid, does not exist or is not permitted.`,
  });

/** Synthetic: what Meta really says here is not known. */
const tooMany = (): GraphError =>
  new GraphError({
    message: '(#18) Max number of unique hashtags queried in the last 7 days',
    code: 18,
    subcode: 2207034,
    transient: false,
    title: 'Too many hashtags',
    said: 'You have queried 30 unique hashtags within a week.',
    data: { synthetic: true },
  });
