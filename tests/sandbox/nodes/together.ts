import { GraphError } from '../errors.ts';
import { pictureUrl } from '../images/address.ts';
import { listing } from '../paging.ts';
import { allow } from '../permissions.ts';
import type { Account, Post } from '../world/things.ts';
import { isShared } from './lookups.ts';
import type { Kind } from './read.ts';
import { sharedKind } from './strangers.ts';

const day = 86_400_000;
const looksPerDay = 300;
const looks = new WeakMap<Account, number[]>();

const inviteKind: Kind<Post> = {
  ...{ type: 'ShadowIGUserCollaborationInvites', bare: true, edges: {} },
  shown: ['media_id', 'media_owner_username', 'caption', 'media_url'],
  fields: {
    media_id: (post) => post.id,
    media_owner_username: (post) => post.owner.username,
    caption: (post) => post.caption,
    media_url: (post, call) => pictureUrl(post.picture, call),
  },
};

/** Posts two accounts stand for: what an account was asked to join, and what it joined. */
export const togetherEdges: Kind<Account>['edges'] = {
  collaboration_invites: (account, ask, call) => {
    allow(call, account, 'invites');
    countLook(account, call.now);
    const open = (account.invites ?? []).filter(({ answer }) => answer === 'Pending');
    const posts = open.map(({ post }) => post);
    return listing(inviteKind, posts, ask, call, { usual: 10 });
  },
  collaborative_media: (account, ask, call) => {
    allow(call, account, 'collaborations');
    const posts = [...call.world.things.values()]
      .filter((thing): thing is Post => thing.kind === 'post' && isShared(thing, account))
      .sort((a, b) => b.at - a.at);
    return listing(sharedKind, posts, ask, call);
  },
};

function countLook(account: Account, now: number): void {
  const today = (looks.get(account) ?? []).filter((at) => now - at < day);
  looks.set(account, [...today, now]);
  if (today.length < looksPerDay) return;
  throw new GraphError({
    message: '(#613) Calls to this api have exceeded the rate limit.',
    code: 613,
  });
}
