import type { Call } from '../call.ts';
import { badParameter, GraphError } from '../errors.ts';
import type { Field } from '../fields.ts';
import { listing } from '../paging.ts';
import { allow } from '../permissions.ts';
import type { Account, Comment, Post } from '../world/things.ts';
import { narrowed } from './narrowed.ts';
import { profile } from './profile.ts';
import { type Kind, readNode } from './read.ts';
import { discoveredKind, mentioningKind, remarkKind, sharedKind } from './strangers.ts';

/**
 * The fields of an account that look something up by a name or an id:
 * `business_discovery.username(x){…}`, `mentioned_media.media_id(x){…}`,
 * `mentioned_comment.comment_id(x){…}` and `collaborative_media_search.media_id(x){…}`.
 */
export const lookups: Kind<Account>['fields'] = {
  business_discovery: (account, call, field) => {
    allow(call, account, 'discovery');
    const username = wanted(field, 'username');
    return readNode(lookedUpKind, targetOf(username, call), field.fields, call);
  },
  mentioned_media: (account, call, field) => {
    allow(call, account, 'mentions');
    const post = call.world.things.get(wanted(field, 'media_id'));
    if (post?.kind !== 'post' || !names(post.caption, account) || isSecluded(post))
      throw notThere();
    return readNode(mentioningKind, post, field.fields, call);
  },
  mentioned_comment: (account, call, field) => {
    allow(call, account, 'mentions');
    const comment = call.world.things.get(wanted(field, 'comment_id'));
    if (comment?.kind !== 'comment' || !names(comment.text, account) || !isOpen(comment))
      throw notThere();
    return readNode(remarkKind, comment, field.fields?.length ? field.fields : usual, call);
  },
  collaborative_media_search: (account, call, field) => {
    allow(call, account, 'collaborations');
    const post = call.world.things.get(wanted(field, 'media_id'));
    if (post?.kind !== 'post' || !isShared(post, account)) throw notThere();
    return readNode(sharedKind, post, field.fields, call);
  },
};

const usual = ['id', 'text', 'timestamp'].map((name): Field => ({ name, args: {} }));

const lookedUpKind = narrowed<Account>(
  { type: 'IGUser', shown: ['id'], fields: profile, edges: {} },
  {
    fields: [
      ...['id', 'username', 'name', 'website', 'followers_count', 'follows_count'],
      ...['media_count', 'profile_picture_url'],
    ],
    more: { biography: (account) => account.biography.replaceAll('@', '') || undefined },
    edges: {
      media: (account, ask, call) =>
        listing(discoveredKind, account.posts, ask, call, { ways: 'ends' }),
    },
  },
);

function wanted({ name, args }: Field, parameter: string): string {
  const value = args[parameter]?.replace(/^["']|["']$/g, '');
  if (!value) throw badParameter(`The parameter ${parameter} is required for ${name}`);
  return value;
}

/** The account of a name, if anybody may look it up. */
function targetOf(username: string, call: Call): Account {
  for (const thing of call.world.things.values())
    if (
      thing.kind === 'account' &&
      thing.username === username.toLowerCase() &&
      thing.secluded === undefined
    )
      return thing;
  throw new GraphError({
    message: 'Invalid user id',
    code: 110,
    subcode: 2207013,
    transient: false,
    title: 'Cannot find User',
    said: `The user with username: ${username} cannot be found.`,
  });
}

/** Whether a text calls an account by its name. */
export const names = (text: string | undefined, { username }: Account): boolean =>
  (text ?? '')
    .toLowerCase()
    .split(/[^\w.@]+|\.(?=\s|$)/)
    .includes(`@${username}`);

const isSecluded = (post: Post): boolean => post.owner.secluded !== undefined;

const isOpen = ({ post }: Comment): boolean => post.commentsOn && !isSecluded(post);

/** Whether an account accepted to stand for a post of somebody else's. */
export const isShared = (post: Post, account: Account): boolean =>
  post.shape !== 'story' &&
  (post.collaborators ?? []).some(
    (one) => one.username === account.username && one.status === 'Accepted',
  );

const notThere = (): GraphError =>
  new GraphError({
    message: 'The requested resource does not exist',
    code: 24,
    subcode: 2207006,
    transient: false,
    title: 'Media Not Found',
    said: 'The media cannot be found.',
  });
